package org.aftercare.warranty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which version holds on which day. For one day the latest act counts; from it on the version holds until the next day
 * that an act speaks of, whenever that act was made. Days before the first are the first version's.
 */
final class Timetable {
    /** No phone of this network was sold before. */
    static final LocalDate BEGINNING = LocalDate.of(1970, 1, 1);

    static final Timetable EMPTY = new Timetable(List.of());

    private final List<PolicyAct> acts;
    private final NavigableMap<LocalDate, String> starts = new TreeMap<>();

    /** @param acts in the order of their numbers */
    Timetable(List<PolicyAct> acts) {
        this.acts = List.copyOf(acts);
        acts.forEach(act -> starts.put(act.from(), act.version()));
    }

    /** Empty only where nothing was ever put into force. */
    Optional<String> on(LocalDate day) {
        var begun = starts.floorEntry(day);
        if (begun != null) return Optional.of(begun.getValue());
        return acts.stream().findFirst().map(PolicyAct::version);
    }

    /** The number of the latest act; 0 before the first. */
    int last() {
        return acts.isEmpty() ? 0 : acts.get(acts.size() - 1).number();
    }

    Optional<PolicyAct> lastAct() {
        return acts.isEmpty() ? Optional.empty() : Optional.of(acts.get(acts.size() - 1));
    }

    /** Whether head office has taken it into its own hands. */
    boolean isByOffice() {
        return acts.stream().anyMatch(act -> act.kind() == PolicyAct.Kind.OFFICE);
    }

    List<PolicyAct> acts() {
        return acts;
    }

    /** Without gaps, the earliest first; neighbours of one version are one span. */
    List<PolicySpan> spans() {
        List<PolicySpan> spans = new ArrayList<>();
        for (var start : starts.entrySet()) {
            if (!spans.isEmpty()) {
                var before = spans.get(spans.size() - 1);
                if (before.version().equals(start.getValue())) continue;
                spans.set(
                        spans.size() - 1,
                        new PolicySpan(
                                before.version(),
                                before.from(),
                                Optional.of(start.getKey().minusDays(1))));
            }
            spans.add(new PolicySpan(start.getValue(), start.getKey(), Optional.empty()));
        }
        return spans;
    }
}
