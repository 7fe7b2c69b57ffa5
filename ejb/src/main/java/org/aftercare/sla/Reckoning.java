package org.aftercare.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.sla.ClockCard.Explanation;
import org.aftercare.sla.ClockCard.Firing;
import org.aftercare.sla.ClockCard.State;
import org.aftercare.sla.Run.Standing;

/** A clock's run held against its terms: how it stands, which levels it reached, and why. */
record Reckoning(ClockKind kind, Run run, Terms terms) {
    /** A deadline that ran over months is explained by its last stretches. */
    private static final int EXPLAINED = 40;

    /** A level and the instant at which it is, or will be, reached. */
    record Level(int level, Instant at) {}

    /** None in a pause (but a breach stands), none once cancelled. */
    Optional<Instant> dueAt() {
        return run.standing() == Standing.CANCELLED ? Optional.empty() : run.wouldReach(terms.need(Terms.BREACH));
    }

    /** When the last warning before the breach comes; as {@link #dueAt}. */
    Optional<Instant> riskAt() {
        return run.standing() == Standing.CANCELLED ? Optional.empty() : run.wouldReach(terms.need(terms.risk()));
    }

    /** Every level that was or, if nothing happens, will be reached, in order. */
    List<Level> levels() {
        return terms.levels().stream()
                .flatMap(level -> run.reaches(terms.need(level)).map(at -> new Level(level, at)).stream())
                .toList();
    }

    /** The next one that nobody was told of: perhaps one that lies in the past. */
    Optional<Level> next(Collection<Integer> told) {
        return levels().stream().filter(l -> !told.contains(l.level())).findFirst();
    }

    State stateAt(Instant now) {
        return switch (run.standing()) {
            case CANCELLED -> State.CANCELLED;
            case ANSWERED -> isReached(Terms.BREACH, run.endedAt()) ? State.MISSED : State.MET;
            case PAUSED -> isReached(Terms.BREACH, now) ? State.BREACHED : State.PAUSED;
            case RUNNING ->
                isReached(Terms.BREACH, now)
                        ? State.BREACHED
                        : isReached(terms.risk(), now) ? State.AT_RISK : State.RUNNING;
        };
    }

    private boolean isReached(int level, Instant now) {
        return run.reaches(terms.need(level)).filter(at -> !at.isAfter(now)).isPresent();
    }

    ClockCard card(Instant now, int turn, int missedBefore, List<Firing> fired) {
        return new ClockCard(
                kind,
                turn,
                stateAt(now),
                missedBefore,
                terms.budget(),
                run.elapsedAt(now),
                run.startedAt(),
                run.endedAt(),
                run.standing() == Standing.PAUSED ? null : dueAt().orElse(null),
                fired,
                explanation(now));
    }

    /** While it runs towards its deadline, with the hours that are yet to be counted. */
    private Explanation explanation(Instant now) {
        Instant until = dueAt().filter(due -> run.standing() == Standing.RUNNING && due.isAfter(now))
                .orElse(now);
        return new Explanation(
                run.stretches().stream()
                        .flatMap(s -> s.versionsUntil(until).stream())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                terms.version(),
                terms.row(),
                last(run.stretches().stream().flatMap(s -> s.lastSpansUntil(until, EXPLAINED).stream())),
                last(run.stretches().stream()
                        .flatMap(s -> s.holidaysUntil(until).stream())
                        .distinct()),
                last(run.pauses().stream()));
    }

    private static <T> List<T> last(Stream<T> all) {
        var list = all.toList();
        return list.subList(Math.max(0, list.size() - EXPLAINED), list.size());
    }
}
