package org.aftercare.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The detector of sudden rises, by seeded simulation of what it will see. */
class RiseRulesTest {
    static final RisePolicy POLICY = RisePolicy.USUAL;
    static final double LIMIT = RiseLimit.of(POLICY.reportsPerFalseAlarm(), POLICY.factor());

    @ParameterizedTest
    @CsvSource({"4, 2", "6, 2", "5, 3", "8, 1.5"})
    void theRunLengthIsThatOfASimulatedProcess(double limit, double factor) {
        var random = new SplittableRandom(7);
        double decay = (factor - 1) / Math.log(factor);
        long reports = 0;
        int runs = 4_000;
        for (int run = 0; run < runs; run++) {
            double level = 0;
            while (level < limit) {
                level = Math.max(0, level + decay * Math.log(1 - random.nextDouble())) + 1;
                reports++;
            }
        }
        double simulated = (double) reports / runs;
        assertThat(RiseLimit.runLength(limit, factor)).isCloseTo(simulated, within(simulated * 0.06));
    }

    @Test
    void theLimitGivesTheRunLengthThatWasAskedFor() {
        for (double asked : new double[] {100, 5_000, 50_000})
            assertThat(RiseLimit.runLength(RiseLimit.of(asked, 2), 2)).isCloseTo(asked, within(asked * 0.001));
    }

    /** A year of nothing unusual: a model's repairs grow by a half, rest on Sundays, and one share is of each symptom. */
    @Test
    void falseAlarmsAreNoMoreThanStated() {
        long reports = 0;
        int alarms = 0;
        var random = new SplittableRandom(2026);
        for (double perDay : new double[] {0.3, 1, 3, 10, 40})
            for (double share : new double[] {0.01, 0.03, 0.1, 0.25, 0.5})
                for (int model = 0; model < 24; model++) {
                    // models differ: what is usual everywhere is not what is usual here
                    double own = share * (0.5 + random.nextDouble());
                    var year = new Year(random, perDay, own, 1, 0, 365);
                    alarms += year.alarms(share).length;
                    reports += year.watched();
                }
        System.out.printf(
                "rises: limit %.2f reports; %d false alarms in %d reports of %d series and a year each; stated: at most %d%n",
                LIMIT, alarms, reports, 600, reports / POLICY.reportsPerFalseAlarm());
        assertThat(alarms).isLessThanOrEqualTo((int) (reports / POLICY.reportsPerFalseAlarm()));
        assertThat(reports).isGreaterThan(100_000);
    }

    /** How many days it takes until a doubling is told, by how often the symptom was reported before. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.1, 40, 20", "1, 0.1, 28, 90", "3, 0.1, 14, 99", "10, 0.1, 6, 99", "3, 0.4, 14, 99"})
    void aDoublingIsTold(double reportsPerDay, double share, int daysOnAverage, int percentTold) {
        var random = new SplittableRandom(5);
        int runs = 200;
        int told = 0;
        long days = 0;
        for (int run = 0; run < runs; run++) {
            var year = new Year(random, reportsPerDay / share, share, 2, 30, 90);
            int[] alarms =
                    Arrays.stream(year.alarms(share)).filter(day -> day >= 30).toArray();
            if (alarms.length == 0) continue;
            told++;
            days += alarms[0] - 30 + 1;
        }
        System.out.printf(
                "rises: %.1f reports a day (%.0f %% of repairs) doubled: told in 60 days %d of %d times, after %.1f days on average%n",
                reportsPerDay, share * 100, told, runs, (double) days / Math.max(1, told));
        assertThat(told * 100 / runs).isGreaterThanOrEqualTo(percentTold);
        assertThat((double) days / told).isLessThanOrEqualTo(daysOnAverage);
    }

    @Test
    void moreRepairsOfEverythingAreNoRise() {
        int[] reports = new int[POLICY.days()];
        int[] repairs = new int[POLICY.days()];
        for (int day = 0; day < POLICY.days(); day++) {
            boolean lately = day >= POLICY.days() - 20;
            repairs[day] = lately ? 100 : 10;
            reports[day] = lately ? 20 : 2;
        }
        assertThat(RiseRules.look(reports, repairs, 0.2, POLICY, LIMIT)).isEmpty();
    }

    @Test
    void aNewModelIsComparedWithAllOthers() {
        int[] reports = new int[POLICY.days()];
        int[] repairs = new int[POLICY.days()];
        for (int day = POLICY.days() - 20; day < POLICY.days(); day++) {
            repairs[day] = 10;
            reports[day] = 1;
        }
        assertThat(RiseRules.look(reports, repairs, 0.1, POLICY, LIMIT)).isEmpty();
        for (int day = POLICY.days() - 20; day < POLICY.days(); day++) reports[day] = 5;
        var found = RiseRules.look(reports, repairs, 0.1, POLICY, LIMIT).orElseThrow();
        assertThat(found.days()).isEqualTo(20);
        assertThat(found.reports()).isEqualTo(100);
        assertThat(found.repairs()).isEqualTo(200);
        assertThat(found.usual()).isBetween(0.1, 0.2);
    }

    /** Days of a model's repairs, after as many as the policy learns from. */
    private static final class Year {
        private final int[] reports;
        private final int[] repairs;

        /** @param rise by which the rate of the symptom rises on that day, counted from the first watched one */
        Year(SplittableRandom random, double perDay, double share, double rise, int day, int days) {
            int before = POLICY.days();
            reports = new int[before + days];
            repairs = new int[before + days];
            for (int i = 0; i < reports.length; i++) {
                double growth = 1 + 0.5 * i / reports.length;
                double weekday = i % 7 == 6 ? 0.1 : i % 7 == 0 ? 1.6 : 1.06;
                double rate = perDay * growth * weekday;
                boolean risen = rise != 1 && i >= before + day;
                reports[i] = poisson(random, rate * share * (risen ? rise : 1));
                repairs[i] = reports[i] + poisson(random, rate * (1 - share));
            }
        }

        long watched() {
            return Arrays.stream(reports, POLICY.days(), reports.length).sum();
        }

        /** The days on which it is told, night by night. */
        int[] alarms(double everywhere) {
            int[] told = new int[reports.length];
            int n = 0;
            int quietUntil = 0;
            for (int night = POLICY.days() + 1; night <= reports.length; night++) {
                if (night < quietUntil) continue;
                int from = night - POLICY.days();
                if (RiseRules.look(
                                Arrays.copyOfRange(reports, from, night),
                                Arrays.copyOfRange(repairs, from, night),
                                everywhere,
                                POLICY,
                                LIMIT)
                        .isPresent()) {
                    told[n++] = night - 1 - POLICY.days();
                    quietUntil = night + POLICY.quietDays();
                }
            }
            return Arrays.copyOf(told, n);
        }

        private static int poisson(SplittableRandom random, double rate) {
            double end = Math.exp(-rate);
            int n = 0;
            for (double product = random.nextDouble(); product > end; product *= random.nextDouble()) n++;
            return n;
        }
    }
}
