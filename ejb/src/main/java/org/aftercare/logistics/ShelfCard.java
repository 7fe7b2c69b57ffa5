package org.aftercare.logistics;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.platform.StoreCode;

/**
 * A count of what lies in a store.
 *
 * @param closedAt null while it is open
 * @param expected what the ledger says the store has; as it was closed, or now
 * @param counted how many of these were scanned
 */
public record ShelfCard(
        long id,
        StoreCode store,
        Instant beganAt,
        String beganBy,
        Instant closedAt,
        String closedBy,
        int expected,
        int counted,
        int missing,
        int unexpected)
        implements Serializable {
    public boolean isOpen() {
        return closedAt == null;
    }

    /** Everything was there, and nothing else. */
    public boolean isEven() {
        return missing == 0 && unexpected == 0;
    }
}
