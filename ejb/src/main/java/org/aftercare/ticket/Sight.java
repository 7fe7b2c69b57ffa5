package org.aftercare.ticket;

import org.aftercare.access.Caller;

/** Who may see a ticket. */
final class Sight {
    private Sight() {}

    /** Those of its pick-up store, of its bench, of their regions. Who reviews an appeal sees it blinded: {@link ReviewDesk}. */
    static boolean canSee(TicketCard ticket, Caller caller) {
        return caller.sees(ticket.pickupStore(), ticket.pickupRegion())
                || caller.sees(ticket.benchStore(), ticket.benchRegion());
    }
}
