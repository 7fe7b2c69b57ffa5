package org.aftercare.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftercare.sla.PreviewedClock;

/** How a tried promise comes out. @param dueAt absent while paused @param spans what is counted, the last 40 */
public record PreviewedClockJson(
        Instant dueAt, Duration elapsed, Duration remaining, List<ClockJson.SpanJson> spans, List<String> holidays) {
    static PreviewedClockJson of(PreviewedClock clock) {
        return new PreviewedClockJson(
                clock.dueAt(),
                clock.elapsed(),
                clock.remaining(),
                clock.spans().stream()
                        .map(span -> new ClockJson.SpanJson(span.from(), span.to(), span.length()))
                        .toList(),
                clock.holidays());
    }
}
