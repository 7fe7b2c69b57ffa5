package org.aftercare.survey;

import org.aftercare.platform.Refusal;
import org.aftercare.ticket.TicketNumber;

/** The call-back is settled: no call is written down any more. */
public class CallBackClosed extends Refusal {
    CallBackClosed(TicketNumber ticket) {
        super(ticket);
    }
}
