package org.aftercare.web.api;

import java.time.Instant;
import org.aftercare.sla.BreachCard;

/**
 * A broken promise, and who looks after it.
 *
 * @param clock the kind of clock that ran out
 * @param store that answers for it
 * @param endedAt absent while what was promised hasn't come
 * @param owner absent where it is any lead's of the store
 * @param reason absent while nobody has said why
 */
public record BreachJson(
        long id,
        long version,
        String ticket,
        String clock,
        String store,
        String region,
        Instant breachedAt,
        Instant noticedAt,
        Instant endedAt,
        String owner,
        ActJson acknowledged,
        ReasonJson reason) {

    /** Who did it, and when. */
    public record ActJson(String by, Instant at) {}

    /** Why it came to that. @param words absent without */
    public record ReasonJson(String code, String words, String by, Instant at) {}

    static BreachJson of(BreachCard card) {
        return new BreachJson(
                card.id(),
                card.version(),
                card.ticket().value(),
                card.kind().name(),
                card.store().value(),
                card.region().value(),
                card.breachedAt(),
                card.noticedAt(),
                card.endedAt(),
                told(card.owner()),
                card.isAcknowledged() ? new ActJson(card.acknowledgedBy(), card.acknowledgedAt()) : null,
                card.reason()
                        .map(why -> new ReasonJson(why.name(), told(card.words()), card.reasonBy(), card.reasonAt()))
                        .orElse(null));
    }

    private static String told(String text) {
        return text.isEmpty() ? null : text;
    }
}
