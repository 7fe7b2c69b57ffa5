package org.aftercare.sla;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.Sheet;
import org.aftercare.ticket.Priority;
import org.aftercare.warranty.Coverage;

/**
 * One version of what is promised: the rows of {@code sla-policies.csv}. Of those that fit the one that says most
 * counts: country weighs more than priority, that more than the store's type, coverage, and the loaner, in this order.
 */
final class Promises {
    static final String FILE = "sla-policies.csv";
    static final String[] COLUMNS = {
        "kind", "country", "priority?", "storeType?", "coverage", "loaner?", "budget", "shares", "tierEvery", "tiers"
    };
    private static final String ANY = "*";
    /** Longer than any law gives; what is reckoned stays within the years that a calendar knows. */
    private static final Duration LONGEST = Duration.ofDays(366);
    /** As many as a clock's row keeps, and more than anybody reads. */
    private static final int MOST_SHARES = 10;

    private static final String[] YES_NO = {ANY, "yes", "no"};

    private final Sheet sheet;
    private final String version;
    private final List<Row> rows;

    /** A row, its cells as written; {@code *} stands for all. */
    private record Row(
            ClockKind kind,
            String country,
            String priority,
            String storeType,
            String coverage,
            String loaner,
            Terms terms) {
        boolean isFor(Subject subject) {
            return kind == subject.kind()
                    && fits(country, subject.country())
                    && fits(priority, subject.priority().name())
                    && fits(storeType, subject.storeType())
                    && fits(coverage, subject.coverage().name())
                    && fits(loaner, subject.loanerLent() ? "yes" : "no");
        }

        private static boolean fits(String cell, String value) {
            return cell.equals(ANY) || cell.equals(value);
        }

        /** Compares as the columns do, from left to right. */
        int weight() {
            return Stream.of(country, priority, storeType, coverage, loaner)
                    .reduce(0, (sum, cell) -> sum * 2 + (cell.equals(ANY) ? 0 : 1), Integer::sum);
        }
    }

    private Promises(Sheet sheet) {
        this.sheet = sheet;
        version = "sla-" + ReferenceFiles.fingerprint(sheet.text());
        rows = sheet.rows(this::row);
        for (ClockKind kind : ClockKind.values())
            if (kind.isForAll() && rows.stream().noneMatch(row -> row.kind() == kind && row.weight() == 0))
                sheet.wrong("has no default row for " + kind);
    }

    static Promises of(Sheet sheet) {
        return new Promises(sheet);
    }

    /** Of a text at hand. */
    static Promises of(String text) {
        return new Promises(ReferenceFiles.sheetOf(FILE, text, COLUMNS));
    }

    /** None only for a kind that isn't for all. */
    Optional<Terms> terms(Subject subject) {
        return rows.stream()
                .filter(row -> row.isFor(subject))
                .max(Comparator.comparingInt(Row::weight))
                .map(Row::terms);
    }

    String version() {
        return version;
    }

    Sheet sheet() {
        return sheet;
    }

    List<Problem> problems() {
        return sheet.problems();
    }

    private Row row(Sheet.Row row) {
        var kind = row.one("kind", ClockKind.class);
        var country = row.read("country", Promises::country, "country like RO, nor *");
        var priority = any(row, "priority", names(Priority.values()));
        var type = row.maybe("storeType").isEmpty()
                ? ANY
                : row.read("storeType", Promises::type, "type of a store in capitals like PARTNER, nor *");
        var coverage = row.oneOf("coverage", names(Coverage.Outcome.values()));
        var loaner = any(row, "loaner", YES_NO);
        var cells = new ArrayList<String>();
        for (var cell : new Object[] {kind, country, priority, type, coverage, loaner}) cells.add(String.valueOf(cell));
        row.once("row", String.join(" ", cells));
        var shares = row.words("shares");
        if (shares.size() > MOST_SHARES) row.wrong("RANGE", "%s is not from %s to %s", "shares", 1, MOST_SHARES);
        return new Row(
                kind,
                country,
                priority,
                type,
                coverage,
                loaner,
                new Terms(
                        version,
                        String.join(" ", cells.subList(1, cells.size())),
                        length(row, "budget", "duration like PT16H"),
                        shares.stream().map(Integer::valueOf).toList(),
                        length(row, "tierEvery", "duration like PT8H"),
                        row.whole("tiers", 0, 99)));
    }

    private static Duration length(Sheet.Row row, String column, String kind) {
        var length = row.read(column, Duration::parse, kind);
        if (length != null && length.compareTo(LONGEST) > 0)
            row.wrong("RANGE", "%s is not from %s to %s", column, "PT1S", "P366D");
        return length;
    }

    /** An empty or missing cell stands for all. */
    private static String any(Sheet.Row row, String column, String... choices) {
        return row.maybe(column).isEmpty() ? ANY : row.oneOf(column, choices);
    }

    private static String[] names(Enum<?>[] values) {
        return Stream.concat(Stream.of(ANY), Stream.of(values).map(Enum::name)).toArray(String[]::new);
    }

    private static String country(String text) {
        return matching(text, "[A-Z]{2}|\\*");
    }

    private static String type(String text) {
        return matching(text, "[A-Z][A-Z_]{0,15}|\\*");
    }

    private static String matching(String text, String pattern) {
        if (!text.matches(pattern)) throw new IllegalArgumentException(text);
        return text;
    }
}
