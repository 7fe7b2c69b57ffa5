package org.aftercare.knowledge;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.Sheet.Row;

/** When a rise is told, as the reference data has it; read once, at start. */
@ApplicationScoped
public class RisePolicies implements ReferenceReader {
    private static final String[] NAMES = {
        "learn-days", "watch-days", "factor", "prior", "caution", "reports-per-false-alarm", "quiet-days"
    };

    @Inject
    ReferenceFiles files;

    private final Map<String, Double> values = new HashMap<>();
    private List<Problem> problems = List.of();
    private double limit;

    @PostConstruct
    void read() {
        var sheet = files.sheetIfAny("rise-policy.csv", "name", "value");
        sheet.rows(this::take);
        problems = sheet.problems();
        limit = RiseLimit.of(inForce().reportsPerFalseAlarm(), inForce().factor());
    }

    private String take(Row row) {
        String name = row.oneOf("name", NAMES);
        row.once("name", name);
        values.put(
                name,
                switch (name) {
                    case "factor" -> row.decimal("value", 1.1, 20);
                    case "caution" -> row.decimal("value", 0, 5);
                    case "prior" -> (double) row.whole("value", 1, 10_000);
                    case "reports-per-false-alarm" -> (double) row.whole("value", 100, 10_000_000);
                    default -> (double) row.whole("value", 1, 730);
                });
        return name;
    }

    public RisePolicy inForce() {
        var usual = RisePolicy.USUAL;
        return new RisePolicy(
                whole("learn-days", usual.learnDays()),
                whole("watch-days", usual.watchDays()),
                values.getOrDefault("factor", usual.factor()),
                whole("prior", usual.prior()),
                values.getOrDefault("caution", usual.caution()),
                whole("reports-per-false-alarm", usual.reportsPerFalseAlarm()),
                whole("quiet-days", usual.quietDays()));
    }

    private int whole(String name, int usual) {
        return values.getOrDefault(name, (double) usual).intValue();
    }

    /** The level that a sum has to reach, in reports. */
    double limit() {
        return limit;
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
