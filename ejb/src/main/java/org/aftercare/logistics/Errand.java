package org.aftercare.logistics;

import java.util.EnumSet;
import java.util.Set;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketStatus;

/** Where a phone may be sent: to its bench while there is work, home once there is none. */
final class Errand {
    private static final Set<TicketStatus> WORK = EnumSet.of(
            TicketStatus.RECEIVED,
            TicketStatus.DIAGNOSING,
            TicketStatus.AWAITING_APPROVAL,
            TicketStatus.APPEALED,
            TicketStatus.AWAITING_PARTS,
            TicketStatus.IN_REPAIR,
            TicketStatus.QUALITY_CHECK,
            TicketStatus.SWAP_PENDING,
            TicketStatus.RETURN_PENDING);

    private Errand() {}

    /** A phone without work goes nowhere but home. */
    static boolean isAllowed(TicketCard ticket, StoreCode to) {
        return hasWork(ticket) || to.equals(ticket.pickupStore());
    }

    /** Elsewhere than routed: somebody says why, and the bench moves there. */
    static boolean isOverride(TicketCard ticket, StoreCode to) {
        return hasWork(ticket) && !to.equals(ticket.benchStore());
    }

    /** Where it goes without anybody saying why. */
    static StoreCode destination(TicketCard ticket) {
        return hasWork(ticket) ? ticket.benchStore() : ticket.pickupStore();
    }

    private static boolean hasWork(TicketCard ticket) {
        return WORK.contains(ticket.status());
    }
}
