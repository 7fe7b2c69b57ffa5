package org.aftercare.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.aftercare.network.BusinessTime;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.StatusSince;

/**
 * A stay in which the turnaround stood still, half-open.
 *
 * @param to null while it lasts
 * @param left business time that was left of the promise when it began; less than none after the breach
 * @param lasted business time in it, as the promise's own hours count; none while it lasts
 */
public record Paused(Instant from, Instant to, Duration left, Duration lasted) {
    /**
     * The pauses that a ticket's history tells of, oldest first, those between its stays included.
     *
     * @param counter the store that took the phone in: its hours count
     * @param lines oldest first
     */
    public static List<Paused> of(
            StoreCode counter, List<StatusSince> lines, Duration budget, Function<StoreCode, BusinessTime> calendars) {
        var story = new Story(Instant.EPOCH, counter, lines);
        var hours = calendars.apply(counter);
        return ClockRules.run(ClockKind.READY, story, calendars).stream()
                .flatMap(run -> run.pauses().stream()
                        .map(pause -> new Paused(
                                pause.from(),
                                pause.to(),
                                budget.minus(run.elapsedAt(pause.from())),
                                pause.to() == null ? Duration.ZERO : hours.openBetween(pause.from(), pause.to()))))
                .toList();
    }
}
