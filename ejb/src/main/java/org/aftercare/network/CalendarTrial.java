package org.aftercare.network;

import java.time.Instant;
import java.util.Map;
import org.aftercare.platform.StoreCode;

/**
 * What would hold if something were said.
 *
 * @param from from which instant on
 * @param calendars of each store that it bears on, as it would be
 * @param seen the number of the latest act that it rests on
 */
public record CalendarTrial(Instant from, Map<StoreCode, BusinessTime> calendars, int seen) {
    public CalendarTrial {
        calendars = Map.copyOf(calendars);
    }
}
