package org.aftercare.custody;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;

/** Keeps the ledger. */
@Stateless
public class CustodyDesk {
    /**
     * Writes down that a thing changed hands; a thing never seen before comes from its customer.
     *
     * @throws NotTheHolder when {@code from} doesn't hold it now
     */
    public HandedOver handOver(Thing thing, Holder from, Holder to, String ticket, Instant claimedAt) {
        throw new UnsupportedOperationException();
    }

    /** Who has it now; the customer for a thing never seen. */
    public Holder holder(Thing thing) {
        throw new UnsupportedOperationException();
    }

    /** All entries, oldest first. */
    public List<HandedOver> ledger(Thing thing) {
        throw new UnsupportedOperationException();
    }
}
