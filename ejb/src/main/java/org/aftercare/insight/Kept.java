package org.aftercare.insight;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.aftercare.survey.Interval;

/**
 * How one kind of promise was kept in a stretch of time.
 *
 * @param of a store's code; empty text for the whole
 * @param n repairs of which such a clock ended with what it waited for; a cancelled one is neither kept nor missed
 * @param met those of which each did so in time
 * @param median from the start of a clock to its end, by the calendar; empty without any
 * @param medianAway from the intake to the hand-over of those that were handed over; empty without any
 */
public record Kept(String of, int n, int met, Optional<Duration> median, Optional<Duration> medianAway)
        implements Serializable {
    public int missed() {
        return n - met;
    }

    /** From 0 to 1; not a number without any. */
    public double share() {
        return (double) met / n;
    }

    /** Of the share, 95 %. */
    public Interval interval() {
        return Interval.wilson(met, n);
    }
}
