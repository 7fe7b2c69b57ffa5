package org.aftercare.web.api;

import java.time.Instant;
import org.aftercare.logistics.TransferCard;

/** A phone on its way. @param receivedAt absent while in transit @param manifest absent when it goes alone */
public record TransferJson(
        long id,
        String number,
        String from,
        String to,
        Instant dispatchedAt,
        Instant dueAt,
        Instant receivedAt,
        String dispatchedBy,
        String receivedBy,
        String manifest) {

    static TransferJson of(TransferCard transfer) {
        return new TransferJson(
                transfer.id(),
                transfer.number().value(),
                transfer.from().value(),
                transfer.to().value(),
                transfer.dispatchedAt(),
                transfer.dueAt(),
                transfer.receivedAt(),
                Absent.ifEmpty(transfer.dispatchedBy()),
                Absent.ifEmpty(transfer.receivedBy()),
                Absent.ifEmpty(transfer.manifest()));
    }
}
