package org.aftercare.insight;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.sla.ClockKind;

/**
 * Repairs of which such a promise ended in a stretch of time.
 *
 * @param result empty text for both
 * @param from of the end of the clock, inclusive @param to exclusive
 */
public record Ended(ClockKind kind, String result, Instant from, Instant to) implements Serializable {
    /** Each that ended did so when it was due, or before. */
    public static final String MET = "MET";

    /** At least one ended later. */
    public static final String MISSED = "MISSED";
}
