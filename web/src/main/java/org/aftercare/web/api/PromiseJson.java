package org.aftercare.web.api;

import java.time.Instant;

/** What the customer was told: half of all phones are ready by the first instant, 8 in 10 by the second. */
public record PromiseJson(Instant likelyBy, Instant safelyBy) {
    static PromiseJson of(Instant likelyBy, Instant safelyBy) {
        return likelyBy == null && safelyBy == null ? null : new PromiseJson(likelyBy, safelyBy);
    }
}
