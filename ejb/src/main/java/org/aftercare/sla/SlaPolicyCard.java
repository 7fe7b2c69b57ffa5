package org.aftercare.sla;

import java.time.Instant;

/**
 * A version of what is promised at a glance.
 *
 * @param version a digest of what its file says
 * @param keptBy who uploaded it; {@code system} for the program's start
 */
public record SlaPolicyCard(String version, State state, String keptBy, Instant keptAt, String note) {
    /** How it stands now: in force, to come, never put into force, or over. */
    public enum State {
        IN_FORCE,
        SCHEDULED,
        PROPOSED,
        FORMER
    }
}
