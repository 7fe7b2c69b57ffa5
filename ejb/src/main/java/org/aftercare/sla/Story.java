package org.aftercare.sla;

import java.time.Instant;
import java.util.List;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.StatusSince;
import org.aftercare.ticket.TicketCard;

/**
 * What clocks are read out of.
 *
 * @param arrivedAt when the customer came to the counter
 * @param counter the store that took the phone in, and gives it back
 * @param lines oldest first
 */
record Story(Instant arrivedAt, StoreCode counter, List<StatusSince> lines) {
    Story {
        lines = List.copyOf(lines);
    }

    static Story of(TicketCard ticket, List<StatusSince> lines) {
        return new Story(ticket.arrivedAt(), ticket.pickupStore(), lines);
    }
}
