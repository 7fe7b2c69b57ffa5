package org.aftercare.routing;

import java.time.Duration;

/**
 * How long something takes that takes now longer, now shorter: lognormal, as bench times are (many small factors that
 * multiply).
 *
 * @param median hours that half of them take at most; zero for what takes none
 * @param spread standard deviation of the logarithm; zero for what always takes the same
 */
record TimeTaken(double median, double spread) {
    static final TimeTaken NONE = new TimeTaken(0, 0);

    TimeTaken {
        if (!(median >= 0 && spread >= 0)) throw new IllegalArgumentException(median + " h, spread " + spread);
    }

    static TimeTaken usually(Duration median, double spread) {
        return new TimeTaken(hours(median), spread);
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

    double mean() {
        return median * meanToMedian(spread);
    }

    Duration expected() {
        return duration(mean());
    }

    /** The share of them that takes so many hours at most. */
    double share(double hours) {
        if (hours < 0) return 0;
        if (median == 0) return 1;
        if (spread == 0) return hours >= median ? 1 : 0;
        return hours == 0 ? 0 : Normal.share(Math.log(hours / median) / spread);
    }

    /** The hours that such a share takes at most. */
    double within(double share) {
        return median * Math.exp(spread * Normal.quantile(share));
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
