package org.aftercare.web.api;

import java.time.Duration;
import java.time.Instant;
import org.aftercare.routing.PromiseCard;

/**
 * What was promised at one instant, and what it was reckoned from: times are business hours of the pick-up store.
 *
 * @param cause INTAKE, RECEIVED, OVERRIDE, REFUSED, SLIPPED, OVERDUE, PART, REBALANCED, MOVED
 * @param chance the share of such repairs that is ready by {@code safelyBy}, as told
 * @param proposedStore what routing would have chosen
 * @param policy the version of the routing policy that it was made with
 * @param networkAct the number of the act that stores and lanes were the work of
 * @param lost how much sooner it would have been ready there
 */
public record GivenPromiseJson(
        String cause,
        Instant madeAt,
        String madeBy,
        String reason,
        Instant likelyBy,
        Instant safelyBy,
        double chance,
        String benchStore,
        String proposedStore,
        Duration lost,
        Duration transit,
        Duration queue,
        Duration part,
        Duration work,
        String policy,
        int networkAct) {
    static GivenPromiseJson of(PromiseCard promise) {
        return new GivenPromiseJson(
                promise.cause().name(),
                promise.madeAt(),
                promise.madeBy(),
                Absent.ifEmpty(promise.reason()),
                promise.likelyBy(),
                promise.safelyBy(),
                Math.round(promise.chance() * 1_000) / 1_000.0,
                promise.bench().value(),
                promise.proposed().value(),
                promise.lost(),
                promise.transit(),
                promise.queue(),
                promise.part(),
                promise.work(),
                promise.policy(),
                promise.networkAct());
    }
}
