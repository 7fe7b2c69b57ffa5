package org.aftercare.web.api;

import java.time.Instant;
import org.aftercare.device.ImportCard;
import org.aftercare.device.ImportRejection;
import org.aftercare.platform.Page;
import org.aftercare.web.Words;

/**
 * A file of devices, and what has become of its rows.
 *
 * @param state {@code WAITING}, {@code RUNNING}, {@code DONE}, or {@code FAILED}: given up, to be sent again
 * @param rows how many it has
 * @param read how many of them were looked at so far: accepted and rejected ones
 * @param accepted registered, completed and unchanged ones together
 * @param rejections what was wrong, by line; absent in lists
 */
public record ImportJson(
        String id,
        String name,
        String sentBy,
        String state,
        long rows,
        long read,
        long accepted,
        long registered,
        long completed,
        long unchanged,
        long rejected,
        Instant receivedAt,
        Instant startedAt,
        Instant endedAt,
        ItemsJson<RejectionJson> rejections) {

    /** One thing that was wrong with one row, in the caller's language. */
    public record RejectionJson(long line, String device, String field, String code, String reason) {
        static RejectionJson of(ImportRejection rejection, Words words) {
            var error = rejection.error();
            return new RejectionJson(
                    rejection.line(), Absent.ifEmpty(rejection.named()), error.field(), error.code(), words.of(error));
        }
    }

    static ImportJson of(ImportCard card) {
        return of(card, null);
    }

    static ImportJson of(ImportCard card, Page<ImportRejection> rejections, Words words) {
        return of(card, ItemsJson.of(rejections, rejection -> RejectionJson.of(rejection, words)));
    }

    private static ImportJson of(ImportCard card, ItemsJson<RejectionJson> rejections) {
        return new ImportJson(
                String.valueOf(card.id()),
                Absent.ifEmpty(card.name()),
                card.sentBy(),
                card.state().name(),
                card.sent(),
                card.read(),
                card.accepted(),
                card.registered(),
                card.completed(),
                card.unchanged(),
                card.rejected(),
                card.receivedAt(),
                card.startedAt().orElse(null),
                card.endedAt().orElse(null),
                rejections);
    }
}
