package org.aftercare.warranty;

import java.time.Instant;
import java.util.List;

/**
 * A version of the coverage policies at a glance.
 *
 * @param version a digest of what its files say
 * @param keptBy who uploaded it; {@code system} for the program's start
 * @param basedOn the version that gave the files which weren't uploaded; empty text for a start's
 * @param spans on which days it holds or held, the earliest first
 */
public record PolicyCard(
        String version,
        State state,
        PolicyOrigin origin,
        String keptBy,
        Instant keptAt,
        String basedOn,
        String note,
        List<PolicySpan> spans) {
    public PolicyCard {
        spans = List.copyOf(spans);
    }

    /** How it stands today: in force, to come, never put into force, or over. */
    public enum State {
        IN_FORCE,
        SCHEDULED,
        PROPOSED,
        FORMER
    }
}
