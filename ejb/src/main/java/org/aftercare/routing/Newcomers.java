package org.aftercare.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.OwnIntake;
import org.aftercare.ticket.PromiseBook;

/**
 * How much of each bench's hours its own counter takes, as the last four weeks were: the fuller its days, the longer its
 * queue lasts. Until something is seen policy says it, as if for a day. Read anew every hour.
 */
@ApplicationScoped
class Newcomers {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration WINDOW = Duration.ofDays(28);
    private static final double BELIEVED_HOURS = 10;

    /** As it was read at that instant. */
    private record Reading(Instant at, Map<StoreCode, Double> shares) {}

    @Inject
    PromiseBook book;

    @Inject
    RoutingPolicies policies;

    @Inject
    NetworkDesk network;

    @Inject
    Clock clock;

    private volatile Reading reading = new Reading(Instant.MIN, Map.of());

    /** As share of what its technicians can do. */
    double share(StoreCode store) {
        var now = clock.instant();
        if (reading.at().isBefore(now.minus(FRESH))) reading = new Reading(now, read(now));
        return reading.shares().getOrDefault(store, policies.inForce().newcomers());
    }

    private Map<StoreCode, Double> read(Instant now) {
        Map<StoreCode, Double> shares = new HashMap<>();
        for (OwnIntake taken : book.ownIntake(now.minus(WINDOW)))
            network.find(taken.store())
                    .filter(store -> store.technicians() > 0)
                    .ifPresent(store -> shares.put(store.code(), share(store, taken, now)));
        return shares;
    }

    private double share(StoreCard store, OwnIntake taken, Instant now) {
        double open = TimeTaken.hours(network.calendar(store.code()).openBetween(taken.since(), now));
        double work = policies.inForce()
                .work()
                .usually(Duration.ofMinutes(taken.workMinutes()))
                .mean();
        double believed = policies.inForce().newcomers() * BELIEVED_HOURS * store.technicians();
        return (work + believed) / (store.technicians() * (open + BELIEVED_HOURS));
    }
}
