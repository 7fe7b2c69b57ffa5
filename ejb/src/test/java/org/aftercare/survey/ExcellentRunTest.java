package org.aftercare.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often chance alone makes a run as long: the bound against every order there is, and against many stores. */
class ExcellentRunTest {
    private static final double ALARM = 0.0001;
    private static final int LOOKED_AT = 200;

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(textBlock = """
        '5 5 5 4 5', 3, 5, 1, the run ends at the newest
        '4 5 5 5 5', 0, 5, 1, the newest isn't excellent
        '5 5 5',     3, 3, 0, nothing else
        '',          0, 0, 0, no answers
        """)
    void aRunIsReadFromTheNewestBackwards(String newestFirst, int length, int of, int others, String why) {
        var grades = newestFirst.isEmpty()
                ? List.<Integer>of()
                : List.of(newestFirst.split(" ")).stream().map(Integer::valueOf).toList();
        assertThat(ExcellentRun.in(grades)).as(why).isEqualTo(new ExcellentRun(length, of, others));
    }

    /** All orders of up to 14 answers, one by one. */
    @Test
    void theBoundIsNeverBelowTheTruthAndCloseToItWhereItIsSmall() {
        for (int n = 1; n <= 14; n++)
            for (int others = 0; others <= n; others++)
                for (int length = 1; length <= n - others; length++) {
                    double exact = exact(n, others, length);
                    double bound = new ExcellentRun(length, n, others).bound();
                    assertThat(bound).isGreaterThanOrEqualTo(exact - 1e-12);
                    if (2 * length > n - others)
                        assertThat(bound)
                                .as("%d of %d, %d others: no two gaps can hold so many", length, n, others)
                                .isCloseTo(exact, within(1e-12));
                }
    }

    @Test
    void withoutAnyOtherAnswerItSaysNothing() {
        assertThat(new ExcellentRun(200, 200, 0).bound()).isEqualTo(1);
        assertThat(new ExcellentRun(0, 0, 0).isImprobable(1)).isFalse();
    }

    /** Figures to know, reckoned with exact fractions elsewhere; by the exact sum they are the same. */
    @ParameterizedTest(name = "{0} others of 200: {1}")
    @CsvSource({"160, 9", "100, 19", "40, 50", "20, 88", "10, 135"})
    void theBetterAStoreIsTheLongerARunIsPlausible(int others, int shortest) {
        int length = IntStream.rangeClosed(1, LOOKED_AT)
                .filter(run -> new ExcellentRun(run, LOOKED_AT, others).isImprobable(ALARM))
                .findFirst()
                .orElseThrow();
        assertThat(length).isEqualTo(shortest);
    }

    /**
     * Honest stores of any share, 1,000 answers each, looked at after each answer. The bound is for a run anywhere among
     * those looked at, and only the one that has just grown is told: so alarms are rarer than the bound.
     */
    @ParameterizedTest
    @CsvSource({"0.0001, 0", "0.05, 0.0005", "0.5, 0.005"})
    void honestStoresAreFlaggedNoOftenerThanStated(double alarm, double atLeast) {
        var random = new Random(6);
        int stores = 300;
        int looks = 0;
        int alarms = 0;
        int flagged = 0;
        for (int store = 0; store < stores; store++) {
            int before = alarms;
            double share = 0.3 + 0.69 * random.nextDouble();
            var answers = new Answers(alarm);
            for (int i = 0; i < 1_000; i++, looks++) if (answers.next(random.nextDouble() < share)) alarms++;
            if (alarms > before) flagged++;
        }
        double rate = (double) alarms / looks;
        System.out.printf(
                "run rule at %s: alarms at %.5f of %d looks, at %.1f %% of %d honest stores in 1,000 answers%n",
                alarm, rate, looks, 100.0 * flagged / stores, stores);
        assertThat(rate).as("at each look").isBetween(atLeast, alarm);
        if (alarm == ALARM) assertThat(flagged).as("of 300 stores").isLessThanOrEqualTo(3);
    }

    /** A store of half excellent answers that adds excellent ones of its own is found before the 30th. */
    @Test
    void aStoreThatAnswersItselfIsFound() {
        var random = new Random(7);
        for (int store = 0; store < 50; store++) {
            var answers = new Answers(ALARM);
            for (int i = 0; i < 200; i++) answers.next(random.nextDouble() < 0.5);
            boolean found = false;
            for (int own = 0; own < 30 && !found; own++) found = answers.next(true);
            assertThat(found).isTrue();
        }
    }

    /** The last answers of a store. */
    private static final class Answers {
        private final List<Integer> newestFirst = new ArrayList<>();
        private final double alarm;

        Answers(double alarm) {
            this.alarm = alarm;
        }

        boolean next(boolean excellent) {
            newestFirst.add(0, excellent ? 5 : 3);
            if (newestFirst.size() > LOOKED_AT) newestFirst.remove(LOOKED_AT);
            return ExcellentRun.in(newestFirst).isImprobable(alarm);
        }
    }

    /** The share of all orders in which some run is at least so long. */
    private static double exact(int n, int others, int length) {
        int orders = 0;
        int long_ = 0;
        for (int order = 0; order < 1 << n; order++) {
            if (Integer.bitCount(order) != n - others) continue;
            orders++;
            int runs = order;
            for (int i = 1; i < length; i++) runs &= runs >> 1;
            if (runs != 0) long_++;
        }
        return (double) long_ / orders;
    }
}
