package org.aftercare.ticket;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.aftercare.platform.Money;

/**
 * A question that was put to the customer: do the work at that price, or give the device back. Kept as it was sent; a
 * revised one is another.
 *
 * @param number counted from 1 within the ticket
 * @param price empty for a device that is beyond repair, which can only be given back
 * @param validUntil the last day on which it may be accepted, in the store's zone
 * @param validBefore the end of that day
 * @param settledAt when it was answered, lapsed or replaced
 * @param agreed who answered and how, when staff took the answer; else empty text
 */
public record SentEstimate(
        TicketNumber ticket,
        int number,
        State state,
        String finding,
        Optional<Price> price,
        OfferTerms terms,
        LocalDate validUntil,
        Instant validBefore,
        Instant sentAt,
        String sentBy,
        Optional<Instant> settledAt,
        String settledBy,
        String agreed)
        implements Serializable {
    /** How the question stands. */
    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED,
        /** Nobody answered in time. */
        LAPSED,
        /** A newer one took its place, or is being made. */
        REPLACED,
        /** No longer asked: its cause is disputed, or the repair is over. */
        WITHDRAWN
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public Optional<Money> total() {
        return price.map(Price::total);
    }

    /** Its price still stands at that instant. */
    public boolean bindsAt(Instant now) {
        return price.isPresent() && now.isBefore(validBefore);
    }

    /** The European repair information form was given with it. */
    public boolean hasForm() {
        return price.isPresent() && terms.form();
    }
}
