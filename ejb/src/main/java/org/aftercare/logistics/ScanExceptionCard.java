package org.aftercare.logistics;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.platform.StoreCode;

/**
 * A scan that found what should not be there.
 *
 * @param exception WRONG_STORE, STRANGER, SENT_FROM_HERE or NOT_EXPECTED
 * @param code as it was read
 * @param ticket its number; empty text for a stranger's
 * @param acknowledgedAt null while nobody has looked into it
 * @param reason what it was, in somebody's words; empty text while nobody has
 */
public record ScanExceptionCard(
        long id,
        StoreCode store,
        String exception,
        String code,
        String ticket,
        String actor,
        Instant claimedAt,
        Instant recordedAt,
        Instant acknowledgedAt,
        String acknowledgedBy,
        String reason)
        implements Serializable {
    public boolean isOpen() {
        return acknowledgedAt == null;
    }
}
