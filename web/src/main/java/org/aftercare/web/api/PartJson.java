package org.aftercare.web.api;

import java.time.Instant;
import org.aftercare.parts.PartCard;
import org.aftercare.parts.PartFault;

/** A single part. @param store where it lies, goes to, or lay last @param dueAt while it travels */
public record PartJson(
        String label,
        String part,
        String place,
        String store,
        String ticket,
        String fault,
        String reference,
        Instant dueAt) {
    static PartJson of(PartCard card) {
        return new PartJson(
                card.label(),
                card.number(),
                card.place().name(),
                card.store().value(),
                Absent.ifEmpty(card.ticket()),
                card.fault() == PartFault.NONE ? null : card.fault().name(),
                Absent.ifEmpty(card.reference()),
                card.dueAt());
    }
}
