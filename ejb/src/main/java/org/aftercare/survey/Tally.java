package org.aftercare.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was counted of some invitations.
 *
 * @param given per question the grades that count, flagged ones left out
 * @param good of these, very good and excellent; faults that are gone; 9 and 10 of those who would recommend us
 */
record Tally(long sent, long answered, long flagged, Map<String, Long> given, Map<String, Long> good) {
    static final String OVERALL = "overall";
    static final List<String> ATTRIBUTES = List.of(
            Invitation.EXPLANATION,
            Invitation.SOLUTION,
            Invitation.KNOWLEDGE,
            Invitation.SOFT_SKILLS,
            Invitation.SERVICE_TIME);

    /** Everything else that has a share of its own: of the fault gone, of those who would surely recommend us too. */
    static final List<String> BESIDES = Stream.concat(
                    ATTRIBUTES.stream(), Stream.of(Questionnaire.FIXED, Questionnaire.RECOMMEND))
            .toList();

    /** Nothing was counted. */
    static final Tally NOTHING = new Tally(0, 0, 0, Map.of(), Map.of());

    static final int GOOD = 4;

    /** In the order of {@link #figures}, as a query gives them from that column on. */
    static Tally of(Object[] row, int column) {
        Map<String, Long> given = new TreeMap<>();
        Map<String, Long> good = new TreeMap<>();
        int next = column + 3;
        for (String question : questions()) {
            given.put(question, number(row[next++]));
            good.put(question, number(row[next++]));
        }
        return new Tally(number(row[column]), number(row[column + 1]), number(row[column + 2]), given, good);
    }

    /** One that was sent; not answered where it has no grades. @param grades in the order of {@link #questions}, 0 for none */
    static Tally ofOne(boolean flagged, List<Integer> grades) {
        if (grades.isEmpty()) return new Tally(1, 0, 0, Map.of(), Map.of());
        Map<String, Long> given = new TreeMap<>();
        Map<String, Long> good = new TreeMap<>();
        for (int i = 0; i < grades.size() && !flagged; i++) {
            if (grades.get(i) == 0) continue;
            given.put(questions().get(i), 1L);
            if (grades.get(i) >= GOOD) good.put(questions().get(i), 1L);
        }
        return new Tally(1, 1, flagged ? 1 : 0, given, good);
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }

    /** The overall one first. */
    static List<String> questions() {
        List<String> all = new ArrayList<>(List.of(OVERALL));
        all.addAll(BESIDES);
        return all;
    }

    /** Sent, answered, flagged, and for each question given and good. */
    List<Long> figures() {
        List<Long> all = new ArrayList<>(List.of(sent, answered, flagged));
        for (String question : questions()) {
            all.add(given(question));
            all.add(good(question));
        }
        return all;
    }

    boolean isNothing() {
        return figures().stream().allMatch(figure -> figure == 0);
    }

    Tally and(Tally other) {
        return new Tally(
                sent + other.sent,
                answered + other.answered,
                flagged + other.flagged,
                added(given, other.given, 1),
                added(good, other.good, 1));
    }

    Tally minus(Tally other) {
        return new Tally(
                sent - other.sent,
                answered - other.answered,
                flagged - other.flagged,
                added(given, other.given, -1),
                added(good, other.good, -1));
    }

    private static Map<String, Long> added(Map<String, Long> ones, Map<String, Long> others, int sign) {
        var sums = new TreeMap<>(ones);
        others.forEach((question, number) -> sums.merge(question, sign * number, Long::sum));
        return sums;
    }

    /** Of the overall grades that count. */
    Share share() {
        return new Share(Math.toIntExact(good(OVERALL)), Math.toIntExact(given(OVERALL)));
    }

    long given(String question) {
        return given.getOrDefault(question, 0L);
    }

    long good(String question) {
        return good.getOrDefault(question, 0L);
    }
}
