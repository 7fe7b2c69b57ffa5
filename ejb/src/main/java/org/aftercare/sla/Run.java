package org.aftercare.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a clock ran, as the ticket's history tells it.
 *
 * @param stretches at least one, in order, none overlapping; only the last may lack an end
 * @param pauses in order; the last one lasts while {@code standing} is PAUSED
 * @param endedAt null unless {@code standing} is ANSWERED or CANCELLED
 */
record Run(List<Stretch> stretches, List<ClockCard.Pause> pauses, Standing standing, Instant endedAt) {
    Run {
        stretches = List.copyOf(stretches);
        pauses = List.copyOf(pauses);
    }

    /** Whether a clock runs, waits, or is over. */
    enum Standing {
        RUNNING,
        PAUSED,
        ANSWERED,
        CANCELLED
    }

    boolean isOpen() {
        return standing == Standing.RUNNING || standing == Standing.PAUSED;
    }

    Instant startedAt() {
        return stretches.get(0).from();
    }

    Duration elapsedAt(Instant at) {
        return stretches.stream().map(s -> s.ranUntil(at)).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * The earliest instant at which so much has run; none where it never will, as things stand. At one instant the end
     * comes first, then a level, then a pause: so one at the end isn't reached, one at the start of a pause is.
     */
    Optional<Instant> reaches(Duration need) {
        return first(stretches, need).filter(at -> endedAt == null || at.isBefore(endedAt));
    }

    /**
     * The instant at which so much has run, or would have, had the clock not been answered.
     * None in a pause, nor where it was answered out of one, unless it was reached before; none where the calendar has
     * no such instant.
     */
    Optional<Instant> wouldReach(Duration need) {
        int last = stretches.size() - 1;
        var until = stretches.get(last).to();
        if (until != null && !until.equals(endedAt)) return reaches(need);
        var open = new java.util.ArrayList<>(stretches);
        open.set(last, open.get(last).open());
        return first(open, need);
    }

    private static Optional<Instant> first(List<Stretch> stretches, Duration need) {
        Duration left = need;
        for (Stretch stretch : stretches) {
            if (stretch.holds(left)) return stretch.reaches(left);
            left = left.minus(stretch.ranUntil(stretch.to()));
        }
        return Optional.empty();
    }
}
