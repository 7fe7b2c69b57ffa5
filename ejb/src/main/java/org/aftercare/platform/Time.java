package org.aftercare.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one clock, ticking in microseconds, as the databases keep them. The demo network's history is told by
 * the same desks at {@link #at earlier instants}.
 */
@ApplicationScoped
public class Time {
    private static final Clock WALL = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private static final ThreadLocal<Instant> TOLD = new ThreadLocal<>();

    /** Does the work in this thread as if it were that instant: for telling the demo's past, and for nothing else. */
    public static void at(Instant instant, Runnable work) {
        TOLD.set(instant);
        try {
            work.run();
        } finally {
            TOLD.remove();
        }
    }

    @Produces
    Clock clock() {
        return new Told(ZoneOffset.UTC);
    }

    private static final class Told extends Clock {
        private final ZoneId zone;

        Told(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Told(other);
        }

        @Override
        public Instant instant() {
            var told = TOLD.get();
            return told == null ? WALL.instant() : told;
        }
    }
}
