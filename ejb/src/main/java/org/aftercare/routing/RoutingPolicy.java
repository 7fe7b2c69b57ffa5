package org.aftercare.routing;

import java.time.Duration;
import java.util.Optional;

/**
 * How a bench is chosen.
 *
 * @param minimumGain business hours of the pick-up store that leaving a capable store must save; empty: it never leaves one
 * @param safelyFactor how many times as long queue and work take in 8 of 10 repairs
 * @param searched benches whose calendars are worked out
 * @param shown benches that the choice is explained with
 */
record RoutingPolicy(Optional<Duration> minimumGain, double safelyFactor, int searched, int shown) {
    Duration safely(Duration time) {
        return Duration.ofSeconds(Math.round(time.toSeconds() * safelyFactor));
    }

    boolean isWorthLeaving(Duration staying, Duration moving) {
        return minimumGain
                .filter(gain -> staying.minus(moving).compareTo(gain) >= 0)
                .isPresent();
    }
}
