package org.aftercare.ticket;

import jakarta.ejb.Stateless;
import java.time.Instant;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/** Where repairs begin and take their steps. */
@Stateless
public class TicketDesk {
    /** Opens a ticket and announces it. The act of the counter checks store and input. */
    public TicketCard open(OpenTicket order) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a step: locks the ticket, compares the version, asks the table and every {@link Objection}, announces.
     *
     * @throws StaleTicket when it is no longer what the caller saw
     * @throws StepRefused when the step isn't legal, with what would be
     * @throws org.aftercare.platform.InvalidInput when a need is missing; fields are {@code note}, {@code finding} …
     */
    public TicketCard take(TakeStep order) {
        throw new UnsupportedOperationException();
    }

    /** @param person a technician's or lead's name; empty text for nobody */
    public TicketCard assign(TicketNumber number, long version, String person) {
        throw new UnsupportedOperationException();
    }

    /** Where the phone is to be repaired from now on; told by routing. */
    public TicketCard moveBench(TicketNumber number, StoreCode bench, RegionCode region, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Told by sla for the queues' sake: when the promise runs out and when it is at risk; nulls while it doesn't run. */
    public void deadline(TicketNumber number, Instant dueAt, Instant riskAt, boolean paused) {
        throw new UnsupportedOperationException();
    }

    /** What was promised at intake. */
    public void promise(TicketNumber number, Instant likelyBy, Instant safelyBy) {
        throw new UnsupportedOperationException();
    }
}
