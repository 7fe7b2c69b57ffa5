package org.aftercare.insight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aftercare.insight.Driver.Kind;
import org.aftercare.insight.Driver.Level;

/** How what went with repairs goes along with how they were rated. */
final class DriverRules {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    private DriverRules() {}

    static List<Driver> drivers(List<RatedRepair> repairs) {
        List<Driver> drivers = new ArrayList<>();
        drivers.add(driver(Kind.TURNAROUND, repairs, DriverRules::turnaround, "DAY", "THREE_DAYS", "LONGER"));
        drivers.add(driver(
                Kind.PROMISE,
                repairs,
                one -> one.kept().map(kept -> kept ? "KEPT" : "BROKEN").orElse(""),
                "KEPT",
                "BROKEN"));
        drivers.add(driver(Kind.LOANER, repairs, one -> one.loaner() ? "YES" : "NO", "YES", "NO"));
        drivers.add(driver(Kind.COVERAGE, repairs, RatedRepair::coverage, "COVERED", "NOT_COVERED", "UNDECIDED"));
        drivers.add(driver(Kind.EXPLANATION, repairs, one -> one.explained() ? "YES" : "NO", "YES", "NO"));
        return drivers;
    }

    /** Ends belong to the shorter band. */
    private static String turnaround(RatedRepair repair) {
        return repair.turnaround()
                .map(time ->
                        time.compareTo(DAY) <= 0 ? "DAY" : time.compareTo(THREE_DAYS) <= 0 ? "THREE_DAYS" : "LONGER")
                .orElse("");
    }

    private static Driver driver(
            Kind kind, List<RatedRepair> repairs, Function<RatedRepair, String> level, String... order) {
        Map<String, long[]> counts = new LinkedHashMap<>();
        for (String code : order) counts.put(code, new long[2]);
        for (RatedRepair repair : repairs) {
            long[] count = counts.get(level.apply(repair));
            if (count == null) continue;
            count[0]++;
            if (repair.good()) count[1]++;
        }
        return new Driver(
                kind,
                counts.entrySet().stream()
                        .filter(one -> one.getValue()[0] > 0)
                        .map(one -> new Level(one.getKey(), one.getValue()[0], one.getValue()[1]))
                        .toList());
    }
}
