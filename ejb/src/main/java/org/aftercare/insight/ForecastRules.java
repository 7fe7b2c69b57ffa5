package org.aftercare.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.aftercare.insight.Bench.Waiting;

/**
 * Which promises a bench will break, if it goes on as it did: a completion is a Poisson event in open hours at a rate that
 * is itself uncertain (Gamma), and each takes the repair whose promise runs out first of those that are there. Told by
 * seeded paths; the same question gives the same answer. Where nothing is away, the chance of the k-th in line is also
 * known exactly ({@link #missed}), which tests hold the paths against.
 */
final class ForecastRules {
    static final int PATHS = 400;

    private ForecastRules() {}

    /** Hears of each promise that a path breaks. */
    interface Misses {
        /** @param path from 0 */
        void missed(int path, long ticket);
    }

    static void tell(Bench bench, long seed, Misses misses) {
        var root = new SplittableRandom(seed);
        for (int path = 0; path < PATHS; path++)
            for (long id : new Path(bench, root.split()).missed()) misses.missed(path, id);
    }

    /**
     * The chance that fewer than {@code place} repairs are finished in so many open hours: then the one at that place
     * (from 1) is late. Negative binomial, as a Poisson count whose rate is Gamma distributed.
     */
    static double missed(Bench bench, int place, double due) {
        if (due <= 0) return 1;
        double p = bench.hours() / (bench.hours() + due);
        double term = Math.pow(p, bench.shape());
        double sum = 0;
        for (int n = 0; n < place; n++) {
            sum += term;
            term *= (bench.shape() + n) / (n + 1) * (1 - p);
        }
        return Math.min(1, sum);
    }

    /** The smallest count that so many paths don't exceed. @param share more than 0, up to 1 */
    static int quantile(int[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /** One way in which it may go. */
    private static final class Path {
        private final Bench bench;
        private final SplittableRandom random;
        private final PriorityQueue<Turn> line = new PriorityQueue<>();
        private final PriorityQueue<Turn> away =
                new PriorityQueue<>(Comparator.comparingDouble(Turn::from).thenComparingLong(Turn::id));
        private final List<Long> missed = new ArrayList<>();

        /** A repair with its promise on this path. @param from when it is there to be taken */
        private record Turn(long id, double from, double due, boolean isOver) implements Comparable<Turn> {
            @Override
            public int compareTo(Turn other) {
                int first = Double.compare(due, other.due);
                return first != 0 ? first : Long.compare(id, other.id);
            }
        }

        Path(Bench bench, SplittableRandom random) {
            this.bench = bench;
            this.random = random;
            bench.queue().forEach(this::place);
        }

        private void place(Waiting waiting) {
            boolean overdue = waiting.due() < 0;
            switch (waiting.where()) {
                case IN_LINE -> line.add(new Turn(waiting.id(), 0, waiting.due(), overdue));
                case AWAY -> away.add(new Turn(waiting.id(), back(waiting), waiting.due(), overdue));
                case PAUSED -> {
                    double back = back(waiting);
                    away.add(new Turn(waiting.id(), back, back + waiting.left(), overdue));
                }
                case HOMEWARD -> {
                    if (isWithin(waiting.due()) && !overdue && back(waiting) > waiting.due()) missed.add(waiting.id());
                }
            }
        }

        private double back(Waiting waiting) {
            return exponential(waiting.hazard());
        }

        private double exponential(double rate) {
            return rate <= 0 ? Double.POSITIVE_INFINITY : -Math.log(1 - random.nextDouble()) / rate;
        }

        private boolean isWithin(double due) {
            return due <= bench.horizon();
        }

        /** The tickets whose promise is broken on this path, within the horizon; those overdue already left out. */
        List<Long> missed() {
            double rate = Gammas.one(bench.shape(), random) / bench.hours();
            double now = 0;
            while (!line.isEmpty() || !away.isEmpty()) {
                now += exponential(rate);
                if (now > bench.horizon()) break;
                comeBack(now);
                var done = line.poll();
                if (done != null) note(done, now);
            }
            line.forEach(left -> note(left, Double.POSITIVE_INFINITY));
            away.forEach(left -> note(left, Double.POSITIVE_INFINITY));
            return missed;
        }

        private void comeBack(double now) {
            while (!away.isEmpty() && away.peek().from() <= now) line.add(away.poll());
        }

        private void note(Turn turn, double doneAt) {
            if (!turn.isOver() && isWithin(turn.due()) && doneAt > turn.due()) missed.add(turn.id());
        }
    }

    /** Gamma variates of scale 1. */
    private static final class Gammas {
        /** Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 26, 2000. */
        static double one(double shape, SplittableRandom random) {
            if (shape < 1) return one(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
            double d = shape - 1.0 / 3;
            double c = 1 / Math.sqrt(9 * d);
            while (true) {
                double x = random.nextGaussian();
                double v = Math.pow(1 + c * x, 3);
                if (v <= 0) continue;
                double u = 1 - random.nextDouble();
                if (Math.log(u) < x * x / 2 + d - d * v + d * Math.log(v)) return d * v;
            }
        }
    }
}
