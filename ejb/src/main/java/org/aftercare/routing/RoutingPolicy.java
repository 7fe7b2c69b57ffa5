package org.aftercare.routing;

import java.time.Duration;
import java.util.Optional;

/**
 * How a bench is chosen, and what is believed of the time that it takes.
 *
 * @param minimumGain business hours of the pick-up store that leaving a capable store must save; empty: it never leaves one
 * @param newcomers share of a bench's capacity that new phones take, where nothing else is known
 * @param partSpread standard deviation of the logarithm of a part's time until it is there
 * @param unknownPart open hours after which a part is expected that isn't in the catalogue
 * @param memory repairs finished before that are forgotten
 * @param slip business hours of the pick-up store by which "safely by" may be missed before its owner is told
 * @param shown benches that the choice is explained with
 */
record RoutingPolicy(
        Optional<Duration> minimumGain,
        Weights weights,
        double newcomers,
        WorkPrior work,
        double partSpread,
        Duration unknownPart,
        Duration memory,
        Duration slip,
        int shown) {
    /** What is remembered and told by default. */
    RoutingPolicy(
            Optional<Duration> minimumGain,
            Weights weights,
            double newcomers,
            WorkPrior work,
            double partSpread,
            int shown) {
        this(
                minimumGain,
                weights,
                newcomers,
                work,
                partSpread,
                Duration.ofHours(16),
                Duration.ofDays(365),
                Duration.ofHours(2),
                shown);
    }

    /**
     * What else counts, in hours, so that it can be held against time.
     *
     * @param parcel of each way that the phone is sent
     * @param othersHour of each hour that others wait longer for it at that bench: the busier one is spared
     * @param hundredKilometres of each between the bench and the customer's store
     */
    record Weights(double parcel, double othersHour, double hundredKilometres) {
        static final Weights TIME_ONLY = new Weights(0, 0, 0);
    }

    /** The same, with so many benches to show. */
    RoutingPolicy showing(int benches) {
        return new RoutingPolicy(minimumGain, weights, newcomers, work, partSpread, unknownPart, memory, slip, benches);
    }

    /** Ties stay. */
    boolean isWorthLeaving(Duration staying, Duration moving) {
        var gained = staying.minus(moving);
        return minimumGain
                .filter(gain -> gained.compareTo(gain) >= 0 && gained.compareTo(Duration.ZERO) > 0)
                .isPresent();
    }
}
