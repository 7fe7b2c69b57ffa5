package org.aftercare.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyPolicyTest {
    @ParameterizedTest(name = "{5}")
    @CsvSource(textBlock = """
        2026-11-23T10:00:00Z, Europe/Bucharest, 20:00, 09:00, 2026-11-23T12:00:00Z, at noon after two hours
        2026-11-23T15:59:59Z, Europe/Bucharest, 20:00, 09:00, 2026-11-23T17:59:59Z, a second before the quiet hours
        2026-11-23T16:00:00Z, Europe/Bucharest, 20:00, 09:00, 2026-11-24T07:00:00Z, quiet hours begin at their first instant
        2026-11-23T23:00:00Z, Europe/Bucharest, 20:00, 09:00, 2026-11-24T07:00:00Z, after midnight: the same morning
        2026-11-24T05:00:00Z, Europe/Bucharest, 20:00, 09:00, 2026-11-24T07:00:00Z, their end isn't quiet any more
        2026-10-24T20:00:00Z, Europe/Bucharest, 20:00, 09:00, 2026-10-25T07:00:00Z, the night of the longer hour: nine by the new clock
        2026-11-23T16:00:00Z, Asia/Kolkata,     20:00, 09:00, 2026-11-24T03:30:00Z, the store's zone counts
        2026-11-23T10:30:00Z, Europe/Bucharest, 13:00, 15:00, 2026-11-23T13:00:00Z, quiet hours of a day
        2026-11-23T23:00:00Z, Europe/Bucharest, 00:00, 00:00, 2026-11-24T01:00:00Z, none are quiet
        """)
    void lettersKeepToTheQuietHours(
            Instant ended, ZoneId zone, LocalTime from, LocalTime to, Instant sent, String why) {
        assertThat(policy(from, to).sendAt(ended, zone)).as(why).isEqualTo(sent);
    }

    private static SurveyPolicy policy(LocalTime from, LocalTime to) {
        return new SurveyPolicy(
                Duration.ofHours(2),
                from,
                to,
                Duration.ofDays(30),
                Duration.ofDays(3),
                Duration.ofDays(14),
                Duration.ofHours(24),
                Duration.ofSeconds(5),
                20);
    }
}
