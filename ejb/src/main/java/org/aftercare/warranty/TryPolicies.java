package org.aftercare.warranty;

import java.time.Instant;

/**
 * Decisions that are to be made again, the newest first.
 *
 * @param version the policies to try; empty text for each decision's own, as a replay does
 * @param from when the earliest was made; {@code to} is exclusive
 * @param most how many at most
 */
public record TryPolicies(String version, Instant from, Instant to, int most) {
    public boolean isReplay() {
        return version.isEmpty();
    }
}
