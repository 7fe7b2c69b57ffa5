package org.aftercare.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.aftercare.network.BusinessTime;
import org.aftercare.routing.Route.Candidate;

/**
 * Promises when a phone is ready. All that is uncertain happens at the bench; the later it is done there, the later it is
 * back. So a quantile of the instant is the instant of the quantile, with nights, cut-offs and ways as they are.
 */
final class Promising {
    private static final Duration SLACK = Duration.ofDays(3);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Question question;
    private final RoutingPolicy policy;
    private final Roads roads;

    Promising(Question question, RoutingPolicy policy, Roads roads) {
        this.question = question;
        this.policy = policy;
        this.roads = roads;
    }

    Promise at(Bench bench, Candidate expected) {
        var code = bench.store().code();
        var hours = roads.hours(code);
        Instant there = roads.arrival(question.here().code(), code, question.at());
        var time = time(bench, hours, there);
        Duration likely = time.within(Promise.LIKELY);
        Duration safely = time.within(Promise.SAFELY);
        Instant safelyBy = back(bench, hours.after(there, safely));
        return new Promise(
                back(bench, hours.after(there, likely)),
                safelyBy,
                time.share(longest(
                        safely, hour -> !back(bench, hours.after(there, hour)).isAfter(safelyBy))),
                expected.terms(),
                likely,
                safely);
    }

    /** The most open hours at the bench with which it is still back in time, within three days and to the minute. */
    private static double longest(Duration sure, Predicate<Duration> isInTime) {
        Duration low = sure;
        Duration high = sure.plus(SLACK);
        while (high.minus(low).compareTo(MINUTE) > 0) {
            Duration middle = low.plus(high.minus(low).dividedBy(2));
            if (isInTime.test(middle)) low = middle;
            else high = middle;
        }
        return TimeTaken.hours(low);
    }

    /** An instant at which the customer finds an open door. */
    private Instant back(Bench bench, Instant done) {
        var pickup = question.pickup().code();
        return roads.hours(pickup).nextOpening(roads.arrival(bench.store().code(), pickup, done));
    }

    private BenchTime time(Bench bench, BusinessTime hours, Instant there) {
        double travelled = TimeTaken.hours(hours.openBetween(question.at(), there));
        double capacity = bench.technicians() * travelled;
        var before = bench.before(!question.isHere(bench));
        double each = before.each(question.work().mean());
        return new BenchTime(
                ahead(TimeTaken.hours(before.work()), bench.newcomers() * capacity, each),
                capacity + bench.underWay(each),
                bench.technicians(),
                part(bench, hours),
                travelled,
                question.work());
    }

    /** What waits, and what comes in before it does (as by chance: Poisson), as one lognormal time. */
    private TimeTaken ahead(double waiting, double coming, double each) {
        double roughness = TimeTaken.roughness(policy.work().spread());
        double variance = waiting * each * roughness + coming * each * (1 + roughness);
        return TimeTaken.of(waiting + coming, variance);
    }

    /** Its expected instant is the mean. */
    private TimeTaken part(Bench bench, BusinessTime hours) {
        double spread = policy.partSpread();
        return bench.part()
                .map(part -> TimeTaken.hours(hours.openBetween(question.at(), part)))
                .map(mean -> new TimeTaken(mean / TimeTaken.meanToMedian(spread), spread))
                .orElse(TimeTaken.NONE);
    }
}
