package org.aftercare.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchTimeTest {
    private static final TimeTaken HOUR = new TimeTaken(1, 0.7);

    @ParameterizedTest
    @CsvSource({
        "0,        0.5",
        "1,        0.841344746068543",
        "-1.2816,  0.0999915",
        "1.959964, 0.975",
        "-8,       6.22096e-16",
        "40,       1",
    })
    void sharesOfTheNormalDistributionAreThoseOfTheTables(double z, double share) {
        assertThat(Normal.share(z)).isCloseTo(share, within(1e-7));
        if (Math.abs(z) < 8) assertThat(Normal.quantile(share)).isCloseTo(z, within(1e-4));
    }

    @Test
    void aTimeIsToldByMedianOrByMeanAndVariance() {
        double mean = HOUR.mean();
        double variance = mean * mean * TimeTaken.roughness(0.7);
        assertThat(mean).isCloseTo(1.2776, within(1e-4));
        assertThat(TimeTaken.of(mean, variance).median()).isCloseTo(1, within(1e-12));
        assertThat(TimeTaken.of(mean, variance).spread()).isCloseTo(0.7, within(1e-12));
        assertThat(HOUR.share(HOUR.within(0.8))).isCloseTo(0.8, within(1e-9));
        assertThat(TimeTaken.NONE.share(0)).isEqualTo(1);
    }

    @Test
    void withNothingBeforeItAPhoneTakesItsOwnWork() {
        var alone = new BenchTime(TimeTaken.NONE, 0, 1, TimeTaken.NONE, 0, HOUR);
        assertThat(TimeTaken.hours(alone.within(0.5))).isCloseTo(1, within(0.017));
        assertThat(TimeTaken.hours(alone.within(0.8))).isCloseTo(HOUR.within(0.8), within(0.017));
    }

    @Test
    void whatIsCertainIsTheSumOfItsParts() {
        var certain = new BenchTime(new TimeTaken(6, 0), 2, 2, new TimeTaken(5, 0), 4, new TimeTaken(1, 0));
        assertThat(hours(certain, 0.5))
                .as("four hours of two technicians, then one")
                .isCloseTo(3, within(0.05));
        assertThat(hours(certain, 0.8)).isCloseTo(3, within(0.05));
        var part = new BenchTime(new TimeTaken(6, 0), 2, 2, new TimeTaken(9, 0), 4, new TimeTaken(1, 0));
        assertThat(hours(part, 0.5)).as("the part comes later than its turn").isCloseTo(6, within(0.08));
    }

    private static double hours(BenchTime time, double share) {
        return TimeTaken.hours(time.within(share));
    }

    /**
     * Against 200,000 draws, repair by repair. The share of draws within the hours told is off by the approximation of the
     * sum (Fenton, Wilkinson), by steps and minutes, and by chance (0.2 points).
     */
    @ParameterizedTest(name = "{0} before it, {1} technicians, part {2} h")
    @CsvSource({
        "0,  1, 0,  0,   1.0",
        "1,  1, 0,  0,   1.5",
        "2,  1, 0,  0,   1.5",
        "5,  1, 0,  0,   1.5",
        "12, 1, 0,  0,   1.5",
        "40, 1, 0,  0,   1.5",
        "12, 3, 0,  0,   1.5",
        "0,  1, 18, 0,   1.0",
        "5,  1, 6,  0,   1.5",
        "20, 2, 12, 6,   1.5",
    })
    void theShareWithinTheHoursToldIsWhatItSays(
            int before, int technicians, double part, double travelled, double points) {
        double mean = before * HOUR.mean();
        var ahead = TimeTaken.of(mean, mean * HOUR.mean() * TimeTaken.roughness(0.7));
        var coming = part == 0 ? TimeTaken.NONE : new TimeTaken(part, 0.5);
        double served = technicians * travelled;
        var time = new BenchTime(ahead, served, technicians, coming, travelled, HOUR);
        double[] draws = draws(before, technicians, coming, served, travelled);
        for (double share : new double[] {0.5, 0.8}) {
            double told = TimeTaken.hours(time.within(share));
            double within = Arrays.stream(draws).filter(draw -> draw <= told).count() / (double) draws.length;
            assertThat(100 * within).as("share %s", share).isCloseTo(100 * share, within(points));
        }
    }

    private static double[] draws(int before, int technicians, TimeTaken part, double served, double travelled) {
        var random = new Random(7);
        return random.doubles(200_000)
                .map(any -> {
                    double ahead = 0;
                    for (int i = 0; i < before; i++) ahead += drawn(HOUR, random);
                    double turn = Math.max(0, (ahead - served) / technicians);
                    return Math.max(turn, drawn(part, random) - travelled) + drawn(HOUR, random);
                })
                .toArray();
    }

    private static double drawn(TimeTaken time, Random random) {
        return time.median() * Math.exp(time.spread() * random.nextGaussian());
    }
}
