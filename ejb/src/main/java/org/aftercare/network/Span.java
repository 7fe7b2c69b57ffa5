package org.aftercare.network;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** A stretch of time, half-open: {@code from} belongs to it, {@code to} doesn't. */
public record Span(Instant from, Instant to) implements Serializable {
    public Span {
        if (to.isBefore(from)) throw new IllegalArgumentException(from + " is after " + to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
