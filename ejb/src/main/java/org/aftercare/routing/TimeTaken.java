package org.aftercare.routing;

import java.time.Duration;

/**
 * How long something takes that takes now longer, now shorter: lognormal, as bench times are (many small factors that
 * multiply). What has been going on for a while takes what is left of it, given that it isn't done yet.
 *
 * @param median hours that half of them take at most, from their beginning; zero for what takes none
 * @param spread standard deviation of the logarithm; zero for what always takes the same
 * @param done hours that are over
 */
record TimeTaken(double median, double spread, double done) {
    static final TimeTaken NONE = new TimeTaken(0, 0);
    /** Of what has taken longer than nearly all do, so much is believed to have been before. */
    private static final double NEARLY_ALL = 0.95;

    TimeTaken {
        if (!(median >= 0 && spread >= 0 && done >= 0))
            throw new IllegalArgumentException(median + " h, spread " + spread + ", done " + done);
    }

    /** It begins now. */
    TimeTaken(double median, double spread) {
        this(median, spread, 0);
    }

    static TimeTaken usually(Duration median, double spread) {
        return new TimeTaken(hours(median), spread);
    }

    /** The same after so many hours; what takes longer than nearly all is taken to be as far as they are. */
    TimeTaken after(double hours) {
        return new TimeTaken(median, spread, Math.min(hours, new TimeTaken(median, spread).within(NEARLY_ALL)));
    }

    /**
     * The one with that mean and variance. For a sum of such times whose means and variances are added it is the
     * approximation of L. F. Fenton (IRE Transactions on Communications Systems, 1960).
     */
    static TimeTaken of(double mean, double variance) {
        if (mean <= 0) return NONE;
        double square = Math.log1p(variance / (mean * mean));
        return new TimeTaken(mean * Math.exp(-square / 2), Math.sqrt(square));
    }

    /** Of the hours that are left. */
    double mean() {
        double whole = median * meanToMedian(spread);
        if (done == 0) return whole;
        if (spread == 0) return Math.max(0, whole - done);
        double longer = 1 - Normal.share(Math.log(done / median) / spread - spread);
        return whole * longer / (1 - begun(done)) - done;
    }

    Duration expected() {
        return duration(mean());
    }

    /** The share of them of which no more than so many hours are left. */
    double share(double hours) {
        if (hours < 0) return 0;
        if (done == 0) return begun(hours);
        double over = begun(done);
        return over >= 1 ? 1 : (begun(done + hours) - over) / (1 - over);
    }

    /** The share of those that began that takes so many hours at most. */
    private double begun(double hours) {
        if (median == 0) return 1;
        if (spread == 0) return hours >= median ? 1 : 0;
        return hours == 0 ? 0 : Normal.share(Math.log(hours / median) / spread);
    }

    /** The hours that are left, at most, of such a share. */
    double within(double share) {
        if (done == 0) return median * Math.exp(spread * Normal.quantile(share));
        double over = begun(done);
        if (over >= 1) return 0;
        return median * Math.exp(spread * Normal.quantile(over + share * (1 - over))) - done;
    }

    /** How many times the median the mean is. */
    static double meanToMedian(double spread) {
        return Math.exp(spread * spread / 2);
    }

    /** Variance by the square of the mean. */
    static double roughness(double spread) {
        return Math.expm1(spread * spread);
    }

    static double hours(Duration time) {
        return time.toMillis() / 3_600_000.0;
    }

    static Duration duration(double hours) {
        return Duration.ofSeconds(Math.round(hours * 3_600));
    }
}
