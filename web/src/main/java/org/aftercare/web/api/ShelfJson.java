package org.aftercare.web.api;

import java.time.Instant;
import java.util.List;
import org.aftercare.logistics.ShelfCard;
import org.aftercare.logistics.ShelfLine;
import org.aftercare.logistics.ShelfScanned;
import org.aftercare.logistics.ShelfSheet;

/**
 * A count of what lies in a store.
 *
 * @param closedAt absent while it is open
 * @param left what wasn't scanned, absent in a list of counts
 * @param surprises what was scanned but isn't here by the ledger, absent in a list of counts
 */
public record ShelfJson(
        long id,
        String store,
        Instant beganAt,
        String beganBy,
        Instant closedAt,
        String closedBy,
        int expected,
        int counted,
        int missing,
        int unexpected,
        List<LineJson> left,
        List<LineJson> surprises) {

    /** One thing. @param holder by the ledger; absent for what nobody knows @param by absent for what wasn't scanned */
    public record LineJson(String ticket, String label, String holder, Instant at, String by) {
        static LineJson of(ShelfLine line) {
            return new LineJson(
                    Absent.ifEmpty(line.ticket()),
                    line.label(),
                    Absent.ifEmpty(line.holder()),
                    line.at(),
                    Absent.ifEmpty(line.by()));
        }
    }

    /** What a scan found. @param again somebody has scanned it before */
    public record ScannedJson(String found, boolean again, LineJson line) {
        static ScannedJson of(ShelfScanned scanned) {
            return new ScannedJson(scanned.found().name(), scanned.again(), LineJson.of(scanned.line()));
        }
    }

    static ShelfJson of(ShelfCard card) {
        return of(card, null, null);
    }

    static ShelfJson of(ShelfSheet sheet) {
        return of(
                sheet.count(),
                sheet.left().stream().map(LineJson::of).toList(),
                sheet.unexpected().stream().map(LineJson::of).toList());
    }

    private static ShelfJson of(ShelfCard card, List<LineJson> left, List<LineJson> surprises) {
        return new ShelfJson(
                card.id(),
                card.store().value(),
                card.beganAt(),
                card.beganBy(),
                card.closedAt(),
                Absent.ifEmpty(card.closedBy()),
                card.expected(),
                card.counted(),
                card.missing(),
                card.unexpected(),
                left,
                surprises);
    }
}
