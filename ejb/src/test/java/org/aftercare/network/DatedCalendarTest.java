package org.aftercare.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.aftercare.network.StoreCalendar.SpecialDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedCalendarTest {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** Wednesday, 13:00 in Berlin. */
    static final Instant EDIT = Instant.parse("2026-11-25T12:00:00Z");

    static DatedCalendar changing(String before, String after) {
        return new DatedCalendar(Map.of(
                Instant.EPOCH,
                StoreCalendar.weekly("B#1", BERLIN, before),
                EDIT,
                StoreCalendar.weekly("B#2", BERLIN, after)));
    }

    @ParameterizedTest(name = "{0}, then {1}: {3} after {2} is {4} ({5})")
    @CsvSource(delimiter = '|', textBlock = """
        Mo-Fr 09:00-17:00 | Mo-Fr 09:00-13:00 | 2026-11-25T08:00:00Z | PT2H | 2026-11-25T10:00:00Z | over before the edit
        Mo-Fr 09:00-17:00 | Mo-Fr 09:00-13:00 | 2026-11-25T08:00:00Z | PT4H | 2026-11-25T12:00:00Z | due at the edit: the old version reached it
        Mo-Fr 09:00-17:00 | Mo-Fr 09:00-13:00 | 2026-11-25T08:00:00Z | PT5H | 2026-11-26T09:00:00Z | four hours were open; the afternoon isn't any more
        Mo-Fr 09:00-13:00 | Mo-Fr 09:00-17:00 | 2026-11-25T08:00:00Z | PT5H | 2026-11-25T13:00:00Z | what was added counts from the edit on
        Mo-Fr 09:00-11:00 | Mo-Fr 09:00-17:00 | 2026-11-25T08:00:00Z | PT3H | 2026-11-25T13:00:00Z | two hours that were closed when they passed stay closed
        Mo-Fr 09:00-17:00 | Sa 10:00-12:00    | 2026-11-24T15:00:00Z | PT6H | 2026-11-28T10:00:00Z | yesterday's hour, today's four, and Saturday's
        Mo-Fr 09:00-17:00 | Sa 10:00-12:00    | 2026-11-26T08:00:00Z | PT1H | 2026-11-28T10:00:00Z | begun after it: the new one alone
        Mo-Fr off; Su 10:00-11:00 | Mo-Fr 09:00-17:00 | 2026-11-25T08:00:00Z | PT1H | 2026-11-25T13:00:00Z | the new one opens at the edit
        Mo-Fr 09:00-17:00 | Mo-Fr 09:00-13:00 | 2026-11-21T08:00:00Z | PT0S | 2026-11-21T08:00:00Z | nothing to wait for
        """)
    void eachVersionCountsWhileItIsInForce(
            String before, String after, Instant from, Duration budget, Instant due, String why) {
        var calendar = changing(before, after);
        assertThat(calendar.after(from, budget)).as(why).isEqualTo(due);
        assertThat(calendar.openBetween(from, due)).isEqualTo(budget);
        if (!budget.isZero())
            assertThat(calendar.openBetween(from, due.minusNanos(1))).isLessThan(budget);
    }

    @Test
    void theVersionsThatCountedAreNamed() {
        var calendar = changing("Mo-Fr 09:00-17:00", "Mo-Fr 09:00-13:00");
        var day = Duration.ofDays(1);
        assertThat(calendar.versions(EDIT.minus(day), EDIT)).containsExactly("B#1");
        assertThat(calendar.versions(EDIT.minus(day), EDIT.plusNanos(1))).containsExactly("B#1", "B#2");
        assertThat(calendar.versions(EDIT, EDIT.plus(day))).containsExactly("B#2");
        assertThat(calendar.versions(EDIT, EDIT)).as("nothing counted yet").containsExactly("B#2");
        assertThat(calendar.version()).isEqualTo("B#2");
    }

    @Test
    void whatWasBeforeTheFirstIsTheFirsts() {
        var calendar = new DatedCalendar(Map.of(
                EDIT,
                StoreCalendar.weekly("B#1", BERLIN, "Mo-Fr 09:00-17:00"),
                EDIT.plusSeconds(60),
                StoreCalendar.weekly("B#2", BERLIN, "Mo-Fr off")));
        assertThat(calendar.openBetween(Instant.parse("2026-11-24T00:00:00Z"), Instant.parse("2026-11-28T00:00:00Z")))
                .isEqualTo(Duration.ofHours(8 + 4).plusMinutes(1));
        assertThat(calendar.spans(EDIT.minusSeconds(60), EDIT.plusSeconds(120)))
                .containsExactly(new Span(EDIT.minusSeconds(60), EDIT.plusSeconds(60)));
    }

    @Test
    void anOpenHourIsOneSpanThoughVersionsChangeInIt() {
        var calendar = changing("Mo-Fr 09:00-17:00", "Mo-Fr 09:00-16:00");
        assertThat(calendar.spans(EDIT.minus(Duration.ofHours(1)), EDIT.plus(Duration.ofHours(5))))
                .containsExactly(new Span(EDIT.minus(Duration.ofHours(1)), EDIT.plus(Duration.ofHours(3))));
    }

    @Test
    void aSkippedDayIsToldByTheVersionThatSkipsIt() {
        var thursday = LocalDate.parse("2026-11-26");
        var calendar = new DatedCalendar(Map.of(
                Instant.EPOCH,
                StoreCalendar.weekly("B#1", BERLIN, "Mo-Fr 09:00-17:00"),
                EDIT,
                new StoreCalendar(
                        "B#2",
                        BERLIN,
                        OpeningHours.parse("Mo-Fr 09:00-17:00"),
                        Holidays.NONE,
                        Map.of(thursday, new SpecialDay("closed", "stock-taking")))));
        assertThat(calendar.holidays(EDIT.minusSeconds(1), Instant.parse("2026-11-28T00:00:00Z")))
                .containsExactly("2026-11-26 stock-taking");
        assertThat(calendar.isOpenOn(thursday)).isFalse();
        assertThat(calendar.openDayAfter(thursday.minusDays(1))).isEqualTo("2026-11-27");
        assertThat(calendar.nextOpening(Instant.parse("2026-11-26T10:00:00Z"))).isEqualTo("2026-11-27T08:00:00Z");
    }

    @Test
    void aStoreThatMovesToAnotherZoneKeepsWhatRanInTheOld() {
        var calendar = new DatedCalendar(Map.of(
                Instant.EPOCH,
                StoreCalendar.weekly("X#1", BERLIN, "Mo-Fr 09:00-17:00"),
                EDIT,
                StoreCalendar.weekly("X#2", ZoneId.of("Asia/Kolkata"), "Mo-Fr 09:00-17:00")));
        assertThat(calendar.after(Instant.parse("2026-11-25T08:00:00Z"), Duration.ofHours(5)))
                .as("four hours in Berlin; it is 17:30 in Kolkata then, and opens at 09:00 there")
                .isEqualTo("2026-11-26T04:30:00Z");
    }

    @Test
    void aVersionThatNeverOpensHoldsNobodyUpThatIsReplaced() {
        var calendar = changing("Mo-Su off", "Mo-Fr 09:00-17:00");
        assertThat(calendar.nextOpening(Instant.parse("2000-01-01T00:00:00Z"))).isEqualTo(EDIT);
        var never = changing("Mo-Fr 09:00-17:00", "Mo-Su off");
        assertThatThrownBy(() -> never.after(EDIT, Duration.ofSeconds(1))).isInstanceOf(NeverOpen.class);
    }

    @Test
    void itAgreesWithATwinThatAsksEachMinuteForItsVersion() {
        var random = new Random(20261127);
        String[] zones = {"Europe/Bucharest", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"};
        String[] days = {"off", "09:00-17:00", "00:00-24:00", "00:30-03:00,23:00-24:00", "09:00-13:00,14:00-18:15"};
        String[] names = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
        for (int i = 0; i < 300; i++) {
            var from = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * random.nextInt(365 * 1440));
            NavigableMap<Instant, StoreCalendar> versions = new TreeMap<>();
            NavigableMap<Instant, StoreCalendarTest.Twin> twins = new TreeMap<>();
            for (int v = 0; v <= random.nextInt(4); v++) {
                var zone = ZoneId.of(zones[random.nextInt(zones.length)]);
                var week = new String[7];
                var text = new StringBuilder();
                for (int d = 0; d < 7; d++) {
                    week[d] = days[d == 0 ? 1 : random.nextInt(days.length)];
                    text.append(names[d]).append(' ').append(week[d]).append("; ");
                }
                var closed = LocalDate.ofInstant(from, zone).plusDays(random.nextInt(4));
                // the first may come into force after what is asked for: then it holds from the beginning
                var since = from.plusSeconds(60L * (random.nextInt(5 * 1440) - 720));
                versions.put(
                        since,
                        new StoreCalendar(
                                "T#" + v,
                                zone,
                                OpeningHours.parse(text.toString()),
                                Holidays.NONE,
                                Map.of(closed, new SpecialDay("closed", "x"))));
                twins.put(since, new StoreCalendarTest.Twin(zone, week, Set.of(closed)));
            }
            var calendar = new DatedCalendar(versions);
            var to = from.plusSeconds(60L * random.nextInt(6 * 1440));
            var what = i + ": " + from + " " + to + " " + versions.keySet();
            long open = 0;
            for (var t = from; t.isBefore(to); t = t.plusSeconds(60)) if (open(twins, t)) open++;
            assertThat(calendar.openBetween(from, to)).as(what).isEqualTo(Duration.ofMinutes(open));
            assertThat(calendar.spans(from, to).stream().map(Span::length).reduce(Duration.ZERO, Duration::plus))
                    .as(what)
                    .isEqualTo(Duration.ofMinutes(open));
            long budget = random.nextInt(2_000);
            var due = from;
            for (long left = budget; left > 0; due = due.plusSeconds(60)) if (open(twins, due)) left--;
            assertThat(calendar.after(from, Duration.ofMinutes(budget)))
                    .as(what)
                    .isEqualTo(due);
            assertThat(calendar.isOpenAt(from)).as(what).isEqualTo(open(twins, from));
            var opening = from;
            while (!open(twins, opening)) opening = opening.plusSeconds(60);
            assertThat(calendar.nextOpening(from)).as(what).isEqualTo(opening);
        }
    }

    private static boolean open(NavigableMap<Instant, StoreCalendarTest.Twin> twins, Instant minute) {
        var begun = twins.floorEntry(minute);
        return (begun == null ? twins.firstEntry() : begun).getValue().open(minute);
    }

    @Test
    void hundredsOfEditsCostOneLookUpWhereOneVersionCounts() {
        NavigableMap<Instant, StoreCalendar> versions = new TreeMap<>();
        for (int i = 0; i < 500; i++)
            versions.put(
                    EDIT.minus(i, ChronoUnit.DAYS),
                    StoreCalendar.weekly("B#" + (500 - i), BERLIN, "Mo-Fr 09:00-17:00"));
        var calendar = new DatedCalendar(versions);
        var start = System.nanoTime();
        for (int i = 0; i < 1_000; i++) calendar.after(EDIT.plusSeconds(i), Duration.ofHours(200 * 8));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(calendar.versions(EDIT.minus(2, ChronoUnit.DAYS), EDIT)).isEqualTo(List.of("B#498", "B#499"));
    }
}
