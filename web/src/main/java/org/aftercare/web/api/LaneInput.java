package org.aftercare.web.api;

import java.util.Map;
import java.util.TreeMap;

/**
 * What shall be said of a lane, as {@code lanes.csv} writes it; what is absent stays as it is.
 *
 * @param listed {@code no} takes it away: a general lane holds instead
 */
public record LaneInput(
        String from,
        String to,
        String cutOff,
        String transitDays,
        String carrier,
        String by,
        String days,
        String listed) {
    Map<String, String> columns() {
        Map<String, String> columns = new TreeMap<>();
        StoreFactsInput.put(columns, "cutOff", cutOff);
        StoreFactsInput.put(columns, "transitDays", transitDays);
        StoreFactsInput.put(columns, "carrier", carrier);
        StoreFactsInput.put(columns, "by", by);
        StoreFactsInput.put(columns, "days", days);
        if ("no".equals(listed)) return Map.of("listed", "no");
        return columns;
    }
}
