package org.aftercare.ticket;

import org.aftercare.access.Caller;
import org.aftercare.access.Role;

/** Who may see a ticket. */
final class Sight {
    private Sight() {}

    /** Those of its pick-up store, of its bench, of their regions; and for an appeal, any technician may review. */
    static boolean canSee(TicketCard ticket, Caller caller) {
        return caller.sees(ticket.pickupStore(), ticket.pickupRegion())
                || caller.sees(ticket.benchStore(), ticket.benchRegion())
                || ticket.status() == TicketStatus.APPEALED && caller.is(Role.TECHNICIAN);
    }
}
