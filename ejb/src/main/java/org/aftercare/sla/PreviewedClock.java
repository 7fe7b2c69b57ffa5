package org.aftercare.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftercare.network.Span;

/**
 * How a tried promise comes out.
 *
 * @param dueAt null while paused, unless it was reached before
 * @param elapsed business time that has run
 * @param remaining until the breach; zero from then on
 * @param spans what is counted until it is due, or until now where it isn't; the last 40
 */
public record PreviewedClock(
        Instant dueAt, Duration elapsed, Duration remaining, List<Span> spans, List<String> holidays) {
    public PreviewedClock {
        spans = List.copyOf(spans);
        holidays = List.copyOf(holidays);
    }
}
