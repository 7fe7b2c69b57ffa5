package org.aftercare.insight;

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

/** The board's policy, as the reference data has it; read once, at start. */
@ApplicationScoped
class BoardPolicies implements ReferenceReader {
    private static final Map<String, Duration> USUAL = Map.of(
            "watched", Duration.ofDays(28),
            "prior", Duration.ofHours(20),
            "before-breach", Duration.ofMinutes(30),
            "back-within", Duration.ofMinutes(60));
    private static final String PACE = "per-technician";
    private static final double USUAL_PACE = 0.3;

    @Inject
    ReferenceFiles files;

    private final Map<String, Duration> lengths = new HashMap<>(USUAL);
    private double perTechnician = USUAL_PACE;
    private List<Problem> problems = List.of();

    @PostConstruct
    void read() {
        Sheet sheet = files.sheetIfAny("board-policy.csv", "name", "value");
        sheet.rows(this::take);
        problems = sheet.problems();
    }

    private String take(Row row) {
        String name = row.key("name");
        if (USUAL.containsKey(name))
            lengths.put(name, row.read("value", BoardPolicies::length, "length of time like PT30M, more than none"));
        else if (PACE.equals(name)) perTechnician = row.decimal("value", 0.01, 100);
        else row.wrong("name '" + name + "' is nothing that the board knows");
        return name;
    }

    private static Duration length(String text) {
        Duration length = Duration.parse(text);
        if (length.isNegative() || length.isZero()) throw new IllegalArgumentException(text);
        return length;
    }

    BoardPolicy inForce() {
        return new BoardPolicy(
                lengths.get("watched"),
                lengths.get("prior"),
                perTechnician,
                lengths.get("before-breach"),
                lengths.get("back-within"));
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
