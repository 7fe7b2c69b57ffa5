package org.aftercare.sla;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which version of what is promised holds at which instant. For one instant the latest act counts; from it on the
 * version holds until the next instant that an act speaks of.
 */
final class SlaTimetable {
    static final Instant BEGINNING = Instant.EPOCH;
    static final SlaTimetable EMPTY = new SlaTimetable(List.of());

    private final List<SlaPolicyAct> acts;
    private final NavigableMap<Instant, SlaPolicyAct> starts = new TreeMap<>();

    /** @param acts in the order of their numbers */
    SlaTimetable(List<SlaPolicyAct> acts) {
        this.acts = List.copyOf(acts);
        acts.forEach(act -> starts.put(act.from(), act));
    }

    List<SlaPolicyAct> acts() {
        return acts;
    }

    /** The number of the latest act; 0 before the first. */
    int last() {
        return acts.isEmpty() ? 0 : acts.get(acts.size() - 1).number();
    }

    boolean isByOffice() {
        return acts.stream().anyMatch(act -> act.kind() == SlaPolicyAct.Kind.OFFICE);
    }

    /** Empty only where nothing was ever put into force. */
    Optional<String> at(Instant instant) {
        var begun = starts.floorEntry(instant);
        if (begun != null) return Optional.of(begun.getValue().version());
        return acts.stream().findFirst().map(SlaPolicyAct::version);
    }

    /** What counts now for a clock that started then: what held then, or what came later for open clocks, too. */
    Optional<String> forClock(Instant startedAt, Instant now) {
        if (!now.isAfter(startedAt)) return at(startedAt);
        return starts.subMap(startedAt, false, now, true).descendingMap().values().stream()
                .filter(SlaPolicyAct::openToo)
                .map(SlaPolicyAct::version)
                .findFirst()
                .or(() -> at(startedAt));
    }

    /** Whether an act for a later instant is about that version. */
    boolean comesAfter(String version, Instant now) {
        return starts.tailMap(now, false).values().stream()
                .anyMatch(act -> act.version().equals(version));
    }
}
