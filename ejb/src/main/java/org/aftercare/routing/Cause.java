package org.aftercare.routing;

import java.util.Arrays;

/** Why something was promised; a message key {@code cause.<name>}. */
public enum Cause {
    /** The phone was taken in, or booked. */
    INTAKE,
    /** It came over the counter: what had been booked, or was back. */
    RECEIVED,
    /** Somebody chose another bench, and said why. */
    OVERRIDE,
    /** Its bench couldn't do it. */
    REFUSED,
    /** It isn't ready as soon as was promised. */
    SLIPPED,
    /** The same, and another bench is ready sooner. */
    OVERDUE,
    /** What it needs is elsewhere. */
    PART,
    /** A region's queues were levelled. */
    REBALANCED,
    /** Its store closed, or something else moved it. */
    MOVED;

    /** @param reason a code of the system's, or somebody's words */
    static Cause of(String reason) {
        if (isCode(reason)) return valueOf(reason);
        return reason.isBlank() ? MOVED : OVERRIDE;
    }

    /** Whether it is one of the system's, which explains nothing when a person types it. */
    static boolean isCode(String reason) {
        return Arrays.stream(values()).anyMatch(cause -> cause.name().equals(reason));
    }
}
