package org.aftercare.network;

import java.time.LocalDate;

/**
 * A day of a store.
 *
 * @param hours on the store's clocks, as {@code 09:00-13:00,14:00-18:00}; empty text when it is closed
 * @param why the holiday's name, or what is said of a day with hours of its own; may be empty
 */
public record CalendarDay(LocalDate day, Kind kind, String hours, String why) {
    /** As in any week, open or CLOSED; a public HOLIDAY; with hours of its OWN; a weekend day that makes up for one. */
    public enum Kind {
        OPEN,
        CLOSED,
        HOLIDAY,
        OWN,
        MADE_UP
    }

    public boolean isOpen() {
        return !hours.isEmpty();
    }
}
