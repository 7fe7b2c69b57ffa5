package org.aftercare.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");

    @ParameterizedTest(name = "{6}")
    @CsvSource({
        "7,   '',         '',         2026-11-17T12:00:00Z, 2026-11-24T12:00:01Z, days=7,  'the last days, this instant included'",
        "'',  '',         '',         2026-10-25T12:00:00Z, 2026-11-24T12:00:01Z, days=30, 'the usual ones'",
        "x,   '',         '',         2026-10-25T12:00:00Z, 2026-11-24T12:00:01Z, days=30, 'what is no number'",
        "999, '',         '',         2025-11-23T12:00:00Z, 2026-11-24T12:00:01Z, days=366, 'a year at most'",
        "7,   2026-10-24, 2026-10-25, 2026-10-23T21:00:00Z, 2026-10-25T22:00:00Z, 'from=2026-10-24&to=2026-10-25', 'days as named, of 24 and 25 hours'",
        "7,   2026-10-25, 2026-10-24, 2026-11-17T12:00:00Z, 2026-11-24T12:00:01Z, days=7,  'the wrong way round'",
        "7,   2024-01-01, 2026-10-24, 2026-11-17T12:00:00Z, 2026-11-24T12:00:01Z, days=7,  'too long'",
        "7,   -4712-01-01, -4712-01-02, 2026-11-17T12:00:00Z, 2026-11-24T12:00:01Z, days=7,  'of another age'",
        "7,   2199-12-31, 2200-01-01, 2026-11-17T12:00:00Z, 2026-11-24T12:00:01Z, days=7,  'of another age too'",
        "7,   +999999999-12-31, +999999999-12-31, 2026-11-17T12:00:00Z, 2026-11-24T12:00:01Z, days=7,  'beyond all ages'",
        "7,   2026-02-30, 2026-03-24, 2026-11-17T12:00:00Z, 2026-11-24T12:00:01Z, days=7,  'no such day'"
    })
    void anAddressSaysAPeriod(
            String days, String fromDay, String toDay, Instant from, Instant to, String address, String why) {
        var period = Period.of(days, fromDay, toDay, NOW, BUCHAREST);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.address()).isEqualTo(address);
    }
}
