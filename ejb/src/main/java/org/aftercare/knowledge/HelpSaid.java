package org.aftercare.knowledge;

import java.time.Duration;

/** An answer whose time is over. @param device as it was told */
public record HelpSaid(long id, String device, java.time.Instant at) {
    /** A device that comes within this time wasn't helped. */
    public static final Duration WITHIN = Duration.ofDays(14);
}
