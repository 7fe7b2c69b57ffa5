package org.aftercare.web.api;

import java.time.Instant;
import org.aftercare.logistics.ScanExceptionCard;

/** A scan that found what should not be there. @param acknowledgedAt absent while nobody has looked into it */
public record ScanExceptionJson(
        long id,
        String store,
        String exception,
        String code,
        String ticket,
        String actor,
        Instant at,
        Instant recordedAt,
        Instant acknowledgedAt,
        String acknowledgedBy,
        String reason) {
    static ScanExceptionJson of(ScanExceptionCard card) {
        return new ScanExceptionJson(
                card.id(),
                card.store().value(),
                card.exception(),
                card.code(),
                Absent.ifEmpty(card.ticket()),
                card.actor(),
                card.claimedAt(),
                card.recordedAt(),
                card.acknowledgedAt(),
                Absent.ifEmpty(card.acknowledgedBy()),
                Absent.ifEmpty(card.reason()));
    }
}
