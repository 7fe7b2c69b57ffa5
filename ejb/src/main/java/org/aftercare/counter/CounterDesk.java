package org.aftercare.counter;

import jakarta.ejb.Stateless;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;

/** The acts at the counter: each one transaction, one answer. */
@Stateless
public class CounterDesk {
    /**
     * Takes a phone in: device, customer, coverage, ticket, custody, clocks, route, promise and the receipt's letter.
     *
     * @throws org.aftercare.platform.InvalidInput with every field that is wrong
     * @throws AlreadyOpen when the device has an open ticket
     */
    public OpenedTicket open(Intake intake) {
        throw new UnsupportedOperationException();
    }

    /** Hands the phone back and closes: COLLECT, custody to the customer, and CLOSE when asked. */
    public TicketCard handBack(TakeStep collect, boolean closeAtOnce) {
        throw new UnsupportedOperationException();
    }

    /** Takes any step, with what it means for custody (collected, swapped, disposed, lost). The API's and pages' way to steps. */
    public TicketCard take(TakeStep order) {
        throw new UnsupportedOperationException();
    }

    /** The tracking link's token for the printed receipt. */
    public String trackingToken(TicketNumber number) {
        throw new UnsupportedOperationException();
    }
}
