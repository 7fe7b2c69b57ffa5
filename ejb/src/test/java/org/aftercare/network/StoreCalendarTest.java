package org.aftercare.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.aftercare.network.StoreCalendar.SpecialDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreCalendarTest {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{2} after {1} at {0}: {3} ({4})")
    @CsvSource(delimiter = '|', textBlock = """
        Mo-Fr 09:00-17:00            | 2013-03-21T09:30:00Z | PT1H    | 2013-03-21T10:30:00Z | within a day
        Mo-Fr 09:00-17:00            | 2013-03-22T15:00:00Z | PT2H    | 2013-03-25T09:00:00Z | over a weekend
        Mo-Fr 09:00-17:00            | 2013-03-22T15:00:00Z | PT1H    | 2013-03-22T16:00:00Z | closing time stays closing time
        Mo-Fr 09:00-17:00            | 2013-03-22T16:00:00Z | PT1H    | 2013-03-25T09:00:00Z | from closing time on the next opening counts
        Mo-Fr 09:00-17:00            | 2013-03-23T12:00:00Z | PT0S    | 2013-03-23T12:00:00Z | nothing to wait for, even when closed
        Mo-Fr 09:00-17:00            | 2013-03-23T12:00:00Z | PT0.001S| 2013-03-25T08:00:00.001Z | closed: from the next opening
        Mo-Su 08:00-17:00            | 2013-10-21T05:30:00Z | PT2H    | 2013-10-21T08:00:00Z | before opening
        Mo-Fr 09:00-13:00,14:00-18:00| 2026-11-23T11:30:00Z | PT1H    | 2026-11-23T13:30:00Z | over lunch
        Mo-Fr 09:00-13:00 14:00-18:00| 2026-11-23T08:00:00Z | PT4H    | 2026-11-23T12:00:00Z | the morning ends at lunch
        Mo-Su 00:00-24:00            | 2026-03-28T23:00:00Z | PT23H   | 2026-03-29T22:00:00Z | the day of 23 hours
        Mo-Su 00:00-24:00            | 2026-10-24T22:00:00Z | PT25H   | 2026-10-25T23:00:00Z | the day of 25 hours
        Su 01:00-04:00               | 2026-03-28T12:00:00Z | PT2H    | 2026-03-29T02:00:00Z | one of its three hours is skipped
        Su 01:00-04:00               | 2026-10-24T12:00:00Z | PT4H    | 2026-10-25T03:00:00Z | one of its three hours comes twice
        Su 02:30-04:00               | 2026-03-28T12:00:00Z | PT1H    | 2026-03-29T02:00:00Z | opens at the first minute that exists
        24/7                         | 2026-11-23T08:00:00Z | PT1000H | 2027-01-04T00:00:00Z | always
        """)
    void aBudgetIsSpentWhileTheDoorsAreOpen(String hours, Instant from, Duration budget, Instant due, String why) {
        var calendar = StoreCalendar.weekly("B", BERLIN, hours);
        assertThat(calendar.after(from, budget)).as(why).isEqualTo(due);
        assertThat(calendar.openBetween(from, due)).isEqualTo(budget);
        if (!budget.isZero())
            assertThat(calendar.openBetween(from, due.minusNanos(1))).isLessThan(budget);
    }

    @Test
    void holidaysAndSpecialDaysAreSkippedAndNamed() {
        Holidays christmas = day -> day.getMonthValue() == 12 && day.getDayOfMonth() == 25
                ? Optional.of("Christmas Day")
                : Optional.empty();
        var calendar = new StoreCalendar(
                "B",
                BERLIN,
                OpeningHours.parse("Mo-Fr 09:00-17:00"),
                christmas,
                Map.of(
                        LocalDate.parse("2026-12-24"), new SpecialDay("09:00-12:00", "Christmas Eve"),
                        LocalDate.parse("2026-12-28"), new SpecialDay("closed", "stocktaking")));
        var from = Instant.parse("2026-12-24T10:00:00Z");
        assertThat(calendar.after(from, Duration.ofHours(2))).isEqualTo("2026-12-29T09:00:00Z");
        assertThat(calendar.holidays(from, Instant.parse("2026-12-30T00:00:00Z")))
                .containsExactly("2026-12-25 Christmas Day", "2026-12-28 stocktaking");
        assertThat(calendar.spans(from, Instant.parse("2026-12-29T09:00:00Z")))
                .containsExactly(
                        new Span(from, Instant.parse("2026-12-24T11:00:00Z")),
                        new Span(Instant.parse("2026-12-29T08:00:00Z"), Instant.parse("2026-12-29T09:00:00Z")));
    }

    @Test
    void holidaysOfTheirOwnHoursAreWorked() {
        Holidays always = day -> Optional.of("feast");
        var calendar = new StoreCalendar(
                "B", BERLIN, OpeningHours.parse("Mo-Fr 09:00-17:00; PH 10:00-12:00"), always, Map.of());
        assertThat(calendar.spans(Instant.parse("2026-11-22T00:00:00Z"), Instant.parse("2026-11-23T12:00:00Z")))
                .as("a Sunday's and a Monday's")
                .hasSize(2);
        var roundTheClock = new StoreCalendar("B", BERLIN, OpeningHours.parse("Mo-Su 00:00-24:00"), always, Map.of());
        assertThat(roundTheClock.isOpenAt(Instant.parse("2026-11-22T00:00:00Z")))
                .isTrue();
    }

    @Test
    void anAlwaysOpenStoreHasOneLongSpan() {
        var from = Instant.parse("2026-10-01T00:00:00Z");
        var to = Instant.parse("2026-11-30T00:00:00Z");
        assertThat(StoreCalendar.weekly("B", BERLIN, "Mo-Su 00:00-24:00").spans(from, to))
                .containsExactly(new Span(from, to));
    }

    @Test
    void aLongBudgetIsQuick() {
        var calendar = StoreCalendar.weekly("B", BERLIN, "Mo-Fr 09:00-17:00");
        var from = Instant.parse("2026-01-01T00:00:00Z");
        var start = System.nanoTime();
        for (int i = 0; i < 1_000; i++) calendar.after(from.plusSeconds(i), Duration.ofHours(200 * 8));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aCalendarThatNeverOpensCarriesNoPromise() {
        var never = StoreCalendar.weekly("B", BERLIN, "Mo-Su off");
        assertThatThrownBy(() -> never.after(Instant.EPOCH, Duration.ofSeconds(1)))
                .isInstanceOf(NeverOpen.class);
        assertThatThrownBy(() -> never.nextOpening(Instant.EPOCH)).isInstanceOf(NeverOpen.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mo",
                "Mo-Fr",
                "Mo-Fr 9-17",
                "Mo-Fr 09:00-08:00",
                "Mo-Fr 09:00-25:00",
                "Xx 09:00-10:00",
                "Fr-Mo 09:00-10:00",
                "Mo 09:00-12:00; Mo 13:00-14:00",
                "Mo 09:00-12:00,11:00-14:00",
                "Mo 22:00-02:00",
                "Mo-Tu-We 09:00-10:00"
            })
    void hoursThatCannotBeReadAreRefused(String text) {
        assertThatThrownBy(() -> OpeningHours.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Counts minutes by looking at the clock on the wall; knows nothing of how the calendar does it. */
    record Twin(ZoneId zone, String[] week, Set<LocalDate> closed) {
        boolean open(Instant minute) {
            var wall = minute.atZone(zone);
            if (closed.contains(wall.toLocalDate())) return false;
            for (String slot : week[wall.getDayOfWeek().ordinal()].split(",")) {
                if (slot.equals("off")) continue;
                var ends = slot.split("-");
                int at = wall.getHour() * 60 + wall.getMinute();
                if (minutes(ends[0]) <= at && at < minutes(ends[1])) return true;
            }
            return false;
        }

        private static int minutes(String time) {
            var parts = time.split(":");
            return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
        }

        long between(Instant from, Instant to) {
            long open = 0;
            for (var t = from; t.isBefore(to); t = t.plusSeconds(60)) if (open(t)) open++;
            return open;
        }

        Instant after(Instant from, long budget) {
            var t = from;
            for (long left = budget; left > 0; t = t.plusSeconds(60)) if (open(t)) left--;
            return t;
        }
    }

    @Test
    void itAgreesWithATwinThatWatchesTheClockMinuteByMinute() {
        var random = new Random(20261122);
        String[] zones = {
            "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Casablanca",
            "America/Havana", "Pacific/Apia", "UTC", "Asia/Shanghai", "America/St_Johns"
        };
        String[] days = {
            "off", "09:00-17:00", "00:00-24:00", "00:30-03:00,23:00-24:00", "09:00-13:00,14:00-18:15", "01:45-02:15"
        };
        String[] names = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
        // two changes of clocks a year are rare: half of the cases lie around one
        for (int i = 0; i < 300; i++) {
            var zone = ZoneId.of(zones[i % zones.length]);
            var week = new String[7];
            var text = new StringBuilder();
            for (int d = 0; d < 7; d++) {
                week[d] = days[1 + random.nextInt(days.length - 1)];
                if (random.nextInt(4) == 0) week[d] = "off";
                text.append(names[d]).append(' ').append(week[d]).append("; ");
            }
            if (text.indexOf(":") < 0) continue;
            var from = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(60L * random.nextInt(365 * 1440));
            var change = zone.getRules().nextTransition(from);
            if (change != null && i % 2 == 0) from = change.getInstant().minusSeconds(60L * random.nextInt(3 * 1440));
            Map<LocalDate, SpecialDay> closed = new HashMap<>();
            closed.put(LocalDate.ofInstant(from, zone).plusDays(random.nextInt(4)), new SpecialDay("closed", "x"));
            var calendar = new StoreCalendar("T", zone, OpeningHours.parse(text.toString()), Holidays.NONE, closed);
            var twin = new Twin(zone, week, closed.keySet());
            var to = from.plusSeconds(60L * random.nextInt(6 * 1440));
            var what = zone + " " + text + from + " " + to;
            long open = twin.between(from, to);
            assertThat(calendar.openBetween(from, to)).as(what).isEqualTo(Duration.ofMinutes(open));
            assertThat(calendar.spans(from, to).stream().map(Span::length).reduce(Duration.ZERO, Duration::plus))
                    .as(what)
                    .isEqualTo(Duration.ofMinutes(open));
            long budget = random.nextInt(2_000);
            assertThat(calendar.after(from, Duration.ofMinutes(budget)))
                    .as(what + " " + budget)
                    .isEqualTo(twin.after(from, budget));
            assertThat(calendar.isOpenAt(from)).as(what).isEqualTo(twin.open(from));
        }
    }

    @Test
    void sevenCasesThatAnotherHelpdeskTestsComeOutTheSame() {
        var calendar = StoreCalendar.weekly("Z", BERLIN, "Mo-Su 09:00-18:00");
        var start = Instant.parse("2013-06-04T09:00:00Z");
        // pauses push the due instant by the business time lost: 15 and 30 minutes; five hours up to closing time
        assertThat(calendar.after(start, Duration.ofMinutes(120 + 45))).isEqualTo("2013-06-04T11:45:00Z");
        assertThat(calendar.after(start, Duration.ofMinutes(120 + 300))).isEqualTo("2013-06-04T16:00:00Z");
        assertThat(List.of(calendar.nextOpening(Instant.parse("2013-06-04T16:00:00Z")), calendar.nextOpening(start)))
                .containsExactly(Instant.parse("2013-06-05T07:00:00Z"), start);
    }
}
