package org.aftercare.counter;

import org.aftercare.platform.Refusal;
import org.aftercare.ticket.TicketNumber;

/** The device has an open ticket already; nothing was opened. */
public class AlreadyOpen extends Refusal {
    AlreadyOpen(TicketNumber number) {
        super(number);
    }
}
