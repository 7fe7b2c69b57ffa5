package org.aftercare.warranty;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which one version holds.
 *
 * @param from the first day
 * @param until the last day, inclusive; empty while nothing follows
 */
public record PolicySpan(String version, LocalDate from, Optional<LocalDate> until) {
    /** Whether the version held ever since there are policies. */
    public boolean isFromTheBeginning() {
        return from.equals(Timetable.BEGINNING);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }

    boolean isOverOn(LocalDate day) {
        return until.filter(day::isAfter).isPresent();
    }
}
