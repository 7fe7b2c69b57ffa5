package org.aftercare.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.aftercare.network.BusinessTime;

/**
 * A customer and what the repair will take, drawn before anything is decided, so that every strategy meets the same.
 *
 * @param store where it is handed in and collected, by number
 * @param level by number, 0 for L1
 * @param work what it really takes
 * @param needsPart a store has it on hand, or it comes {@code partAfter} its order
 * @param partAfter open hours
 */
record SimulatedRepair(
        int number, Instant at, int store, int level, Duration work, boolean needsPart, Duration partAfter) {
    /** Two business days; the spread makes 8 in 10 come within three, as domain.md has it. */
    static final TimeTaken PART = new TimeTaken(2 * SimulatedNetwork.HOURS_A_DAY, 0.48);

    private static final double NEEDS_PART = 0.35;
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    /** Whether that store has the part, as by the toss of a coin. */
    boolean isOnHand(int other) {
        return new SplittableRandom(number * 1_000_003L + other).nextBoolean();
    }

    static List<SimulatedRepair> draw(SimulatedNetwork network, int count, long seed) {
        var random = new Random(seed);
        double[] upTo = upTo(network.customers());
        double all = upTo[upTo.length - 1];
        List<SimulatedRepair> repairs = new ArrayList<>();
        double hours = 0;
        for (int i = 0; i < count; i++) {
            hours -= Math.log(1 - random.nextDouble()) / all;
            repairs.add(one(i, at(network.hours(), hours), store(upTo, random.nextDouble() * all), random));
        }
        return repairs;
    }

    private static SimulatedRepair one(int number, Instant at, int store, Random random) {
        double kind = random.nextDouble();
        int level = kind < SimulatedNetwork.SHARES[0] ? 0 : kind < 1 - SimulatedNetwork.SHARES[2] ? 1 : 2;
        return new SimulatedRepair(
                number,
                at,
                store,
                level,
                lasting(SimulatedNetwork.TIMES.get(level), random),
                random.nextDouble() < NEEDS_PART,
                lasting(PART, random));
    }

    private static Duration lasting(TimeTaken time, Random random) {
        return TimeTaken.duration(time.median() * Math.exp(time.spread() * random.nextGaussian()));
    }

    /** More come at midday: the rate rises from half at opening to one and a half, and falls again to half at closing. */
    private static Instant at(BusinessTime hours, double open) {
        double day = Math.floor(open / SimulatedNetwork.HOURS_A_DAY);
        double share = open / SimulatedNetwork.HOURS_A_DAY - day;
        double of = share < 0.5 ? morning(share) : 1 - morning(1 - share);
        var sofar = TimeTaken.duration((day + of) * SimulatedNetwork.HOURS_A_DAY);
        return hours.after(MONDAY.atTime(9, 0).toInstant(ZoneOffset.UTC), sofar);
    }

    /** The share of the day at which such a share of its customers has come: x/2 + x² = share. */
    private static double morning(double share) {
        return (-0.5 + Math.sqrt(0.25 + 4 * share)) / 2;
    }

    private static double[] upTo(double[] customers) {
        double[] upTo = customers.clone();
        for (int i = 1; i < upTo.length; i++) upTo[i] += upTo[i - 1];
        return upTo;
    }

    private static int store(double[] upTo, double drawn) {
        int at = java.util.Arrays.binarySearch(upTo, drawn);
        return Math.min(upTo.length - 1, at < 0 ? -at - 1 : at);
    }
}
