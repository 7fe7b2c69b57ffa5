package org.aftercare.platform;

/**
 * There is no such thing, or it isn't the caller's to see: both look the same, so that nobody can find out what exists.
 */
public class NotFound extends Refusal {
    /** @param what the kind of thing, e.g. {@code ticket}; a message key {@code thing.ticket} */
    public NotFound(String what, Object id) {
        super(what, String.valueOf(id));
    }
}
