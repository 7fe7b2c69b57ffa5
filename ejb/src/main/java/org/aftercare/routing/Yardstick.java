package org.aftercare.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.Span;

/**
 * The business hours of one store from an instant on, asked a thousand times within a choice: near days are looked up
 * once, later ones each time.
 */
final class Yardstick {
    private static final Duration NEAR = Duration.ofDays(21);

    private final BusinessTime hours;
    private final Instant from;
    private final Instant end;
    private final List<Span> spans;
    private final List<Duration> before = new ArrayList<>();

    Yardstick(BusinessTime hours, Instant from) {
        this.hours = hours;
        this.from = from;
        end = from.plus(NEAR);
        spans = hours.spans(from, end);
        Duration open = Duration.ZERO;
        for (Span span : spans) {
            before.add(open);
            open = open.plus(span.length());
        }
    }

    /** How long the store is open until then. */
    Duration until(Instant to) {
        if (to.isAfter(end)) return hours.openBetween(from, to);
        int last = begunBy(to);
        if (last < 0) return Duration.ZERO;
        var span = spans.get(last);
        return before.get(last).plus(to.isBefore(span.to()) ? Duration.between(span.from(), to) : span.length());
    }

    /** The last span that began then or before, by halving; -1 before the first. */
    private int begunBy(Instant to) {
        int low = -1;
        int high = spans.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).from().isAfter(to)) high = middle;
            else low = middle;
        }
        return low;
    }
}
