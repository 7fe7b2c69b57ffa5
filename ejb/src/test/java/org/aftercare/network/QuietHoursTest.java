package org.aftercare.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");

    @ParameterizedTest(name = "{0} to {1}: {2} is {3}, because {4}")
    @CsvSource({
        "20:00, 07:00, 2026-11-23T12:00:00Z, 2026-11-23T12:00:00Z, nobody sleeps",
        "20:00, 07:00, 2026-11-23T17:59:59Z, 2026-11-23T17:59:59Z, a second before",
        "20:00, 07:00, 2026-11-23T18:00:00Z, 2026-11-24T05:00:00Z, they begin",
        "20:00, 07:00, 2026-11-24T01:00:00Z, 2026-11-24T05:00:00Z, after midnight",
        "20:00, 07:00, 2026-11-24T05:00:00Z, 2026-11-24T05:00:00Z, they are over",
        "13:00, 14:00, 2026-11-23T11:30:00Z, 2026-11-23T12:00:00Z, a rest at noon",
        "00:00, 00:00, 2026-11-23T01:00:00Z, 2026-11-23T01:00:00Z, none are quiet",
        "20:00, 07:00, 2026-10-24T18:00:00Z, 2026-10-25T05:00:00Z, clocks go back in that night",
        "20:00, 03:30, 2026-03-28T20:00:00Z, 2026-03-29T01:30:00Z, 03:30 doesn't exist in that night"
    })
    void theyEndInTheMorning(LocalTime from, LocalTime to, Instant instant, Instant passed, String why) {
        assertThat(new QuietHours(from, to).passed(instant, BUCHAREST)).isEqualTo(passed);
    }

    @ParameterizedTest(name = "{0} is {1}, because {2}")
    @CsvSource({
        "2026-11-23T12:00:00Z, 2026-11-23T12:00:00Z, Monday at two",
        "2026-11-27T18:30:00Z, 2026-11-30T05:00:00Z, Friday evening",
        "2026-11-28T12:00:00Z, 2026-11-30T05:00:00Z, Saturday"
    })
    void daysOffAreQuietAsAWhole(Instant instant, Instant passed, String why) {
        var quiet = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0));
        assertThat(quiet.passed(
                        instant, BUCHAREST, day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()))
                .isEqualTo(passed);
    }

    @ParameterizedTest
    @CsvSource("2026-11-23T12:00:00Z")
    void aPlaceThatNeverOpensDoesntKeepItsPeopleInTheDarkForEver(Instant instant) {
        var quiet = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0));
        assertThat(quiet.passed(instant, BUCHAREST, day -> false)).isEqualTo("2026-12-07T05:00:00Z");
    }
}
