package org.aftercare.routing;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.aftercare.platform.StoreCode;

/**
 * What was promised, and what it was reckoned from.
 *
 * @param nth of the ticket, from 1 on
 * @param proposed the bench that routing would have chosen
 * @param lost business hours of the pick-up store that it would have been ready sooner there; none where routing chose
 * @param reason somebody's words for a choice of their own; else empty text, or a code
 * @param chance the share of such phones that is ready by {@code safelyBy}, 0 to 1
 * @param transit on the way, there and back; with the next three in business hours of the pick-up store
 * @param queue until its turn has come
 * @param part from then until its part is there
 * @param work at the bench
 * @param policy the version of the routing policy
 * @param networkAct the number of the act that stores and lanes were the work of; 0 from before there were any
 */
public record PromiseCard(
        int nth,
        Cause cause,
        Instant madeAt,
        String madeBy,
        StoreCode bench,
        StoreCode proposed,
        Duration lost,
        String reason,
        Instant likelyBy,
        Instant safelyBy,
        double chance,
        Duration transit,
        Duration queue,
        Duration part,
        Duration work,
        String policy,
        int networkAct)
        implements Serializable {}
