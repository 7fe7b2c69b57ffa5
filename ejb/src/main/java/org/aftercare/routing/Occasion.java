package org.aftercare.routing;

import java.time.Duration;
import java.time.Instant;
import org.aftercare.platform.StoreCode;

/**
 * Why something is promised, and by whom.
 *
 * @param isFirst of a stay: by it the network is judged
 * @param proposed the bench that routing would have chosen
 * @param lost business hours of the pick-up store that it would have been ready sooner there
 * @param reason somebody's words, or empty text
 */
record Occasion(Cause cause, boolean isFirst, Instant at, String by, StoreCode proposed, Duration lost, String reason) {
    /** Nobody chose otherwise than routing. */
    static Occasion routed(Cause cause, boolean isFirst, Instant at, String by, StoreCode bench) {
        return new Occasion(cause, isFirst, at, by, bench, Duration.ZERO, "");
    }
}
