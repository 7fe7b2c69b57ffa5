package org.aftercare.web.api;

import java.time.Instant;
import java.util.List;
import org.aftercare.logistics.ManifestBag;
import org.aftercare.logistics.ManifestCard;
import org.aftercare.logistics.ManifestSheet;
import org.aftercare.logistics.ToBePacked;

/** Bags that were handed to the carrier together. @param items absent in a list of manifests */
public record ManifestJson(
        String number,
        String from,
        String to,
        int bags,
        Instant dispatchedAt,
        String dispatchedBy,
        Instant dueAt,
        List<BagJson> items) {

    /** One bag. @param state ON_THE_WAY, RECEIVED, MISSING or LOST @param receivedAt absent while it hasn't come */
    public record BagJson(String ticket, String label, String state, Instant receivedAt, String receivedBy) {
        static BagJson of(ManifestBag bag) {
            return new BagJson(
                    bag.number().value(),
                    bag.label(),
                    bag.state().name(),
                    bag.receivedAt(),
                    Absent.ifEmpty(bag.receivedBy()));
        }
    }

    /** A phone that has to go to another store. @param since when it came to where it lies */
    public record ToBePackedJson(String ticket, String label, String status, String to, Instant since) {
        static ToBePackedJson of(ToBePacked one) {
            return new ToBePackedJson(
                    one.number().value(),
                    one.label(),
                    one.status().name(),
                    one.to().value(),
                    one.since());
        }
    }

    static ManifestJson of(ManifestCard card) {
        return of(card, null);
    }

    static ManifestJson of(ManifestSheet sheet) {
        return of(sheet.manifest(), sheet.bags().stream().map(BagJson::of).toList());
    }

    private static ManifestJson of(ManifestCard card, List<BagJson> items) {
        return new ManifestJson(
                card.number(),
                card.from().value(),
                card.to().value(),
                card.bags(),
                card.dispatchedAt(),
                card.dispatchedBy(),
                card.dueAt(),
                items);
    }
}
