package org.aftercare.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a phone has been with us since it was received: days of 24 hours, from inclusive, to exclusive. */
public enum AgeBand {
    DAY_1(0, 1),
    DAY_2(1, 2),
    DAY_3(2, 3),
    DAYS_5(3, 5),
    DAYS_10(5, 10),
    OLDER(10, Integer.MAX_VALUE);

    private final int from;
    private final int to;

    AgeBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** Received then or earlier. */
    Instant latest(Instant now) {
        return now.minus(Duration.ofDays(from));
    }

    /** Received after that; empty for the oldest. */
    Optional<Instant> after(Instant now) {
        return this == OLDER ? Optional.empty() : Optional.of(now.minus(Duration.ofDays(to)));
    }
}
