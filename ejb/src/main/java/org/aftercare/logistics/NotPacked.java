package org.aftercare.logistics;

import org.aftercare.platform.Refusal;
import org.aftercare.ticket.TicketNumber;

/** One of the bags can't go with the others; none went. */
public class NotPacked extends Refusal {
    NotPacked(TicketNumber number) {
        super(number);
    }
}
