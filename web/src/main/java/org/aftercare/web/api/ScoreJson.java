package org.aftercare.web.api;

import java.util.Map;
import java.util.TreeMap;
import org.aftercare.survey.Score;

/** How a store, a region or the network is rated; shares are absent without answers. */
public record ScoreJson(
        String of,
        long n,
        long sent,
        long answered,
        Double topTwoShare,
        WilsonJson wilson,
        Double shrunk,
        Map<String, Double> attributes,
        long flagged) {

    /** The 95 % interval. */
    public record WilsonJson(Double low, Double high) {}

    static ScoreJson of(Score score) {
        return new ScoreJson(
                score.of(),
                score.n(),
                score.sent(),
                score.answered(),
                Absent.ifNone(score.topTwoShare()),
                score.n() == 0
                        ? null
                        : new WilsonJson(Absent.ifNone(score.wilsonLow()), Absent.ifNone(score.wilsonHigh())),
                Absent.ifNone(score.shrunk()),
                new TreeMap<>(score.attributes()),
                score.flagged());
    }
}
