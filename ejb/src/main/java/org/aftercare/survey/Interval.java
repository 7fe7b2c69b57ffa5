package org.aftercare.survey;

import java.io.Serializable;

/** Where the share behind a count lies, both ends inclusive, 0 to 1. */
public record Interval(double low, double high) implements Serializable {
    /** The standard normal quantile of 97.5 %. */
    private static final double Z = 1.959963984540054;

    /**
     * The 95 % score interval of a share (Wilson, "Probable inference, the law of succession, and statistical inference",
     * JASA 22, 1927), without correction for continuity; everything from 0 to 1 where n is none.
     */
    public static Interval wilson(long good, long n) {
        if (n == 0) return new Interval(0, 1);
        double share = Scores.share(good, n);
        double z2n = Z * Z / n;
        double middle = share + z2n / 2;
        double half = Z * Math.sqrt(share * (1 - share) / n + z2n / (4 * n));
        // at the ends rounding would leave a hair of certainty that isn't there
        double low = good == 0 ? 0 : (middle - half) / (1 + z2n);
        double high = good == n ? 1 : (middle + half) / (1 + z2n);
        return new Interval(low, high);
    }
}
