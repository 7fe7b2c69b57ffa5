package org.aftercare.survey;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.Sheet;
import org.aftercare.platform.Sheet.Row;

/** The survey's policy, as the reference data has it; read once, at start. */
@ApplicationScoped
class SurveyPolicies implements ReferenceReader {
    private static final String[] TIMES = {"quiet-from", "quiet-to"};
    private static final String[] LENGTHS = {
        "delay", "cap", "reminder-after", "expiry", "changeable-for", "flagged-within"
    };
    private static final String STRENGTH = "prior-strength";

    @Inject
    ReferenceFiles files;

    private final Map<String, LocalTime> times = new HashMap<>();
    private final Map<String, Duration> lengths = new HashMap<>();
    private int strength = 20;
    private List<Problem> problems = List.of();

    @PostConstruct
    void read() {
        Sheet sheet = files.sheetIfAny("survey-policy.csv", "name", "value");
        sheet.rows(this::take);
        problems = sheet.problems();
    }

    private String take(Row row) {
        String name = row.key("name");
        if (List.of(TIMES).contains(name)) times.put(name, row.read("value", LocalTime::parse, "time like 20:00"));
        else if (List.of(LENGTHS).contains(name))
            lengths.put(name, row.read("value", SurveyPolicies::length, "length of time like PT2H"));
        else if (STRENGTH.equals(name)) strength = row.whole("value", 0, 10_000);
        else row.wrong("name '" + name + "' is nothing that the survey knows");
        return name;
    }

    private static Duration length(String text) {
        Duration length = Duration.parse(text);
        if (length.isNegative()) throw new IllegalArgumentException(text);
        return length;
    }

    SurveyPolicy inForce() {
        return new SurveyPolicy(
                lengths.getOrDefault("delay", Duration.ofHours(2)),
                times.getOrDefault("quiet-from", LocalTime.of(20, 0)),
                times.getOrDefault("quiet-to", LocalTime.of(9, 0)),
                lengths.getOrDefault("cap", Duration.ofDays(30)),
                lengths.getOrDefault("reminder-after", Duration.ofDays(3)),
                lengths.getOrDefault("expiry", Duration.ofDays(14)),
                lengths.getOrDefault("changeable-for", Duration.ofHours(24)),
                lengths.getOrDefault("flagged-within", Duration.ZERO),
                strength);
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
