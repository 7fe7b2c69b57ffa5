package org.aftercare.web.api;

import jakarta.ws.rs.ClientErrorException;

/** The call is not how HTTP or this API wants it, whatever it is about; said to the client's author, in English. */
final class BadCall extends ClientErrorException {
    private static final long serialVersionUID = 1L;

    BadCall(int status, String detail) {
        super(detail, status);
    }

    static BadCall tooLarge(long limit) {
        return new BadCall(413, "The body is larger than %d bytes.".formatted(limit));
    }
}
