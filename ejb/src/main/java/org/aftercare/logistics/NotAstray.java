package org.aftercare.logistics;

import org.aftercare.platform.Refusal;
import org.aftercare.ticket.TicketNumber;

/** Only a parcel that was scanned in a store that it wasn't sent to, and is still on its way, is received there and sent on. */
public class NotAstray extends Refusal {
    NotAstray(TicketNumber number) {
        super(number);
    }
}
