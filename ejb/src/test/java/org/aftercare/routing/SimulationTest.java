package org.aftercare.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.aftercare.platform.RealData;
import org.aftercare.platform.StoreCode;
import org.aftercare.routing.RoutingPolicy.Weights;
import org.aftercare.routing.Simulation.Course;
import org.aftercare.routing.Simulation.Strategy;
import org.aftercare.sla.SimulatedTurnaround;
import org.aftercare.ticket.StatusSince;
import org.aftercare.ticket.TicketStatus;
import org.junit.jupiter.api.Test;

/**
 * Strategies against each other on the network of issue 5. A small twin of it by default; the whole one with {@code
 * -Dsimulation.stores=500 -Dsimulation.repairs=100000}. The first third of the repairs is warm-up and isn't counted, and a
 * fifth more keeps the network busy until the last counted one is ready.
 */
class SimulationTest {
    private static final int STORES = Integer.getInteger("simulation.stores", 60);
    private static final boolean WHOLE = STORES >= 500;
    private static final int REPAIRS = Integer.getInteger("simulation.repairs", 12_000);
    private static final long SEED = Long.getLong("simulation.seed", 5);
    /** Business hours of the pick-up store; domain.md's own. */
    private static final Duration GAIN = Duration.parse(System.getProperty("simulation.gain", "PT4H"));
    /** What an hour of others' waiting counts. */
    private static final double OTHERS = Double.parseDouble(System.getProperty("simulation.others", "0.5"));

    private static final RoutingPolicy POLICY = new RoutingPolicy(
            Optional.of(GAIN), new Weights(0, OTHERS, 0), 1, SimulatedNetwork.WORK, SimulatedRepair.PART.spread(), 1);
    private static final RoutingPolicy AT_ANY_GAIN =
            new RoutingPolicy(Optional.of(Duration.ZERO), Weights.TIME_ONLY, 1, SimulatedNetwork.WORK, 0, 1);

    private final SimulatedNetwork network = SimulatedNetwork.of(RealData.file("cities.csv"), STORES, SEED);
    private final List<SimulatedRepair> repairs = SimulatedRepair.draw(network, REPAIRS + REPAIRS / 5, SEED);

    /**
     * What came of a strategy; hours are business hours of the pick-up store, the others shares of 1.
     *
     * @param told mean of the chances that {@code safelyBy} was promised with
     * @param likelyHere kept of those that were repaired where they were handed in, where each minute counts
     */
    private record Outcome(
            double mean,
            double ninetieth,
            double broken,
            double moved,
            double legs,
            double likely,
            double safely,
            double told,
            double likelyHere,
            double safelyHere) {}

    @Test
    void oursIsFasterThanTheNearestStoreByWhatIsAskedAndKeepsItsPromises() {
        describe();
        Map<Strategy, Outcome> outcomes = new EnumMap<>(Strategy.class);
        for (Strategy strategy : Strategy.values()) outcomes.put(strategy, outcome(strategy));
        print(outcomes);
        var nearest = outcomes.get(Strategy.NEAREST);
        for (Strategy strategy : List.of(Strategy.OURS, Strategy.REBALANCED)) {
            var ours = outcomes.get(strategy);
            assertThat(ours.mean()).isLessThan((WHOLE ? 0.75 : 0.8) * nearest.mean());
            assertThat(ours.ninetieth()).isLessThan(nearest.ninetieth());
            assertThat(ours.broken()).isLessThan(nearest.broken());
            assertThat(ours.safelyHere()).isCloseTo(Promise.SAFELY, within(0.03));
            assertThat(ours.likelyHere()).isCloseTo(Promise.LIKELY, within(0.03));
            assertThat(ours.safely()).as("as often as was told").isCloseTo(ours.told(), within(0.03));
            assertThat(ours.mean())
                    .isGreaterThan(outcomes.get(Strategy.CLAIRVOYANT).mean());
        }
    }

    private Outcome outcome(Strategy strategy) {
        var policy = strategy == Strategy.CLAIRVOYANT ? AT_ANY_GAIN : POLICY;
        var counted =
                Simulation.run(network, repairs, strategy, policy, REPAIRS).subList(REPAIRS / 3, REPAIRS);
        double[] hours = counted.stream().mapToDouble(this::hours).sorted().toArray();
        var turnaround = new SimulatedTurnaround(network::hours);
        var promised = counted.stream().filter(course -> course.promise != null).toList();
        var here = promised.stream().filter(course -> course.legs == 0).toList();
        return new Outcome(
                Arrays.stream(hours).average().orElseThrow(),
                hours[(int) (0.9 * hours.length)],
                share(counted, course -> turnaround.isBroken(code(course.repair.store()), lines(course))),
                share(counted, course -> course.legs > 0),
                counted.stream().mapToInt(course -> course.legs).average().orElseThrow(),
                share(promised, course -> !course.ready.isAfter(course.promise.likelyBy())),
                share(promised, course -> !course.ready.isAfter(course.promise.safelyBy())),
                promised.stream()
                        .mapToDouble(course -> course.promise.chance())
                        .average()
                        .orElse(Double.NaN),
                share(here, course -> !course.ready.isAfter(course.promise.likelyBy())),
                share(here, course -> !course.ready.isAfter(course.promise.safelyBy())));
    }

    private static double share(List<Course> courses, Predicate<Course> claim) {
        return courses.isEmpty() ? Double.NaN : courses.stream().filter(claim).count() / (double) courses.size();
    }

    private double hours(Course course) {
        return TimeTaken.hours(network.hours().openBetween(course.repair.at(), course.ready));
    }

    /** What the ticket would tell of it. */
    private List<StatusSince> lines(Course course) {
        var counter = code(course.repair.store());
        var bench = code(course.bench);
        return List.of(
                new StatusSince(TicketStatus.RECEIVED, course.repair.at(), counter),
                new StatusSince(TicketStatus.IN_REPAIR, course.begun, bench),
                new StatusSince(TicketStatus.HOMEBOUND, course.done, bench),
                new StatusSince(TicketStatus.READY, course.ready, counter));
    }

    private StoreCode code(int store) {
        return network.stores().get(store).code();
    }

    private void describe() {
        Instant from = repairs.get(REPAIRS / 3).at();
        Instant to = repairs.get(REPAIRS - 1).at();
        System.out.printf(
                Locale.ROOT,
                "simulation: %d repairs at %d stores; those counted came within %.0f open hours. Technicians: %s%n",
                REPAIRS,
                STORES,
                TimeTaken.hours(network.hours().openBetween(from, to)),
                network.technicians());
    }

    private static void print(Map<Strategy, Outcome> outcomes) {
        double nearest = outcomes.get(Strategy.NEAREST).mean();
        System.out.println("                          mean h  P90 h    saves  breaches  sent  legs |"
                + " ready by likely, safely (told) | repaired where handed in: likely, safely");
        outcomes.forEach((strategy, o) -> System.out.printf(
                Locale.ROOT,
                "%-24s %7.2f %6.2f %8s %9s %5s %5.2f | %8s %7s (%s) | %8s %7s%n",
                strategy.words,
                o.mean(),
                o.ninetieth(),
                percent(1 - o.mean() / nearest),
                percent(o.broken()),
                percent(o.moved()),
                o.legs(),
                percent(o.likely()),
                percent(o.safely()),
                percent(o.told()),
                percent(o.likelyHere()),
                percent(o.safelyHere())));
    }

    /** A strategy that promises nothing has none. */
    private static String percent(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
