package org.aftercare.survey;

import java.util.Map;
import java.util.TreeMap;

/** How a count of answers becomes a score. */
final class Scores {
    /** The standard normal quantile of 97.5 %. */
    private static final double Z = 1.959963984540054;

    /** A share's interval, both ends inclusive. */
    record Interval(double low, double high) {}

    private Scores() {}

    /** The share of the good among n; NaN without any. */
    static double share(long good, long n) {
        return n == 0 ? Double.NaN : (double) good / n;
    }

    /**
     * The 95 % score interval of a share (Wilson, "Probable inference, the law of succession, and statistical inference",
     * JASA 22, 1927), without correction for continuity; everything from 0 to 1 without answers.
     */
    static Interval wilson(long good, long n) {
        if (n == 0) return new Interval(0, 1);
        double share = share(good, n);
        double z2n = Z * Z / n;
        double middle = share + z2n / 2;
        double half = Z * Math.sqrt(share * (1 - share) / n + z2n / (4 * n));
        // at the ends rounding would leave a hair of certainty that isn't there
        double low = good == 0 ? 0 : (middle - half) / (1 + z2n);
        double high = good == n ? 1 : (middle + half) / (1 + z2n);
        return new Interval(low, high);
    }

    /** The share drawn towards a prior one that weighs as many answers as its strength; NaN where neither is known. */
    static double shrunk(long good, long n, double prior, int strength) {
        if (Double.isNaN(prior)) return share(good, n);
        if (n + strength == 0) return Double.NaN;
        return (good + strength * prior) / (n + strength);
    }

    /** @param prior the share that it is drawn towards; NaN to leave it as it is */
    static Score of(String name, Tally tally, double prior, int strength) {
        long n = tally.given(Tally.OVERALL);
        long good = tally.good(Tally.OVERALL);
        Interval interval = wilson(good, n);
        return new Score(
                name,
                tally.sent(),
                tally.answered(),
                n,
                share(good, n),
                interval.low(),
                interval.high(),
                shrunk(good, n, prior, strength),
                attributes(tally),
                tally.flagged());
    }

    private static Map<String, Double> attributes(Tally tally) {
        Map<String, Double> shares = new TreeMap<>();
        for (String attribute : Tally.ATTRIBUTES)
            if (tally.given(attribute) > 0) shares.put(attribute, share(tally.good(attribute), tally.given(attribute)));
        return shares;
    }
}
