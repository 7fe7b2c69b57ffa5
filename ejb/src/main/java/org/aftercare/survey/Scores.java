package org.aftercare.survey;

import java.util.Map;
import java.util.TreeMap;

/** How a count of answers becomes a score. */
final class Scores {
    private Scores() {}

    /** The share of the good among n; NaN without any. */
    static double share(long good, long n) {
        return n == 0 ? Double.NaN : (double) good / n;
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
        Interval interval = Interval.wilson(good, n);
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
        for (String attribute : Tally.BESIDES)
            if (tally.given(attribute) > 0) shares.put(attribute, share(tally.good(attribute), tally.given(attribute)));
        return shares;
    }
}
