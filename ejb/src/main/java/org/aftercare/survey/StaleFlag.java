package org.aftercare.survey;

import org.aftercare.platform.Refusal;
import org.aftercare.ticket.TicketNumber;

/** An answer is flagged for other reasons by now than whoever judges it saw. Nothing changed. */
public class StaleFlag extends Refusal {
    StaleFlag(TicketNumber ticket) {
        super(ticket);
    }
}
