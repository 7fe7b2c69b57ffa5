package org.aftercare.sla;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.ReferenceVersions;
import org.aftercare.platform.Sheet;
import org.aftercare.warranty.Coverage;

/** What is promised today, read from {@code sla-policies.csv}; each version of it is kept. */
@ApplicationScoped
class SlaPolicy implements ReferenceReader {
    private static final String FILE = "sla-policies.csv";
    private static final String ANY = "*";

    @Inject
    ReferenceFiles files;

    @Inject
    ReferenceVersions versions;

    private final List<Problem> problems = new ArrayList<>();
    private String text;
    private String version;
    private List<Promise> promises = List.of();

    /** A row of it. */
    private record Promise(ClockKind kind, String country, String coverage, Terms terms) {
        boolean isFor(ClockKind clock, String land, Coverage.Outcome outcome) {
            return kind == clock
                    && (country.equals(ANY) || country.equals(land))
                    && (coverage.equals(ANY) || coverage.equals(outcome.name()));
        }

        /** The country's own law or habit comes before what coverage says. */
        int weight() {
            return (country.equals(ANY) ? 0 : 2) + (coverage.equals(ANY) ? 0 : 1);
        }
    }

    @PostConstruct
    void read() {
        var sheet = files.sheet(FILE, "kind", "country", "coverage", "budget", "shares", "tierEvery", "tiers");
        text = sheet.text();
        version = "sla-" + ReferenceFiles.fingerprint(text);
        promises = sheet.rows(this::promise);
        for (ClockKind kind : ClockKind.values())
            if (promises.stream().noneMatch(p -> p.kind() == kind && p.weight() == 0))
                sheet.wrong("has no default row for " + kind);
        problems.addAll(sheet.problems());
    }

    /** The terms of a clock that starts now. @param country ISO 3166-1 alpha-2 of the store that took the phone in */
    Terms terms(ClockKind kind, String country, Coverage.Outcome coverage) {
        return promises.stream()
                .filter(promise -> promise.isFor(kind, country, coverage))
                .max(Comparator.comparingInt(Promise::weight))
                .map(Promise::terms)
                .orElseThrow();
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public void keep() {
        versions.keep("sla", version, text);
    }

    private Promise promise(Sheet.Row row) {
        var kind = row.oneOf("kind", names(ClockKind.values()).toArray(String[]::new));
        var country = row.read("country", SlaPolicy::country, "country like RO, nor *");
        var coverage = row.oneOf(
                "coverage",
                Stream.concat(Stream.of(ANY), names(Coverage.Outcome.values())).toArray(String[]::new));
        row.once("row", kind + " " + country + " " + coverage);
        return new Promise(
                ClockKind.valueOf(kind),
                country,
                coverage,
                new Terms(
                        version,
                        row.read("budget", Duration::parse, "duration like PT16H"),
                        row.words("shares").stream().map(Integer::valueOf).toList(),
                        row.read("tierEvery", Duration::parse, "duration like PT8H"),
                        row.whole("tiers", 0, 99)));
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name);
    }

    private static String country(String text) {
        if (!text.matches("[A-Z]{2}|\\*")) throw new IllegalArgumentException(text);
        return text;
    }
}
