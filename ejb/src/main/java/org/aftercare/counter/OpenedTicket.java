package org.aftercare.counter;

import java.util.List;
import org.aftercare.routing.Route;
import org.aftercare.sla.ClockCard;
import org.aftercare.ticket.TicketCard;
import org.aftercare.warranty.Coverage;

/**
 * The answer of the counter.
 *
 * @param trackingToken the tracking link's token, for the receipt
 */
public record OpenedTicket(
        TicketCard ticket, Coverage coverage, Route route, List<ClockCard> clocks, String trackingToken) {}
