package org.aftercare.web.api;

import java.time.Instant;
import org.aftercare.parts.PartOrderCard;

/** An order. @param outstanding what isn't here yet @param ticket absent for stock */
public record PartOrderJson(
        long id,
        String part,
        String store,
        int quantity,
        int outstanding,
        Instant expectedAt,
        String ticket,
        Instant orderedAt,
        String orderedBy) {
    static PartOrderJson of(PartOrderCard card) {
        return new PartOrderJson(
                card.id(),
                card.number(),
                card.store().value(),
                card.quantity(),
                card.outstanding(),
                card.expectedAt(),
                Absent.ifEmpty(card.ticket()),
                card.orderedAt(),
                card.orderedBy());
    }
}
