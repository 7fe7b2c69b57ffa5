package org.aftercare.counter;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.platform.StoreCode;

/**
 * A store that closes for good, or has.
 *
 * @param successor where its customers go
 * @param closedAt null while it waits for its day, or was withdrawn before
 * @param withdrawnAt null unless it was withdrawn
 */
public record ClosingCard(
        long id,
        StoreCode store,
        StoreCode successor,
        String reason,
        String actor,
        Instant saidAt,
        Instant dueAt,
        Instant closedAt,
        Instant withdrawnAt,
        String withdrawnBy)
        implements Serializable {
    public boolean isWaiting() {
        return closedAt == null && withdrawnAt == null;
    }

    public boolean isDone() {
        return closedAt != null;
    }
}
