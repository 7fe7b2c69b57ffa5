package org.aftercare.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A store's year as it was, and as it will be unless something else is said.
 *
 * @param store with the hours and the zone in force today
 * @param today in the store's zone
 * @param announced whether the year's public holidays are known; else they are counted as ordinary days
 * @param seen the number of the latest act that bears on the store
 * @param days each day of the year, in order
 * @param changes when other hours came or come into force within the year, in order
 */
public record CalendarYear(
        StoreCard store,
        int year,
        LocalDate today,
        boolean announced,
        int seen,
        List<CalendarDay> days,
        List<Instant> changes) {
    public CalendarYear {
        days = List.copyOf(days);
        changes = List.copyOf(changes);
    }
}
