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
import java.util.function.Function;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.ReferenceVersions;
import org.aftercare.platform.Sheet;

/** The policy in force, read from {@code routing-policy.csv}; each version of it is kept. */
@ApplicationScoped
class RoutingPolicies implements ReferenceReader {
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
            if (!List.of("minimumGain", "safelyFactor", "searched", "shown").contains(setting))
                rows.get(setting).wrong("sets '" + setting + "', which nothing reads");
        policy = new RoutingPolicy(
                of(
                        "minimumGain",
                        Optional.empty(),
                        row -> row.maybe("value").equals("never")
                                ? Optional.empty()
                                : row.readIfAny("value", Duration::parse, "duration like PT4H, nor never")),
                of("safelyFactor", 2.0, row -> row.decimal("value", 1, 100)),
                of("searched", 60, row -> row.whole("value", 1, 10_000)),
                of("shown", 10, row -> row.whole("value", 1, 100)));
        problems.addAll(sheet.problems());
    }

    private <T> T of(String setting, T unsaid, Function<Sheet.Row, T> value) {
        return rows.containsKey(setting) ? value.apply(rows.get(setting)) : unsaid;
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
        versions.keep("routing", "routing-" + ReferenceFiles.fingerprint(text), text);
    }
}
