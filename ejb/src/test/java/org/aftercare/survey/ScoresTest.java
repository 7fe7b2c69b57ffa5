package org.aftercare.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresTest {
    @ParameterizedTest(name = "{0} of {1}: {4}")
    @CsvSource(textBlock = """
        81,   263,  0.255290, 0.366210, Newcombe 1998 table I (0.2553 to 0.3662)
        15,   148,  0.062386, 0.160527, Newcombe 1998 table I (0.0624 to 0.1605)
        0,    20,   0,        0.161125, Newcombe 1998 table I (0 to 0.1611)
        1,    29,   0.006113, 0.171755, Newcombe 1998 table I (0.0061 to 0.1718)
        20,   20,   0.838875, 1,        the mirror of none of 20
        0,    0,    0,        1,        nothing is known
        93,   100,  0.862534, 0.965712, the study's best brand were it measured on 100
        """)
    void theIntervalIsWilsons(long good, long n, double low, double high, String why) {
        var interval = Interval.wilson(good, n);
        assertThat(interval.low()).as(why).isCloseTo(low, within(6e-5));
        assertThat(interval.high()).as(why).isCloseTo(high, within(6e-5));
    }

    @ParameterizedTest(name = "{5}")
    @CsvSource(textBlock = """
        1,  1,  0.8, 20, 0.809524, one happy customer doesn't make a store the best
        20, 20, 0.8, 20, 0.9,      as many answers as the prior: half way
        0,  0,  0.8, 20, 0.8,      nothing known: the region's
        7,  10, 0.8, 0,  0.7,      no strength: as it is
        7,  10, NaN, 20, 0.7,      no region: as it is
        """)
    void smallStoresAreDrawnTowardsTheirRegion(
            long good, long n, double prior, int strength, double shrunk, String why) {
        assertThat(Scores.shrunk(good, n, prior, strength)).as(why).isCloseTo(shrunk, within(1e-6));
    }

    @Test
    void withoutAnswersThereIsNoShare() {
        assertThat(Scores.share(0, 0)).isNaN();
        assertThat(Scores.shrunk(0, 0, Double.NaN, 20)).isNaN();
        assertThat(Scores.shrunk(0, 0, 0.5, 0)).isNaN();
    }
}
