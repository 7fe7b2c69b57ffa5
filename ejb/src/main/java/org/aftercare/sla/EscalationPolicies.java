package org.aftercare.sla;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.network.QuietHours;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.Sheet.Row;

/** Who is told of levels and when, as the reference data has it; read once, at start. */
@ApplicationScoped
class EscalationPolicies implements ReferenceReader {
    private static final String ANY = "*";
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_LINES = 200;
    private static final int LAST_LEVEL = 199;

    @Inject
    ReferenceFiles files;

    private final List<Problem> problems = new ArrayList<>();
    private List<EscalationPolicy.Rule> rules = List.of();
    private Duration every = Duration.ofMinutes(15);
    private LocalTime quietFrom = LocalTime.of(20, 0);
    private LocalTime quietTo = LocalTime.of(7, 0);
    private boolean onClosedDays;
    private int lines = 40;

    @PostConstruct
    void read() {
        var levels = files.sheet("escalation-levels.csv", "kind", "from", "told");
        rules = levels.rows(EscalationPolicies::rule);
        problems.addAll(levels.problems());
        var letters = files.sheetIfAny("escalation-letters.csv", "name", "value");
        letters.rows(this::take);
        problems.addAll(letters.problems());
    }

    EscalationPolicy inForce() {
        return new EscalationPolicy(rules, every, new QuietHours(quietFrom, quietTo), onClosedDays, lines);
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    private static EscalationPolicy.Rule rule(Row row) {
        String kind = row.text("kind");
        int from = row.whole("from", 1, LAST_LEVEL);
        row.once("row", kind + " " + from);
        return new EscalationPolicy.Rule(
                kind.equals(ANY) ? Optional.empty() : Optional.ofNullable(row.one("kind", ClockKind.class)),
                from,
                told(row));
    }

    private static Set<Audience> told(Row row) {
        Set<Audience> told = new HashSet<>();
        for (String word : row.words("told"))
            try {
                told.add(Audience.valueOf(word));
            } catch (IllegalArgumentException unknown) {
                row.wrong("told '" + word + "' is none of " + List.of(Audience.values()));
            }
        return told;
    }

    private String take(Row row) {
        String name = row.key("name");
        switch (name) {
            case "letter-every" ->
                every = row.read("value", EscalationPolicies::length, "length of time like PT15M, at most a day");
            case "quiet-from" -> quietFrom = row.read("value", LocalTime::parse, "time like 20:00");
            case "quiet-to" -> quietTo = row.read("value", LocalTime::parse, "time like 07:00");
            case "on-closed-days" -> onClosedDays = row.yes("value");
            case "lines" -> lines = row.whole("value", 1, MOST_LINES);
            default -> row.wrong("name '" + name + "' is nothing that letters of escalation know");
        }
        return name;
    }

    private static Duration length(String text) {
        Duration length = Duration.parse(text);
        if (length.isNegative() || length.compareTo(LONGEST) > 0) throw new IllegalArgumentException(text);
        return length;
    }
}
