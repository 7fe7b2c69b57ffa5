package org.aftercare.web.api;

/** The call is not how HTTP or this API wants it, whatever it is about; said to the client's author, in English. */
final class BadCall extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    BadCall(int status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    static BadCall tooLarge(long limit) {
        return new BadCall(413, "The body is larger than %d bytes.".formatted(limit));
    }

    int status() {
        return status;
    }
}
