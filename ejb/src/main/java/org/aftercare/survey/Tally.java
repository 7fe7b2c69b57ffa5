package org.aftercare.survey;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/**
 * What was counted at one store, or at several together.
 *
 * @param given per question the grades that count, flagged ones left out
 * @param good of these, very good and excellent
 */
record Tally(
        StoreCode store,
        RegionCode region,
        long sent,
        long answered,
        long flagged,
        Map<String, Long> given,
        Map<String, Long> good) {
    static final String OVERALL = "overall";
    static final List<String> ATTRIBUTES = List.of(
            Invitation.EXPLANATION,
            Invitation.SOLUTION,
            Invitation.KNOWLEDGE,
            Invitation.SOFT_SKILLS,
            Invitation.SERVICE_TIME);

    /** Nothing was counted. */
    static final Tally NOTHING = new Tally(null, null, 0, 0, 0, Map.of(), Map.of());

    private static final int FIRST_GRADES = 5;

    /** A row of the query: store, region, sent, answered, flagged, and for each question given and good. */
    static Tally of(Object[] row) {
        Map<String, Long> given = new TreeMap<>();
        Map<String, Long> good = new TreeMap<>();
        int column = FIRST_GRADES;
        given.put(OVERALL, number(row[column++]));
        good.put(OVERALL, number(row[column++]));
        for (String attribute : ATTRIBUTES) {
            given.put(attribute, number(row[column++]));
            good.put(attribute, number(row[column++]));
        }
        return new Tally(
                new StoreCode((String) row[0]),
                new RegionCode((String) row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                given,
                good);
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }

    Tally and(Tally other) {
        return new Tally(
                store,
                region,
                sent + other.sent,
                answered + other.answered,
                flagged + other.flagged,
                added(given, other.given),
                added(good, other.good));
    }

    private static Map<String, Long> added(Map<String, Long> ones, Map<String, Long> others) {
        var sums = new TreeMap<>(ones);
        others.forEach((question, number) -> sums.merge(question, number, Long::sum));
        return sums;
    }

    long given(String question) {
        return given.getOrDefault(question, 0L);
    }

    long good(String question) {
        return good.getOrDefault(question, 0L);
    }
}
