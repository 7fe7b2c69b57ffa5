package org.aftercare.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.NeverOpen;
import org.aftercare.network.Span;

/** Time in which a clock runs on one calendar, half-open; {@code to} is null while it lasts. */
record Stretch(Instant from, Instant to, BusinessTime calendar) {
    private static final Duration LOOKED_BACK = Duration.ofDays(64);

    /** What has run of it until then. */
    Duration ranUntil(Instant at) {
        return calendar.openBetween(from, endBy(at));
    }

    /** Whether so much runs in it before it ends. */
    boolean holds(Duration need) {
        return to == null || calendar.openBetween(from, to).compareTo(need) >= 0;
    }

    /** The instant at which so much has run of it; none where doors are closed for good before, as the calendar says now. */
    Optional<Instant> reaches(Duration need) {
        try {
            return Optional.of(calendar.after(from, need));
        } catch (NeverOpen never) {
            return Optional.empty();
        }
    }

    /** What is open of it until then, the last so many, in order: looked for from its end on, for it may be years. */
    List<Span> lastSpansUntil(Instant at, int most) {
        Instant end = endBy(at);
        if (!from.isBefore(end)) return List.of();
        for (Duration back = LOOKED_BACK; ; back = back.multipliedBy(4)) {
            boolean all = back.compareTo(Duration.between(from, end)) >= 0;
            var spans = calendar.spans(all ? from : end.minus(back), end);
            // the first of them may be cut off
            if (all || spans.size() > most) return spans.subList(Math.max(0, spans.size() - most), spans.size());
        }
    }

    List<String> holidaysUntil(Instant at) {
        return from.isBefore(endBy(at)) ? calendar.holidays(from, endBy(at)) : List.of();
    }

    /** The calendar's versions that counted until then, in order; at least the one at its start. */
    List<String> versionsUntil(Instant at) {
        return calendar.versions(from, endBy(at));
    }

    /** The same, as if it had gone on. */
    Stretch open() {
        return new Stretch(from, null, calendar);
    }

    private Instant endBy(Instant at) {
        return to == null || at.isBefore(to) ? at : to;
    }
}
