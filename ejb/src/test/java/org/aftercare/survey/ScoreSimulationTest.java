package org.aftercare.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the figures promise, tried on networks whose truth is known. */
class ScoreSimulationTest {
    private static final int TRIALS = 200_000;
    private static final int NETWORKS = 20;
    private static final int STORES = 200;
    private static final int LARGE = 100;

    private final Random chance = new Random(1927);

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 30, 100, 300})
    void wilsonsIntervalHoldsTheTruthNinetyFiveTimesOfAHundred(int n) {
        int held = 0;
        for (int i = 0; i < TRIALS; i++) {
            double truth = truth();
            var interval = Interval.wilson(answers(n, truth).good(), n);
            if (interval.low() <= truth && truth <= interval.high()) held++;
        }
        double coverage = (double) held / TRIALS;
        System.out.printf(Locale.ROOT, "Wilson's interval of n = %d holds %.2f %%%n", n, 100 * coverage);
        assertThat(coverage).isCloseTo(0.95, within(0.01));
    }

    @Test
    void ofThePairsThatAreDeclaredAtMostTwoOfAHundredAreWrong() {
        long declared = 0;
        long wrong = 0;
        long pairs = 0;
        long rawWrong = 0;
        long clear = 0;
        long clearDeclared = 0;
        for (int network = 0; network < NETWORKS; network++) {
            List<Double> truths = new ArrayList<>();
            List<Share> shares = new ArrayList<>();
            for (int i = 0; i < STORES; i++) {
                truths.add(truth());
                shares.add(answers(5 + chance.nextInt(196), truths.get(i)));
            }
            boolean[][] told = new boolean[STORES][STORES];
            Ranking.differing(shares, (better, worse) -> told[better][worse] = true);
            for (int i = 0; i < STORES; i++)
                for (int j = 0; j < STORES; j++) {
                    if (truths.get(i) <= truths.get(j)) continue;
                    pairs++;
                    if (shares.get(i).value() < shares.get(j).value()) rawWrong++;
                    if (told[i][j] || told[j][i]) declared++;
                    if (told[j][i]) wrong++;
                    if (!isClear(truths.get(i) - truths.get(j), shares.get(i), shares.get(j))) continue;
                    clear++;
                    if (told[i][j]) clearDeclared++;
                }
        }
        System.out.printf(
                Locale.ROOT,
                "%d stores, %d networks: %.1f %% of the pairs are declared, %.4f %% of these wrongly; raw means get %.1f %%"
                        + " of all pairs wrong; of pairs 20 points apart with n of 100 and more %.1f %% are declared%n",
                STORES,
                NETWORKS,
                100.0 * declared / pairs,
                100.0 * wrong / declared,
                100.0 * rawWrong / pairs,
                100.0 * clearDeclared / clear);
        assertThat(declared).isPositive();
        assertThat((double) wrong / declared).isLessThanOrEqualTo(0.02);
    }

    private static boolean isClear(double difference, Share one, Share other) {
        return Math.abs(difference - 0.2) < 0.01 && one.n() >= LARGE && other.n() >= LARGE;
    }

    private double truth() {
        return 0.5 + 0.49 * chance.nextDouble();
    }

    private Share answers(int n, double truth) {
        int good = 0;
        for (int i = 0; i < n; i++) if (chance.nextDouble() < truth) good++;
        return new Share(good, n);
    }
}
