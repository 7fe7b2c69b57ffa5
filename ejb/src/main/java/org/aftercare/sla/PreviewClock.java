package org.aftercare.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.Span;

/**
 * A promise to be tried: nothing of it is kept.
 *
 * @param budget business time, more than none
 * @param pauses in order, none overlapping, each from {@code startedAt} on; only the last may lack an end
 * @param now for when it is reckoned
 */
public record PreviewClock(BusinessTime calendar, Duration budget, Instant startedAt, List<Span> pauses, Instant now) {
    public PreviewClock {
        pauses = List.copyOf(pauses);
    }
}
