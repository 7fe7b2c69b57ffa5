package org.aftercare.insight;

import java.io.Serializable;
import org.aftercare.survey.Interval;

/**
 * How first promises of one store, or of several, came true: those whose "safely by" fell into a period, but for repairs
 * that ended before they could be ready. Where the owner was asked meanwhile, their time isn't ours: counted apart.
 *
 * @param of a store's code; empty text for all
 * @param n promises of whose owners nobody was asked
 * @param likely of these, ready by "likely by"
 * @param safely of these, ready by "safely by"
 * @param told the mean of the chances that were told, 0 to 1
 * @param asked promises of repairs whose owners were asked
 */
public record Calibration(String of, int n, int likely, int safely, double told, int asked) implements Serializable {
    private static final int FEW = 10;

    public double likelyShare() {
        return n == 0 ? 0 : (double) likely / n;
    }

    public double safelyShare() {
        return n == 0 ? 0 : (double) safely / n;
    }

    /** Where the share that is kept lies. */
    public Interval interval() {
        return Interval.wilson(safely, n);
    }

    /** So few say nothing, whatever the interval is. */
    public boolean isFew() {
        return n < FEW;
    }

    /** It surely keeps fewer than it tells. */
    public boolean isTooBold() {
        return !isFew() && interval().high() < told;
    }

    /** It surely keeps more than it tells: customers could be told an earlier day. */
    public boolean isTooCareful() {
        return !isFew() && interval().low() > told;
    }
}
