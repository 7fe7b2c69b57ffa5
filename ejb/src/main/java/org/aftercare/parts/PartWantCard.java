package org.aftercare.parts;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/**
 * What a repair needs, as everybody outside this room sees it.
 *
 * @param missing what isn't reserved yet
 * @param promisedAt the older goes first
 * @param expectedAt when the last of the missing ones should come; null when none is missing, or not all are ordered
 */
public record PartWantCard(
        TicketNumber ticket,
        String number,
        StoreCode store,
        int quantity,
        int missing,
        Instant promisedAt,
        Instant expectedAt)
        implements Serializable {
    public int reserved() {
        return quantity - missing;
    }
}
