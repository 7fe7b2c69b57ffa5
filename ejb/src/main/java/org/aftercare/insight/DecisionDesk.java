package org.aftercare.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.ticket.TicketNumber;

/** Which repairs coverage decisions were made for. */
@Stateless
public class DecisionDesk {
    @Inject
    DecidedTickets tickets;

    @Inject
    Callers callers;

    /** The tickets on which these decisions stand, by decision; one that was decided anew since has none. */
    public Map<Long, TicketNumber> tickets(List<Long> decisions) {
        callers.mustBe(Role.OFFICE);
        return tickets.of(decisions);
    }
}
