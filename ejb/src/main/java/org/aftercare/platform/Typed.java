package org.aftercare.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** What of that which people and programs type no database can keep: signs that are none, years of other ages. */
public final class Typed {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private Typed() {}

    /** PostgreSQL keeps no NUL, and half a surrogate pair is no character. */
    public static boolean isStorable(String text) {
        return text.indexOf('\0') < 0
                && text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Years of any phone, 1970 to 2199; what databases can't keep lies far outside. */
    public static boolean isOurTime(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Such a day. @throws DateTimeException for any other text */
    public static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        if (!isOurTime(day.getYear())) throw new DateTimeException(text);
        return day;
    }

    /** The same of an instant, in UTC. */
    public static boolean isOurTime(Instant at) {
        return !at.isBefore(FIRST) && at.isBefore(END);
    }
}
