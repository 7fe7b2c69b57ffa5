package org.aftercare.ticket;

import java.util.EnumSet;
import java.util.Set;

/** Where a repair stands. Who holds the phone, what is owed and which clocks run are records of their own. */
public enum TicketStatus {
    BOOKED,
    RECEIVED,
    DIAGNOSING,
    AWAITING_APPROVAL,
    APPEALED,
    AWAITING_PARTS,
    IN_REPAIR,
    QUALITY_CHECK,
    SWAP_PENDING,
    RETURN_PENDING,
    HOMEBOUND,
    READY,
    RETURN_READY,
    UNCLAIMED,
    COLLECTED,
    CLOSED,
    CANCELLED,
    EXPIRED,
    REFUNDED,
    DISPOSED,
    VOID,
    LOST;

    private static final Set<TicketStatus> ENDS =
            EnumSet.of(CLOSED, CANCELLED, EXPIRED, REFUNDED, DISPOSED, VOID, LOST);
    private static final Set<TicketStatus> AT_THE_BENCH = EnumSet.of(RECEIVED, DIAGNOSING, IN_REPAIR, QUALITY_CHECK);
    private static final Set<TicketStatus> WITHOUT_THE_PHONE = EnumSet.of(BOOKED, COLLECTED);

    /** The repair is over; only {@code CLOSED} may be reopened. */
    public boolean isEnd() {
        return ENDS.contains(this);
    }

    /** The network answers for the phone. */
    public boolean isInCustody() {
        return !isEnd() && !WITHOUT_THE_PHONE.contains(this);
    }

    /** It waits for a bench, or is on one. */
    public boolean isForTheBench() {
        return AT_THE_BENCH.contains(this);
    }

    static Set<TicketStatus> forTheBench() {
        return EnumSet.copyOf(AT_THE_BENCH);
    }

    static Set<TicketStatus> inCustody() {
        var all = EnumSet.allOf(TicketStatus.class);
        all.removeIf(status -> !status.isInCustody());
        return all;
    }
}
