package org.aftercare.ticket;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.access.Role;
import org.aftercare.platform.Money;

/**
 * One thing that happened to a repair.
 *
 * @param kind OPENED, STEP, NOTE, MESSAGE (a note for the customer), PHOTO, FINDING, ASSIGNED, ROUTED, MOVED, REHOMED (fetched at another store)
 * @param step empty unless kind is STEP
 * @param text what was written: the note, the reason, what was done
 * @param finding a finding code or empty text
 * @param estimate what it comes to: the estimate sent, the goodwill granted
 * @param detail what else belongs to it: parts, identity, replacement, verdict, the photo's id, the store
 */
public record TimelineEntry(
        long id,
        Kind kind,
        Optional<Step> step,
        Optional<TicketStatus> from,
        Optional<TicketStatus> to,
        Instant at,
        String actor,
        Role role,
        String text,
        String finding,
        String detail,
        Optional<Money> estimate) {
    /** What kind of thing happened. */
    public enum Kind {
        OPENED,
        STEP,
        NOTE,
        MESSAGE,
        PHOTO,
        FINDING,
        ASSIGNED,
        ROUTED,
        MOVED,
        /** It is fetched at another store from then on: the one it was taken in at is closed. */
        REHOMED
    }

    /** The customer may read it on the tracking page. */
    public boolean isForCustomer() {
        return kind == Kind.MESSAGE;
    }
}
