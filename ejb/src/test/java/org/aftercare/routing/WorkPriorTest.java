package org.aftercare.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkPriorTest {
    private static final WorkPrior PRIOR = new WorkPrior(0.7, 20);
    private static final Duration USUAL = Duration.ofMinutes(60);

    @Test
    void whereNothingWasSeenTheUsualTimeIsBelieved() {
        assertThat(PRIOR.learnt(USUAL, RepairsSeen.NONE)).isEqualTo(PRIOR.usually(USUAL));
    }

    @Test
    void asManyAsTheBeliefWeighsMeetHalfWay() {
        var seen = new RepairsSeen(20, Math.log(4), 0.49);
        assertThat(PRIOR.learnt(USUAL, seen).median())
                .as("between one hour and four")
                .isCloseTo(2, within(1e-9));
        assertThat(PRIOR.learnt(USUAL, seen).spread())
                .as("two opinions that differ")
                .isGreaterThan(0.7);
    }

    @Test
    void aThousandRepairsTellTheirOwnTimeAndSpread() {
        var random = new Random(3);
        List<Duration> times = Stream.generate(() -> TimeTaken.duration(1.5 * Math.exp(0.3 * random.nextGaussian())))
                .limit(5_000)
                .toList();
        var learnt = PRIOR.learnt(USUAL, RepairsSeen.of(times));
        assertThat(learnt.median()).isCloseTo(1.5, within(0.02));
        assertThat(learnt.spread()).isCloseTo(0.3, within(0.01));
    }

    /** Of 2,000 kinds of repair, each with its own median and spread as the prior believes, 10 repairs seen of each. */
    @Test
    void eightOfTenNextRepairsAreWithinWhatWasLearntOfTen() {
        var random = new Random(4);
        int within = 0;
        for (int kind = 0; kind < 2_000; kind++) {
            double spread = 0.7 * Math.sqrt(20 / 21.0);
            double median = Math.exp(spread / Math.sqrt(20) * random.nextGaussian());
            List<Duration> times = Stream.generate(() -> drawn(median, spread, random))
                    .limit(10)
                    .toList();
            double told = PRIOR.learnt(USUAL, RepairsSeen.of(times)).within(0.8);
            if (TimeTaken.hours(drawn(median, spread, random)) <= told) within++;
        }
        assertThat(within / 2_000.0).isCloseTo(0.8, within(0.02));
    }

    private static Duration drawn(double median, double spread, Random random) {
        return Duration.ofMillis(Math.max(1, (long) (3_600_000 * median * Math.exp(spread * random.nextGaussian()))));
    }
}
