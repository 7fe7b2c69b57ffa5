package org.aftercare.network;

import java.time.LocalDate;
import java.util.List;
import org.aftercare.platform.StoreCode;

/**
 * A store's calendar shall say something else: its own, or its country's holidays, never both at once.
 *
 * @param from from which day on a week's hours or a zone hold; what is said of days counts from now on
 * @param changes at least one
 * @param seen the number of the latest act that the person saw, so that nobody decides on what has changed
 */
public record ChangeCalendar(StoreCode store, LocalDate from, List<CalendarChange> changes, String reason, int seen) {
    public ChangeCalendar {
        changes = List.copyOf(changes);
    }
}
