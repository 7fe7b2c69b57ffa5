package org.aftercare.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.aftercare.insight.Bench.Waiting;
import org.aftercare.insight.Bench.Where;
import org.junit.jupiter.api.Test;

/** The forecast's paths against what is known exactly, against a twin that walks in small steps, and against the truth. */
class ForecastRulesTest {
    private static final double ROUNDING = 1e-12;
    /** Five standard errors of a share seen on so many paths, at most. */
    private static final double SEEN = 5 * Math.sqrt(0.25 / ForecastRules.PATHS);

    @Test
    void whereNothingIsAwayTheChanceIsThatOfTheNegativeBinomial() {
        double[] due = {0.5, 1, 2, 3.5, 3.5, 6, 8, 11, 14, 19};
        var queue = new ArrayList<Waiting>();
        for (int i = 0; i < due.length; i++) queue.add(Waiting.inLine(i, due[i]));
        var bench = new Bench(30, 60, 20, 0.6, 20, queue);
        var chances = chances(bench, 7);
        for (int i = 0; i < due.length; i++)
            assertThat(chances.getOrDefault((long) i, 0.0))
                    .as("place %d, due in %s h", i + 1, due[i])
                    .isCloseTo(ForecastRules.missed(bench, i + 1, due[i]), within(SEEN));
    }

    @Test
    void oneInLineIsLateWithTheChanceThatNothingIsFinishedByThen() {
        var certain = new Bench(1e9, 1e9, 1, 1, 10, List.of());
        assertThat(ForecastRules.missed(certain, 1, 2)).isCloseTo(Math.exp(-2), within(1e-6));
        assertThat(ForecastRules.missed(certain, 2, 2)).isCloseTo(3 * Math.exp(-2), within(1e-6));
        assertThat(ForecastRules.missed(certain, 1, 0)).isEqualTo(1);
    }

    @Test
    void theLaterInLineTheLikelierAndTheMoreTimeTheSafer() {
        var bench = new Bench(11, 40, 20, 0.5, 48, List.of());
        for (int place = 1; place < 30; place++)
            for (double due = 0.5; due < 40; due += 0.5) {
                double chance = ForecastRules.missed(bench, place, due);
                assertThat(chance).isBetween(0.0, 1.0);
                assertThat(ForecastRules.missed(bench, place + 1, due)).isGreaterThanOrEqualTo(chance - ROUNDING);
                assertThat(ForecastRules.missed(bench, place, due + 0.5)).isLessThanOrEqualTo(chance + ROUNDING);
            }
    }

    @Test
    void whatIsOverdueTakesItsTurnAndIsNotCountedAgain() {
        var queue = List.of(Waiting.inLine(1, -1), Waiting.inLine(2, 4), Waiting.inLine(3, 400));
        var bench = new Bench(30, 60, 20, 0.5, 16, queue);
        assertThat(chances(bench, 1)).containsOnlyKeys(2L);
        assertThat(chances(bench, 1).get(2L)).isCloseTo(ForecastRules.missed(bench, 2, 4), within(SEEN));
    }

    @Test
    void aClosedStoreBreaksWhatRunsOutBeforeItOpens() {
        var closed = new Bench(0, 0, 20, 0.5, 0, List.of(Waiting.inLine(1, 0), Waiting.inLine(2, 3)));
        assertThat(chances(closed, 1)).containsOnlyKeys(1L).containsEntry(1L, 1.0);
    }

    @Test
    void theSameQuestionGivesTheSameAnswer() {
        var bench = world(new SplittableRandom(5));
        assertThat(chances(bench, 3)).isEqualTo(chances(bench, 3)).isNotEqualTo(chances(bench, 4));
    }

    @Test
    void pathsAgreeWithATwinThatWalksInSmallSteps() {
        var seeds = new SplittableRandom(11);
        double told = 0;
        double walked = 0;
        for (int world = 0; world < 8; world++) {
            var bench = world(new SplittableRandom(world));
            var chances = chances(bench, world);
            int walks = 1_000;
            Map<Long, Integer> times = new HashMap<>();
            for (int walk = 0; walk < walks; walk++)
                Twin.walk(bench, Twin.rate(bench, seeds), seeds).forEach(id -> times.merge(id, 1, Integer::sum));
            told += chances.values().stream().mapToDouble(Double::doubleValue).sum();
            walked += times.values().stream().mapToInt(Integer::intValue).sum() / (double) walks;
            for (Waiting waiting : bench.queue())
                assertThat(chances.getOrDefault(waiting.id(), 0.0))
                        .as("%s of world %d", waiting, world)
                        .isCloseTo(times.getOrDefault(waiting.id(), 0) / (double) walks, within(SEEN + 0.03));
        }
        assertThat(told / walked).as("promises broken, of all worlds").isBetween(0.96, 1.04);
    }

