package org.aftercare.warranty;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version was put into force. Acts are only ever added; the numbers follow each other.
 *
 * @param from the first day that it is for, until an act for a later day takes over
 * @param actor who did it; {@code system} for the program's start
 * @param reason empty text for what the program did by itself: its kind says why
 */
public record PolicyAct(
        int number, String version, LocalDate from, Kind kind, String actor, String reason, Instant at) {

    /** FIRST ever; at a START whose files changed; for new CODES of the trade; by head OFFICE. */
    public enum Kind {
        FIRST,
        START,
        CODES,
        OFFICE
    }
}
