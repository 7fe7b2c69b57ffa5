package org.aftercare.network;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/**
 * Hours in which nobody is written to, each day, by the clock on their own wall.
 *
 * @param from inclusive; the same as {@code to} when no hours are quiet
 * @param to exclusive; before {@code from} when they last over midnight
 */
public record QuietHours(LocalTime from, LocalTime to) {
    /** Somebody whose place doesn't open for longer is written to all the same. */
    private static final int MOST_DAYS_OFF = 14;

    /** The instant itself, or the end of the quiet hours that it falls into. */
    public Instant passed(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        if (!isQuiet(local.toLocalTime())) return instant;
        boolean overnight = to.isBefore(from) && !local.toLocalTime().isBefore(from);
        return local.toLocalDate()
                .plusDays(overnight ? 1 : 0)
                .atTime(to)
                .atZone(zone)
                .toInstant();
    }

    /** The same for somebody who is only written to on some days. */
    public Instant passed(Instant instant, ZoneId zone, Predicate<LocalDate> works) {
        Instant at = passed(instant, zone);
        for (int i = 0; i < MOST_DAYS_OFF && !works.test(dayOf(at, zone)); i++)
            at = passed(dayOf(at, zone).plusDays(1).atStartOfDay(zone).toInstant(), zone);
        return at;
    }

    private static LocalDate dayOf(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }

    private boolean isQuiet(LocalTime time) {
        boolean fromOn = !time.isBefore(from);
        boolean beforeEnd = time.isBefore(to);
        return from.isAfter(to) ? fromOn || beforeEnd : fromOn && beforeEnd;
    }
}
