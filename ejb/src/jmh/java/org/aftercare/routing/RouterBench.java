package org.aftercare.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.DatedCalendar;
import org.aftercare.network.Lane;
import org.aftercare.network.Location;
import org.aftercare.network.StoreCalendar;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.routing.RoutingPolicy.Weights;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one decision costs among 1,500 stores that all have the level, the promise included: {@code mvn test-compile
 * -Pbench -pl config,ejb}. In a {@code calm} network queues last hours, in a {@code crowded} one weeks: then calendars
 * bind more than bounds tell, and more of them are worked out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RouterBench implements Roads {
    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    private static final List<String> ZONES = List.of("Europe/Bucharest", "Asia/Kolkata", "America/Sao_Paulo");
    private static final RoutingPolicy POLICY = new RoutingPolicy(
            Optional.of(Duration.ofHours(4)), Weights.TIME_ONLY, 1, new WorkPrior(0.7, 20), 0.5, 10);

    @Param({"calm", "crowded"})
    String queues;

    private final Map<StoreCode, DatedCalendar> calendars = new HashMap<>();
    private Question question;

    @org.openjdk.jmh.annotations.Setup
    public void network() {
        var random = new Random(1);
        List<Bench> benches = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            var zone = ZoneId.of(ZONES.get(i % ZONES.size()));
            var store = store(i, zone, random);
            var calendar = StoreCalendar.weekly("c" + i, zone, i % 2 == 0 ? "Mo-Sa 10:00-19:30" : "Mo-Fr 09:00-18:00");
            calendars.put(store.code(), new DatedCalendar(Map.of(Instant.EPOCH, calendar)));
            int phones = queues.equals("calm") ? random.nextInt(20) : 100 + random.nextInt(100);
            benches.add(new Bench(store, new Load(Duration.ofHours(phones), phones)));
        }
        var home = benches.get(0).store();
        question = new Question(home, home, "", "L2", new TimeTaken(1, 0.7), MONDAY, benches);
    }

    private static StoreCard store(int i, ZoneId zone, Random random) {
        return new StoreCard(
                new StoreCode("S" + i),
                "",
                new RegionCode("R" + i % 5),
                "RO",
                zone,
                new Location(random.nextDouble() * 60, random.nextDouble() * 120),
                "",
                Set.of("L1", "L2"),
                1 + random.nextInt(4),
                true);
    }

    @Override
    public Instant earliest(StoreCard from, StoreCard to, Instant handedOver) {
        return from == to ? handedOver : lane(from.code(), to.code()).earliestArrival(handedOver, to.zone());
    }

    @Override
    public Instant arrival(StoreCode from, StoreCode to, Instant handedOver) {
        if (from.equals(to)) return handedOver;
        return lane(from, to).arrival(handedOver, calendars.get(from), calendars.get(to));
    }

    private static Lane lane(StoreCode from, StoreCode to) {
        boolean within = region(from) == region(to);
        return new Lane(from, to, LocalTime.of(16, 0), within ? 1 : 2);
    }

    private static int region(StoreCode store) {
        return (store.value().charAt(store.value().length() - 1) - '0') % 5;
    }

    @Override
    public BusinessTime hours(StoreCode store) {
        return calendars.get(store);
    }

    @Benchmark
    public Route decision() {
        return Router.choose(question, POLICY, this);
    }
}
