package org.aftercare.routing;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/** Proposes where a phone is ready soonest. */
@Stateless
public class RoutingDesk {
    /** Where a phone taken in at that store with these symptoms should go, were it opened at that instant. */
    public Route propose(StoreCode pickup, String level, List<String> symptoms, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** All candidates for a ticket as things stand now. @throws org.aftercare.platform.NotFound beyond the caller's scope */
    public Route routes(TicketNumber number) {
        throw new UnsupportedOperationException();
    }
}
