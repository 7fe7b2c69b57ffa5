package org.aftercare.web.api;

import java.time.Instant;
import org.aftercare.swap.RefundCard;

/** Money that is owed for a unit. @param amount absent while nobody has said how much */
public record RefundJson(
        String ticket,
        String storeCode,
        String label,
        String reason,
        Instant orderedAt,
        String orderedBy,
        MoneyJson amount,
        String method,
        String reference,
        Instant toldAt,
        String toldBy) {
    static RefundJson of(RefundCard order) {
        return new RefundJson(
                order.ticket(),
                order.store().value(),
                order.label(),
                order.reason(),
                order.orderedAt(),
                order.orderedBy(),
                order.amount() == null ? null : MoneyJson.of(order.amount()),
                order.method() == null ? null : order.method().name(),
                Absent.ifEmpty(order.reference()),
                order.toldAt(),
                Absent.ifEmpty(order.toldBy()));
    }
}
