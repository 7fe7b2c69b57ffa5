package org.aftercare.sla;

import java.time.Instant;

/**
 * A version of what is promised was put into force. Acts are only ever added; the numbers follow each other.
 *
 * @param from the first instant that it is for, until an act for a later one takes over
 * @param openToo whether clocks that run by then get the new terms, too; they keep what has run and every pause
 * @param actor who did it; {@code system} for the program's start
 * @param reason empty text for what the program did by itself
 */
public record SlaPolicyAct(
        int number, String version, Instant from, boolean openToo, Kind kind, String actor, String reason, Instant at) {

    /** FIRST ever; at a START whose file changed; by head OFFICE. */
    public enum Kind {
        FIRST,
        START,
        OFFICE
    }

    /** Whether the version held ever since there are policies. */
    public boolean isFromTheBeginning() {
        return from.equals(SlaTimetable.BEGINNING);
    }
}
