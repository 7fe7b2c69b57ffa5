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
import static org.aftercare.ticket.TicketStatus.RETURN_PENDING;
import static org.aftercare.ticket.TicketStatus.RETURN_READY;
import static org.aftercare.ticket.TicketStatus.SWAP_PENDING;
import static org.aftercare.ticket.TicketStatus.UNCLAIMED;

import java.util.EnumSet;
import java.util.Set;
import org.aftercare.ticket.TicketStatus;

/**
 * The promises that are timed: in which statuses each runs and pauses, what it waits for, and whose calendar counts.
 * Parts and transit don't stop the turnaround, nor does an appeal.
 */
public enum ClockKind {
    /** From taking the phone in until somebody begins. */
    FIRST_LOOK(EnumSet.of(RECEIVED), none(), others(RECEIVED)),
    /** While the cause is looked for, in the hours of the store that looks. */
    DIAGNOSIS(EnumSet.of(DIAGNOSING), none(), others(DIAGNOSING)),
    /** The turnaround: what the customer was promised; waiting for their own answer isn't counted. */
    READY(
            EnumSet.of(
                    RECEIVED,
                    DIAGNOSING,
                    APPEALED,
                    AWAITING_PARTS,
                    IN_REPAIR,
                    QUALITY_CHECK,
                    SWAP_PENDING,
                    RETURN_PENDING,
                    HOMEBOUND),
            EnumSet.of(AWAITING_APPROVAL),
            EnumSet.of(TicketStatus.READY, RETURN_READY)),
    /** Until the customer has it back. */
    PICK_UP(EnumSet.of(TicketStatus.READY, RETURN_READY, UNCLAIMED), none(), EnumSet.of(COLLECTED, DIAGNOSING));

    private final Set<TicketStatus> counted;
    private final Set<TicketStatus> paused;
    private final Set<TicketStatus> awaited;

    ClockKind(Set<TicketStatus> counted, Set<TicketStatus> paused, Set<TicketStatus> awaited) {
        this.counted = counted;
        this.paused = paused;
        this.awaited = awaited;
    }

    private static Set<TicketStatus> none() {
        return EnumSet.noneOf(TicketStatus.class);
    }

    /** Every status in which the repair goes on, but that one. */
    private static Set<TicketStatus> others(TicketStatus but) {
        var others = EnumSet.allOf(TicketStatus.class);
        others.removeIf(status -> status.isEnd() || status == but);
        return others;
    }

    boolean runsIn(TicketStatus status) {
        return counted.contains(status);
    }

    boolean pausesIn(TicketStatus status) {
        return paused.contains(status);
    }

    /** What the clock waited for has come. */
    boolean isAnsweredBy(TicketStatus status) {
        return awaited.contains(status);
    }

    /** Counts the hours of the store at whose bench the phone is; else those of the store that took it in. */
    boolean followsTheBench() {
        return this == DIAGNOSIS;
    }
}
