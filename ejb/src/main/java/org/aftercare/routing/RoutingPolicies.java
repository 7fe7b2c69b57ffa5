package org.aftercare.routing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.ReferenceVersions;
import org.aftercare.platform.Sheet;
import org.aftercare.routing.RoutingPolicy.Weights;

/** The policy in force, read from {@code routing-policy.csv}; each version of it is kept. */
@ApplicationScoped
class RoutingPolicies implements ReferenceReader {
    private static final Set<String> SETTINGS = Set.of(
            "minimumGain",
            "hoursPerParcel",
            "hoursPerOthersHour",
            "hoursPer100Km",
            "newcomers",
            "workSpread",
            "workWeight",
            "partSpread",
            "unknownPart",
            "workMemory",
            "toldSlip",
            "shown");

    @Inject
    ReferenceFiles files;

    @Inject
    ReferenceVersions versions;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Sheet.Row> rows = new HashMap<>();
    private String text;
    private RoutingPolicy policy;

    @PostConstruct
    void read() {
        var sheet = files.sheet("routing-policy.csv", "setting", "value");
        text = sheet.text();
        sheet.rows(row -> rows.put(row.key("setting"), row));
        for (String setting : rows.keySet())
            if (!SETTINGS.contains(setting)) rows.get(setting).wrong("sets '" + setting + "', which nothing reads");
        policy = new RoutingPolicy(
                of(
                        "minimumGain",
                        Optional.empty(),
                        row -> row.maybe("value").equals("never")
                                ? Optional.empty()
                                : row.readIfAny("value", Duration::parse, "duration like PT4H, nor never")),
                new Weights(
                        number("hoursPerParcel", 0, 0, 1_000),
                        number("hoursPerOthersHour", 0, 0, 1_000),
                        number("hoursPer100Km", 0, 0, 1_000)),
                number("newcomers", 1, 0, 2),
                new WorkPrior(number("workSpread", 0.7, 0, 3), number("workWeight", 20, 1, 1_000_000)),
                number("partSpread", 0.5, 0, 3),
                duration("unknownPart", Duration.ofHours(16)),
                duration("workMemory", Duration.ofDays(365)),
                duration("toldSlip", Duration.ofHours(2)),
                of("shown", 10, row -> row.whole("value", 1, 100)));
        problems.addAll(sheet.problems());
    }

    private double number(String setting, double unsaid, double from, double to) {
        return of(setting, unsaid, row -> row.decimal("value", from, to));
    }

    private Duration duration(String setting, Duration unsaid) {
        return of(setting, unsaid, row -> row.read("value", RoutingPolicies::length, "duration like PT2H or P365D"));
    }

    private static Duration length(String text) {
        var length = Duration.parse(text);
        if (length.isNegative() || length.compareTo(Duration.ofDays(3_650)) > 0)
            throw new IllegalArgumentException(text);
        return length;
    }

    private <T> T of(String setting, T unsaid, Function<Sheet.Row, T> value) {
        return rows.containsKey(setting) ? value.apply(rows.get(setting)) : unsaid;
    }

    /** Names what is in force. */
    String version() {
        return "routing-" + ReferenceFiles.fingerprint(text);
    }

    RoutingPolicy inForce() {
        return policy;
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public void keep() {
        versions.keep("routing", version(), text);
    }
}
