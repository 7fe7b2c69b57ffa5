package org.aftercare.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {
    @ParameterizedTest(name = "{0} of {1} and {2} of {3}: {4}")
    @CsvSource(textBlock = """
        3,  4,  1,  4,  0.4857143,   Fisher's lady tasting tea, two-sided
        2,  17, 10, 13, 0.0005367241, convictions of twins: the example of R's fisher.test
        1,  10, 11, 14, 0.0027594562, the example that Wikipedia works out
        8,  10, 1,  6,  0.0349650,   the example of scipy.stats.fisher_exact
        5,  5,  5,  5,  1,           nothing differs
        0,  9,  0,  4,  1,           nobody was content anywhere
        0,  0,  3,  4,  1,           nobody answered here
        """)
    void theTestIsFishers(int good, int n, int otherGood, int otherN, double chance, String why) {
        var one = new Share(good, n);
        var other = new Share(otherGood, otherN);
        assertThat(new Fisher(100).test(one, other)).as(why).isCloseTo(chance, within(5e-8));
        assertThat(new Fisher(100).test(other, one)).as("either way round").isCloseTo(chance, within(5e-8));
    }

    @Test
    void theTestAgreesWithCountingEveryTable() {
        var chance = new Random(93);
        var fisher = new Fisher(120);
        for (int i = 0; i < 2_000; i++) {
            Share one = share(chance, 60);
            Share other = share(chance, 60);
            assertThat(fisher.test(one, other)).as(one + " " + other).isCloseTo(counted(one, other), within(1e-10));
        }
    }

    @Test
    void largeNetworksDontLoseTheFarTail() {
        assertThat(new Fisher(200_000).test(new Share(80_000, 100_000), new Share(80_200, 100_000)))
                .as("by the normal distribution 0.2636")
                .isCloseTo(0.2636, within(0.002));
    }

    /** Holm's own procedure on known chances: adjusted they are 0.02, 0.03, 0.06 and 0.06. */
    @ParameterizedTest
    @CsvSource({"4, 2", "8, 1", "11, 0"})
    void ofManyTestsThoseAreSureThatHolmLeaves(int tests, int sure) {
        assertThat(Ranking.holm(new double[] {0.005, 0.01, 0.03, 0.04}, tests)).isEqualTo(sure);
    }

    @Test
    void aRankIsAsWideAsWhatIsNotKnown() {
        var ranks = Ranking.of(List.of(
                new Share(95, 100), new Share(60, 100), new Share(80, 100), new Share(3, 3), new Share(55, 100)));
        assertThat(ranks)
                .containsExactly(
                        new Rank(1, 2, 5), new Rank(3, 5, 5), new Rank(2, 3, 5), new Rank(1, 5, 5), new Rank(3, 5, 5));
        assertThat(Ranking.of(List.of())).isEmpty();
        assertThat(Ranking.of(List.of(new Share(1, 1)))).containsExactly(new Rank(1, 1, 1));
    }

    private static Share share(Random chance, int most) {
        int n = 1 + chance.nextInt(most);
        return new Share(chance.nextInt(n + 1), n);
    }

    private static double counted(Share one, Share other) {
        int good = one.good() + other.good();
        BigInteger seen = ways(one, other, one.good());
        BigInteger rare = BigInteger.ZERO;
        BigInteger all = BigInteger.ZERO;
        for (int k = Math.max(0, good - other.n()); k <= Math.min(one.n(), good); k++) {
            BigInteger these = ways(one, other, k);
            all = all.add(these);
            if (these.compareTo(seen) <= 0) rare = rare.add(these);
        }
        return new java.math.BigDecimal(rare)
                .divide(new java.math.BigDecimal(all), java.math.MathContext.DECIMAL64)
                .doubleValue();
    }

    private static BigInteger ways(Share one, Share other, int k) {
        return choose(one.n(), k).multiply(choose(other.n(), one.good() + other.good() - k));
    }

    private static BigInteger choose(int n, int k) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < k; i++)
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        return ways;
    }
}
