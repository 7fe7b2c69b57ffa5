package org.aftercare.warranty;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.aftercare.device.DeviceCard;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.warranty.Coverage.Finding;
import org.aftercare.warranty.Coverage.Question;
import org.aftercare.warranty.History.BoughtPlan;
import org.aftercare.warranty.History.PastRepair;
import org.aftercare.warranty.History.Result;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one pure decision costs on the shipped policies: {@code mvn test-compile -Pbench -pl config,ejb}. Four findings,
 * five repairs, three plans and fifty programmes make a full stack. Time per decision, and by the collector's profiler
 * the bytes it needs ({@code gc.alloc.rate.norm}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CoverageBench {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> TWELVE = List.of(
            "device", "mainboard", "battery", "charging-port", "display", "camera", "audio", "buttons", "sensors",
            "housing", "charger", "earphones");

    private final Policies shipped = policies(0);
    private final Policies policies = policies(50);
    private final Question simple = question(List.of(), List.of(), History.NONE);
    private final Question full = question(List.of("display"), findings(), history());
    private final Question twelve = question(TWELVE, List.of(), History.NONE);
    private final Question twelveFull = question(TWELVE, findings(), history());

    private static Policies policies(int programmes) {
        var files = new ReferenceFiles();
        Map<String, String> texts = new HashMap<>();
        PolicyTexts.FILES.forEach((name, columns) -> texts.put(name, files.sheet(name, columns).text()));
        var plans = new StringBuilder();
        for (String code : List.of("P1", "P2", "P3"))
            plans.append(code).append(",*,*,*,*,2020-01-01,BOUGHT,36,0,0,LIQUID,REPAIR EXCHANGE,no,bench\n");
        var recalls = new StringBuilder();
        for (int i = 0; i < programmes; i++)
            recalls.append("R" + i + ",Samsung,SM-S911B,*,display,350004" + (10 + i) + "000000-350004" + (10 + i)
                    + "000099,,,,2026-01-01,,REPAIR,no,bench\n");
        texts.merge("plans.csv", plans.toString(), String::concat);
        texts.merge("recalls.csv", recalls.toString(), String::concat);
        var read = PolicyTexts.of(texts);
        if (!read.problems().isEmpty()) throw new IllegalStateException(read.problems().toString());
        return read.policies();
    }

    private static Question question(List<String> components, List<Finding> findings, History history) {
        var device = new DeviceCard(
                1,
                "350004120000010",
                "",
                "R1",
                "SM-S911B",
                "Samsung",
                "Galaxy S23",
                List.of(),
                Optional.of(LocalDate.of(2026, 8, 1)),
                Optional.of(LocalDate.of(2026, 8, 2)),
                Optional.of(LocalDate.of(2026, 5, 1)),
                "RO",
                "retail");
        return new Question(device, TODAY, "RO", true, components, findings, history, false, "");
    }

    private static List<Finding> findings() {
        return List.of(
                new Finding("CAUSE_UNCLEAR", true),
                new Finding("DISPLAY_DEFECT", true),
                new Finding("BATTERY_WORN", false),
                new Finding("TOUCH_DEFECT", true));
    }

    private static History history() {
        return new History(
                List.of(bought("P1"), bought("P2"), bought("P3")),
                List.of(
                        repair(2, "display", "STATUTORY"),
                        repair(14, "battery", "MAKER"),
                        repair(30, "display", "STATUTORY"),
                        repair(50, "camera", "PAID"),
                        repair(70, "display", "PLAN")));
    }

    private static BoughtPlan bought(String code) {
        return new BoughtPlan(code, LocalDate.of(2026, 8, 3));
    }

    private static PastRepair repair(int after, String component, String under) {
        var in = LocalDate.of(2026, 8, 3).plusDays(after);
        return new PastRepair(in, Optional.of(in.plusDays(5)), component, under, Result.REPAIRED, "", Optional.empty());
    }

    @Benchmark
    public Coverage simpleRomanian() {
        return CoverageRules.decide(simple, shipped, "Galaxy");
    }

    @Benchmark
    public Coverage fullStack() {
        return CoverageRules.decide(full, policies, "Galaxy");
    }

    @Benchmark
    public Coverage twelveComponents() {
        return CoverageRules.decide(twelve, shipped, "Galaxy");
    }

    @Benchmark
    public Coverage twelveComponentsFullStack() {
        return CoverageRules.decide(twelveFull, policies, "Galaxy");
    }
}
