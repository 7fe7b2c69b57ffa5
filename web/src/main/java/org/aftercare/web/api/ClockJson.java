package org.aftercare.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftercare.sla.ClockCard;

/**
 * A promise in time.
 *
 * @param turn the how-manieth of its kind, from 1 on
 * @param missedBefore how many of its kind were missed before it
 * @param budget business time; STATUTORY: calendar time
 * @param dueAt absent while paused
 * @param explanation absent in a ticket's summary
 */
public record ClockJson(
        String kind,
        int turn,
        String state,
        int missedBefore,
        Duration budget,
        Duration elapsed,
        Instant startedAt,
        Instant endedAt,
        Instant dueAt,
        List<FiringJson> firedLevels,
        ExplanationJson explanation) {

    /** A level that was reached. @param level percent of the budget */
    public record FiringJson(int level, Instant dueAt, Instant firedAt) {}

    /** Half-open. */
    public record SpanJson(Instant from, Instant to, Duration length) {}

    /** Half-open; {@code to} is absent while it lasts. @param by whose act began it, as {@code role} */
    public record PauseJson(Instant from, Instant to, String reason, String by, String role) {}

    /** Why the deadline is when it is. */
    public record ExplanationJson(
            String calendar,
            String policy,
            String policyRow,
            List<SpanJson> counted,
            List<String> holidays,
            List<PauseJson> pauses) {}

    static ClockJson full(ClockCard clock) {
        var why = clock.explanation();
        return of(
                clock,
                new ExplanationJson(
                        why.calendar(),
                        why.policy(),
                        why.policyRow(),
                        why.counted().stream()
                                .map(span -> new SpanJson(span.from(), span.to(), span.length()))
                                .toList(),
                        why.holidays(),
                        why.pauses().stream()
                                .map(pause -> new PauseJson(
                                        pause.from(),
                                        pause.to(),
                                        pause.reason(),
                                        pause.actor(),
                                        pause.role().name()))
                                .toList()));
    }

    static ClockJson summary(ClockCard clock) {
        return of(clock, null);
    }

    private static ClockJson of(ClockCard clock, ExplanationJson explanation) {
        return new ClockJson(
                clock.kind().name(),
                clock.turn(),
                clock.state().name(),
                clock.missedBefore(),
                clock.budget(),
                clock.elapsed(),
                clock.startedAt(),
                clock.endedAt(),
                clock.dueAt(),
                clock.firedLevels().stream()
                        .map(firing -> new FiringJson(firing.level(), firing.dueAt(), firing.firedAt()))
                        .toList(),
                explanation);
    }
}
