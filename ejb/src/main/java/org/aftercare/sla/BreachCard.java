package org.aftercare.sla;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/**
 * A broken promise: who looks after it, and why it came to that.
 *
 * @param id of the firing that told it
 * @param store that answers for it: whose calendar counts
 * @param endedAt when what was promised came at last, or was no longer waited for; null while it is still late
 * @param owner a person's name; empty text for whichever lead of the store comes first
 * @param acknowledgedAt null while nobody has said that they look after it
 * @param words beside the reason; empty text without
 * @param reasonAt null without a reason
 */
public record BreachCard(
        long id,
        long version,
        TicketNumber ticket,
        ClockKind kind,
        StoreCode store,
        RegionCode region,
        Instant breachedAt,
        Instant noticedAt,
        Instant endedAt,
        String owner,
        Instant acknowledgedAt,
        String acknowledgedBy,
        Optional<BreachReason> reason,
        String words,
        Instant reasonAt,
        String reasonBy) {

    /** Still late: neither met since nor given up. */
    public boolean isRunning() {
        return endedAt == null;
    }

    public boolean isAcknowledged() {
        return acknowledgedAt != null;
    }

    public boolean isExplained() {
        return reason.isPresent();
    }
}
