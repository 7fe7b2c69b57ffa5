package org.aftercare.survey;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.Sheet;
import org.aftercare.platform.Sheet.Row;

/** What becomes of answers, as the reference data has it; read once, at start. */
@ApplicationScoped
class AnswerPolicies implements ReferenceReader {
    private static final List<String> LENGTHS = List.of("call-back", "burst-window", "same-words-within");
    private static final List<String> NUMBERS =
            List.of("call-back-tries", "burst-answers", "same-words-length", "run-answers");
    private static final String ALARM = "run-alarm";

    @Inject
    ReferenceFiles files;

    private final Map<String, Duration> lengths = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private double alarm = 0.0001;
    private List<Problem> problems = List.of();

    @PostConstruct
    void read() {
        Sheet sheet = files.sheetIfAny("answer-policy.csv", "name", "value");
        sheet.rows(this::take);
        problems = sheet.problems();
    }

    private String take(Row row) {
        String name = row.key("name");
        if (LENGTHS.contains(name))
            lengths.put(name, row.read("value", AnswerPolicies::length, "length of time like PT8H"));
        else if (NUMBERS.contains(name)) numbers.put(name, row.whole("value", 0, 10_000));
        else if (ALARM.equals(name)) alarm = row.decimal("value", 0, 1);
        else row.wrong("name '" + name + "' is nothing that is known of answers");
        return name;
    }

    private static Duration length(String text) {
        Duration length = Duration.parse(text);
        if (length.isNegative()) throw new IllegalArgumentException(text);
        return length;
    }

    AnswerPolicy inForce() {
        return new AnswerPolicy(
                lengths.getOrDefault("call-back", Duration.ofHours(8)),
                numbers.getOrDefault("call-back-tries", 3),
                lengths.getOrDefault("burst-window", Duration.ofMinutes(10)),
                numbers.getOrDefault("burst-answers", 8),
                lengths.getOrDefault("same-words-within", Duration.ofDays(90)),
                numbers.getOrDefault("same-words-length", 25),
                numbers.getOrDefault("run-answers", 200),
                alarm);
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
