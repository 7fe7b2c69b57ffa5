package org.aftercare.web.api;

import java.time.Instant;
import org.aftercare.swap.ShipmentCard;

/** What was sent to the maker together. */
public record ShipmentJson(
        String number, String storeCode, String carrier, String reference, int units, Instant sentAt, String sentBy) {
    static ShipmentJson of(ShipmentCard card) {
        return new ShipmentJson(
                card.number(),
                card.store().value(),
                card.carrier(),
                card.reference(),
                card.units(),
                card.sentAt(),
                card.sentBy());
    }
}
