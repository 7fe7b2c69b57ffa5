package org.aftercare.sla;

import static org.aftercare.ticket.TicketStatus.APPEALED;
import static org.aftercare.ticket.TicketStatus.AWAITING_APPROVAL;
import static org.aftercare.ticket.TicketStatus.AWAITING_PARTS;
import static org.aftercare.ticket.TicketStatus.COLLECTED;
import static org.aftercare.ticket.TicketStatus.DIAGNOSING;
import static org.aftercare.ticket.TicketStatus.HOMEBOUND;
import static org.aftercare.ticket.TicketStatus.IN_REPAIR;
import static org.aftercare.ticket.TicketStatus.QUALITY_CHECK;
import static org.aftercare.ticket.TicketStatus.RECEIVED;
import static org.aftercare.ticket.TicketStatus.REFUNDED;
import static org.aftercare.ticket.TicketStatus.RETURN_PENDING;
import static org.aftercare.ticket.TicketStatus.RETURN_READY;
import static org.aftercare.ticket.TicketStatus.SWAP_PENDING;
import static org.aftercare.ticket.TicketStatus.UNCLAIMED;

import java.util.EnumSet;
import java.util.Set;
import org.aftercare.ticket.StatusSince;
import org.aftercare.ticket.TicketStatus;

/**
 * The promises that are timed: in which statuses each runs and pauses, what it waits for, and whose hours count. Parts
 * and transit don't stop the turnaround, nor does an appeal.
 */
public enum ClockKind {
    /** From coming to the counter until the phone is taken in; none where nobody knows when the customer came. */
    ATTENDED(Hours.COUNTER, none(), none(), EnumSet.of(RECEIVED)),
    /** From taking the phone in until somebody begins. */
    FIRST_LOOK(Hours.COUNTER, EnumSet.of(RECEIVED), none(), others(RECEIVED)),
    /** While the cause is looked for, in the hours of the store that has the phone. */
    DIAGNOSIS(Hours.HOLDER, EnumSet.of(DIAGNOSING), none(), others(DIAGNOSING)),
    /** The turnaround: what the customer was promised; waiting for their own answer isn't counted. */
    READY(Hours.COUNTER, inWork(), EnumSet.of(AWAITING_APPROVAL), EnumSet.of(TicketStatus.READY, RETURN_READY)),
    /** How long the customer hears nothing: each message by staff ends it and starts the next. */
    UPDATE(Hours.COUNTER, inWork(), EnumSet.of(AWAITING_APPROVAL), EnumSet.of(TicketStatus.READY, RETURN_READY)),
    /** Until the customer has it back. */
    PICK_UP(
            Hours.COUNTER,
            EnumSet.of(TicketStatus.READY, RETURN_READY, UNCLAIMED),
            none(),
            EnumSet.of(COLLECTED, DIAGNOSING)),
    /** One way between two stores, in the sender's hours, until it is scanned in. */
    LEG(Hours.HOLDER, none(), none(), alive()) {
        @Override
        boolean runsIn(StatusSince line) {
            return line.isTravelling();
        }
    },
    /** One wait for parts. */
    PARTS(Hours.HOLDER, EnumSet.of(AWAITING_PARTS), none(), others(AWAITING_PARTS)),
    /** Work at the bench with all that it needs: repair and check. What others are waited for isn't counted. */
    BENCH(
            Hours.HOLDER,
            EnumSet.of(IN_REPAIR, QUALITY_CHECK),
            EnumSet.of(AWAITING_PARTS, AWAITING_APPROVAL, APPEALED),
            others(IN_REPAIR, QUALITY_CHECK)),
    /** The law's own limit for what it owes, day and night; only where a country has one. */
    STATUTORY(Hours.CALENDAR, withAnswers(), none(), EnumSet.of(TicketStatus.READY, RETURN_READY, REFUNDED)) {
        @Override
        boolean runsIn(StatusSince line) {
            return line.statutory() && super.runsIn(line);
        }
    };

    private final Hours hours;
    private final Set<TicketStatus> counted;
    private final Set<TicketStatus> paused;
    private final Set<TicketStatus> awaited;

    /** Whose hours count. */
    enum Hours {
        /** The store where it was taken in and will be collected. */
        COUNTER,
        /** The store that has the phone. */
        HOLDER,
        /** Nobody's: every hour counts. */
        CALENDAR
    }

    ClockKind(Hours hours, Set<TicketStatus> counted, Set<TicketStatus> paused, Set<TicketStatus> awaited) {
        this.hours = hours;
        this.counted = counted;
        this.paused = paused;
        this.awaited = awaited;
    }

    private static Set<TicketStatus> none() {
        return EnumSet.noneOf(TicketStatus.class);
    }

    private static Set<TicketStatus> inWork() {
        return EnumSet.of(
                RECEIVED,
                DIAGNOSING,
                APPEALED,
                AWAITING_PARTS,
                IN_REPAIR,
                QUALITY_CHECK,
                SWAP_PENDING,
                RETURN_PENDING,
                HOMEBOUND);
    }

    private static Set<TicketStatus> withAnswers() {
        var all = inWork();
        all.add(AWAITING_APPROVAL);
        return all;
    }

    /** Every status in which the repair goes on. */
    private static Set<TicketStatus> alive() {
        return others();
    }

    /** Every status in which the repair goes on, but those. */
    private static Set<TicketStatus> others(TicketStatus... but) {
        var others = EnumSet.allOf(TicketStatus.class);
        others.removeIf(status -> status.isEnd() || Set.of(but).contains(status));
        return others;
    }

    boolean runsIn(StatusSince line) {
        return counted.contains(line.status());
    }

    boolean pausesIn(StatusSince line) {
        return paused.contains(line.status());
    }

    /** What the clock waited for has come. */
    boolean isAnsweredBy(StatusSince line) {
        return awaited.contains(line.status());
    }

    /** That line alone ends it, and the next begins at once. */
    boolean isRenewedBy(StatusSince line) {
        return this == UPDATE && line.isContact();
    }

    /** What was answered doesn't go on: the next time is another clock. */
    boolean beginsAnew() {
        return this == UPDATE || this == LEG || this == PARTS;
    }

    /** Every ticket that comes so far has one; of the others only those for which the policy has a row. */
    boolean isForAll() {
        return this != STATUTORY;
    }

    Hours hours() {
        return hours;
    }
}
