package org.aftercare.web.api;

import java.time.Instant;
import org.aftercare.counter.ClosingCard;

/** A store that closes, or has. @param closedAt absent while it waits for its day @param withdrawnAt absent unless it was */
public record StoreClosingJson(
        long id,
        String store,
        String successor,
        String reason,
        String actor,
        Instant saidAt,
        Instant dueAt,
        Instant closedAt,
        Instant withdrawnAt) {
    static StoreClosingJson of(ClosingCard card) {
        return new StoreClosingJson(
                card.id(),
                card.store().value(),
                card.successor().value(),
                card.reason(),
                card.actor(),
                card.saidAt(),
                card.dueAt(),
                card.closedAt(),
                card.withdrawnAt());
    }
}
