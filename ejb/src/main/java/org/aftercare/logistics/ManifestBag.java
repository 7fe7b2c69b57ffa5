package org.aftercare.logistics;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.ticket.TicketNumber;

/**
 * One bag of a manifest.
 *
 * @param label IMEI or serial number of the phone in it
 * @param receivedAt null while it hasn't come
 */
public record ManifestBag(TicketNumber number, String label, State state, Instant receivedAt, String receivedBy)
        implements Serializable {
    /** What became of it. */
    public enum State {
        ON_THE_WAY,
        RECEIVED,
        /** It should have come with the others. */
        MISSING,
        /** It came to another store, and was sent on from there. */
        ASTRAY,
        /** Given up. */
        LOST
    }
}
