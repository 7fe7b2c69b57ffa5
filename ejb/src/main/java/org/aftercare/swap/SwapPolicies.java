package org.aftercare.swap;

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
import org.aftercare.platform.Sheet.Row;

/** The policy of swaps, as the reference data has it; read once, at start. */
@ApplicationScoped
class SwapPolicies implements ReferenceReader {
    private static final String RETURN = "return-days";
    private static final String ANSWER = "answer-days";
    private static final int MOST_DAYS = 365;

    @Inject
    ReferenceFiles files;

    private final Map<String, Integer> days = new HashMap<>(Map.of(RETURN, 14, ANSWER, 30));
    private List<Problem> problems = List.of();

    @PostConstruct
    void read() {
        var sheet = files.sheetIfAny("swap-policy.csv", "name", "value");
        sheet.rows(this::take);
        problems = sheet.problems();
    }

    private String take(Row row) {
        String name = row.key("name");
        if (days.containsKey(name)) days.put(name, row.whole("value", 0, MOST_DAYS));
        else row.wrong("name '" + name + "' is nothing that swaps know");
        return name;
    }

    SwapPolicy inForce() {
        return new SwapPolicy(Duration.ofDays(days.get(RETURN)), Duration.ofDays(days.get(ANSWER)));
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
