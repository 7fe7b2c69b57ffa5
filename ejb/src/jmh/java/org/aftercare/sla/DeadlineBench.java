package org.aftercare.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.Holidays;
import org.aftercare.network.OpeningHours;
import org.aftercare.network.StoreCalendar;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.StatusSince;
import org.aftercare.ticket.TicketStatus;
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
 * What a deadline costs that lies so many business days away, read out of a ticket's history: {@code mvn test-compile
 * -Pbench -pl config,ejb}. One 200 days away may cost 25 times one 10 days away. {@code remembered} is what a server
 * pays, whose calendars know the days they were asked for; {@code fresh} fills a new calendar each time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DeadlineBench {
    private static final StoreCode STORE = new StoreCode("RO-BUC-1");
    private static final Instant RECEIVED = Instant.parse("2026-03-23T07:20:00Z");
    private static final Holidays HOLIDAYS =
            day -> day.getDayOfYear() % 40 == 0 ? Optional.of("holiday") : Optional.empty();

    @Param({"10", "200"})
    int businessDays;

    private final BusinessTime calendar = calendar();
    private final Story story = new Story(
            RECEIVED,
            STORE,
            List.of(
                    new StatusSince(TicketStatus.RECEIVED, RECEIVED, STORE),
                    new StatusSince(TicketStatus.DIAGNOSING, RECEIVED.plusSeconds(1_800), STORE)));

    private static BusinessTime calendar() {
        return new StoreCalendar(
                "bench",
                ZoneId.of("Europe/Bucharest"),
                OpeningHours.parse("Mo-Fr 09:00-13:00,14:00-18:00"),
                HOLIDAYS,
                Map.of(LocalDate.of(2026, 4, 1), new StoreCalendar.SpecialDay("closed", "stock-taking")));
    }

    private Optional<Instant> due(BusinessTime hours) {
        var run = ClockRules.run(ClockKind.READY, story, store -> hours).orElseThrow();
        return run.reaches(Duration.ofHours(8L * businessDays));
    }

    @Benchmark
    public Optional<Instant> remembered() {
        return due(calendar);
    }

    @Benchmark
    public Optional<Instant> fresh() {
        return due(calendar());
    }
}
