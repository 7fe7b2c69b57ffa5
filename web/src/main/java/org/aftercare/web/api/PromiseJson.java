package org.aftercare.web.api;

import java.time.Instant;

/**
 * What the customer was told: half of all phones are ready by the first instant, 8 in 10 by the second.
 *
 * @param networkAct the number of the act on stores and lanes that it was made with; absent where nothing was promised yet
 */
public record PromiseJson(Instant likelyBy, Instant safelyBy, Integer networkAct) {
    static PromiseJson of(Instant likelyBy, Instant safelyBy) {
        return of(likelyBy, safelyBy, null);
    }

    static PromiseJson of(Instant likelyBy, Instant safelyBy, Integer networkAct) {
        return likelyBy == null && safelyBy == null ? null : new PromiseJson(likelyBy, safelyBy, networkAct);
    }
}
