package org.aftercare.sla;

import jakarta.ejb.Stateless;
import java.util.List;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;

/** Keeps the clocks of each ticket in step with its history. */
@Stateless
public class ClockDesk {
    /** Recomputes the ticket's clocks from its history after a step, in the step's transaction; tells the ticket its deadline. */
    public void follow(TicketCard ticket) {
        throw new UnsupportedOperationException();
    }

    /** All clocks of a ticket with their explanation. @throws org.aftercare.platform.NotFound beyond the caller's scope */
    public List<ClockCard> clocks(TicketNumber number) {
        throw new UnsupportedOperationException();
    }
}
