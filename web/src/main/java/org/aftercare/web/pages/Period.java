package org.aftercare.web.pages;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.aftercare.platform.Typed;

/**
 * A stretch of time as an address says it: {@code days=30} until now, or {@code from} and {@code to}, days of the viewer's
 * zone, both inclusive. What can't be read counts as not given.
 *
 * @param days 0 where the days are named
 * @param to exclusive
 * @param address the part of an address that says so
 */
public record Period(int days, Instant from, Instant to, String fromDay, String toDay, String address)
        implements Serializable {
    static final List<Integer> CHOICES = List.of(7, 30, 90);
    private static final int USUAL = 30;
    /** A year: as many rows are read as promises ended in it. */
    private static final int LONGEST = 366;

    static Period of(String days, String fromDay, String toDay, Instant now, ZoneId zone) {
        try {
            var first = Typed.day(fromDay);
            var last = Typed.day(toDay);
            if (!last.isBefore(first) && first.plusDays(LONGEST).isAfter(last))
                return new Period(
                        0,
                        first.atStartOfDay(zone).toInstant(),
                        last.plusDays(1).atStartOfDay(zone).toInstant(),
                        first.toString(),
                        last.toString(),
                        "from=" + first + "&to=" + last);
        } catch (DateTimeException notGiven) {
            // the usual one, then
        }
        int so = days.matches("[1-9][0-9]{0,2}") ? Math.min(LONGEST, Integer.parseInt(days)) : USUAL;
        return new Period(so, now.minus(Duration.ofDays(so)), now.plusSeconds(1), "", "", "days=" + so);
    }

    /** One more part of an address; nothing where it is empty. */
    static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }
}
