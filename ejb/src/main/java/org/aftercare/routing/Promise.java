package org.aftercare.routing;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * By when a phone is ready, in such words as can be kept; open doors both.
 *
 * @param likelyBy half of such phones are
 * @param safelyBy 8 in 10 of them are
 * @param chance the share of such phones that is ready by {@code safelyBy}: 8 in 10 where each minute counts, more where
 *     parcels come once a day, for there is no instant between two of them
 * @param expected what the time is made of, in business hours of the pick-up store
 * @param likely open hours at the bench within which half of them are repaired: queue, part and work together
 * @param safely the same of 8 in 10
 */
public record Promise(
        Instant likelyBy, Instant safelyBy, double chance, Route.Terms expected, Duration likely, Duration safely)
        implements Serializable {
    static final double LIKELY = 0.5;
    static final double SAFELY = 0.8;

    /** Of a phone that is only on its way yet. @param transit business hours of the pick-up store */
    static Promise of(Instant back, Duration transit) {
        var none = Duration.ZERO;
        return new Promise(back, back, 1, new Route.Terms(transit, none, none, none, none, none, none), none, none);
    }
}
