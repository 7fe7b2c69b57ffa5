package org.aftercare.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aftercare.warranty.PolicyCard;
import org.aftercare.warranty.PolicySheets;
import org.aftercare.warranty.PolicySpan;

/**
 * A version of the coverage policies.
 *
 * @param basedOn the version that gave the files which weren't uploaded; absent for those of a start
 * @param inForce on which days it holds or held
 * @param files what it consists of; absent in lists
 */
public record PolicyJson(
        String version,
        String state,
        String origin,
        String keptBy,
        Instant keptAt,
        String basedOn,
        String note,
        List<SpanJson> inForce,
        List<FileJson> files) {

    /** Days on which it holds. @param until inclusive; absent while nothing follows */
    public record SpanJson(LocalDate from, LocalDate until) {
        static SpanJson of(PolicySpan span) {
            return new SpanJson(span.from(), span.until().orElse(null));
        }
    }

    /** One file. @param lines how many lines of data */
    public record FileJson(String name, int lines) {}

    static PolicyJson of(PolicyCard card) {
        return of(card, null);
    }

    static PolicyJson of(PolicySheets sheets) {
        return of(
                sheets.card(),
                sheets.tables().stream()
                        .map(table -> new FileJson(table.file(), table.lines().size()))
                        .toList());
    }

    private static PolicyJson of(PolicyCard card, List<FileJson> files) {
        return new PolicyJson(
                card.version(),
                card.state().name(),
                card.origin().name(),
                card.keptBy(),
                card.keptAt(),
                Absent.ifEmpty(card.basedOn()),
                Absent.ifEmpty(card.note()),
                card.spans().stream().map(SpanJson::of).toList(),
                files);
    }
}