    /** Where the prior is right, the range holds what then happens at least as often as it says. */
    @Test
    void eightOfTenRangesHoldTheTruth() {
        int worlds = 500;
        int held = 0;
        double expected = 0;
        double happened = 0;
        for (int world = 0; world < worlds; world++) {
            var random = new SplittableRandom(1_000 + world);
            double rate = Twin.gamma(4, random) / 8;
            double watched = 20 + random.nextInt(200);
            int finished = Twin.poisson(rate * watched, random);
            var queue = queue(random);
            var bench = new Bench(finished, watched, 8, 0.5, 16, queue);
            int[] broken = new int[ForecastRules.PATHS];
            ForecastRules.tell(bench, world, (path, id) -> broken[path]++);
            Arrays.sort(broken);
            int truth = Twin.walk(bench, rate, random).size();
            if (truth >= ForecastRules.quantile(broken, 0.1) && truth <= ForecastRules.quantile(broken, 0.9)) held++;
            expected += Arrays.stream(broken).average().orElseThrow();
            happened += truth;
        }
        System.out.printf(
                "forecast: %d of %d ranges of 80 %% held the truth (%.1f %%); %.1f breaches expected, %.0f happened%n",
                held, worlds, 100.0 * held / worlds, expected, happened);
        // a range of whole numbers holds somewhat more than it says
        assertThat(held / (double) worlds).isBetween(0.78, 0.97);
        assertThat(expected / happened).isBetween(0.93, 1.07);
    }

    private static Map<Long, Double> chances(Bench bench, long seed) {
        Map<Long, Double> chances = new HashMap<>();
        ForecastRules.tell(bench, seed, (path, id) -> chances.merge(id, 1.0 / ForecastRules.PATHS, Double::sum));
        chances.replaceAll((id, chance) -> Math.rint(chance * ForecastRules.PATHS) / ForecastRules.PATHS);
        return chances;
    }

    private static Bench world(RandomGenerator random) {
        return new Bench(random.nextInt(60), 20 + random.nextInt(100), 20, 0.4, 16, queue(random));
    }

    private static List<Waiting> queue(RandomGenerator random) {
        var queue = new ArrayList<Waiting>();
        int size = 3 + random.nextInt(12);
        for (long id = 1; id <= size; id++) {
            double due = random.nextInt(8) == 0 ? -1 : random.nextDouble() * 24;
            double hazard = 0.02 + random.nextDouble() / 5;
            queue.add(
                    switch (random.nextInt(6)) {
                        case 0 -> new Waiting(id, due, Where.AWAY, hazard, 0);
                        case 1 ->
                            new Waiting(
                                    id,
                                    due < 0 ? due : Double.POSITIVE_INFINITY,
                                    Where.PAUSED,
                                    hazard,
                                    random.nextDouble() * 8);
                        case 2 -> new Waiting(id, due, Where.HOMEWARD, hazard, 0);
                        default -> Waiting.inLine(id, due);
                    });
        }
        return queue;
    }

    /** The same story told otherwise: step by step of a hundredth of an hour, everything looked at in each. */
    private static final class Twin {
        private static final double STEP = 0.02;
        private static final double GONE = -2;
        private static final double IN_LINE = 0;

        private static List<Long> walk(Bench bench, double rate, RandomGenerator random) {
            int size = bench.queue().size();
            double[] due = new double[size];
            // the chance per step of coming back; none in line; less than none once it is gone
            double[] away = new double[size];
            for (int i = 0; i < size; i++) {
                var one = bench.queue().get(i);
                due[i] = one.due();
                away[i] = one.where() == Where.IN_LINE ? IN_LINE : one.hazard() * STEP;
            }
            List<Long> missed = new ArrayList<>();
            for (double now = 0; now <= bench.horizon(); now += STEP) {
                for (int i = 0; i < size; i++) {
                    if (away[i] == GONE) continue;
                    var one = bench.queue().get(i);
                    boolean isNow = due[i] >= now && due[i] < now + STEP && due[i] <= bench.horizon();
                    if (isNow && one.due() >= 0) missed.add(one.id());
                    if (away[i] == IN_LINE || random.nextDouble() >= away[i]) continue;
                    away[i] = one.where() == Where.HOMEWARD ? GONE : IN_LINE;
                    if (one.where() == Where.PAUSED) due[i] = now + STEP + one.left();
                }
                if (random.nextDouble() < rate * STEP) finish(due, away);
            }
            return missed;
        }

        private static void finish(double[] due, double[] away) {
            int first = -1;
            for (int i = 0; i < due.length; i++)
                if (away[i] == IN_LINE && (first < 0 || due[i] < due[first])) first = i;
            if (first >= 0) away[first] = GONE;
        }

        private static double rate(Bench bench, RandomGenerator random) {
            return gamma(bench.shape(), random) / bench.hours();
        }

        /** A sum of exponentials for the whole part, and by rejection for the rest (Ahrens and Dieter's GS, 1974). */
        private static double gamma(double shape, RandomGenerator random) {
            double sum = 0;
            for (int i = 0; i < (int) shape; i++) sum -= Math.log(1 - random.nextDouble());
            double rest = shape - (int) shape;
            while (rest > 1e-9) {
                double b = 1 + rest / Math.E;
                double p = b * random.nextDouble();
                double x = p <= 1 ? Math.pow(p, 1 / rest) : -Math.log((b - p) / rest);
                double accept = p <= 1 ? Math.exp(-x) : Math.pow(x, rest - 1);
                if (random.nextDouble() <= accept) return sum + x;
            }
            return sum;
        }

        private static int poisson(double mean, RandomGenerator random) {
            int n = 0;
            for (double sum = -Math.log(1 - random.nextDouble()); sum < mean; n++)
                sum -= Math.log(1 - random.nextDouble());
            return n;
        }
    }
}
