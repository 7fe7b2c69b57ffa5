package org.aftercare.survey;

import java.util.List;
import java.util.Map;

/**
 * How a store, region or the network is rated.
 *
 * @param of a store's code, a region's code, or {@code network}
 * @param n answers counted
 * @param topTwoShare share of very good and excellent, 0 to 1; NaN without answers
 * @param wilsonLow lower end of the 95 % Wilson interval
 * @param shrunk the share drawn towards the region's (prior strength 20)
 * @param attributes share per code of {@link #ATTRIBUTES}, only of those with answers: the top two; of {@code fixed},
 *     those whose fault is gone; of {@code recommend}, 9 and 10
 */
public record Score(
        String of,
        long sent,
        long answered,
        long n,
        double topTwoShare,
        double wilsonLow,
        double wilsonHigh,
        double shrunk,
        Map<String, Double> attributes,
        long flagged) {
    public static final List<String> ATTRIBUTES = Tally.BESIDES;

    public Score {
        attributes = Map.copyOf(attributes);
    }
}
