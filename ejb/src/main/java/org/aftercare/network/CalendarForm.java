package org.aftercare.network;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aftercare.network.CalendarChange.Day;
import org.aftercare.network.CalendarChange.Holiday;
import org.aftercare.network.CalendarChange.Listed;
import org.aftercare.network.CalendarChange.Usual;
import org.aftercare.network.CalendarChange.Week;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.Typed;

/**
 * What somebody typed about a calendar.
 *
 * @param kind a {@link Kind}
 * @param from the day, or the first one; for a week's hours the day from which on they hold
 * @param to the last day, inclusive; empty where one is meant
 * @param zone for a week; empty where it stays
 * @param hours of a week, or of a day of its own
 * @param words why a day has hours of its own; the holiday's name
 */
public record CalendarForm(
        String kind, String from, String to, String zone, String hours, String words, String reason, int seen)
        implements Serializable {
    private static final int WORDS = 200;
    private static final int HOURS = 300;
    private static final int MOST_DAYS = 62;

    /** What is said: a store's week; a day of its own; that a day is as usual; and the same of a country's holidays. */
    public enum Kind {
        WEEK,
        DAY,
        USUAL,
        HOLIDAY,
        WORKED,
        ORDINARY,
        LISTED;

        public boolean isNational() {
            return ordinal() >= HOLIDAY.ordinal();
        }

        boolean needsWords() {
            return this == DAY || this == HOLIDAY || this == WORKED;
        }
    }

    public CalendarForm {
        kind = said(kind);
        from = said(from);
        to = said(to);
        zone = said(zone);
        hours = said(hours).replaceAll("\\s+", " ");
        words = said(words);
        reason = said(reason);
    }

    private static String said(String text) {
        return text == null ? "" : text.strip();
    }

    /** @throws InvalidInput with everything that is wrong, each at its field */
    public ChangeCalendar order(StoreCard store) {
        var errors = new ArrayList<FieldError>();
        var what = read("kind", kind, Kind::valueOf, "UNKNOWN", errors);
        var first = read("from", from, Typed::day, "INVALID_DATE", errors);
        var last = to.isEmpty() ? first : read("to", to, Typed::day, "INVALID_DATE", errors);
        if (first != null && last != null && what != Kind.WEEK) checkDays(first, last, errors);
        if (what == Kind.WEEK) checkWeek(errors);
        if (what == Kind.DAY) check("hours", hours, OpeningHours::slotsOfDay, "HOURS_OF_DAY", errors);
        if (what != null && what.needsWords() && words.isEmpty()) errors.add(FieldError.of("words", "REQUIRED"));
        if (words.length() > WORDS) errors.add(FieldError.of("words", "TOO_LONG", WORDS));
        if (!Typed.isStorable(words)) errors.add(FieldError.of("words", "CONTROL_CHARACTER"));
        if (!Typed.isStorable(reason)) errors.add(FieldError.of("reason", "CONTROL_CHARACTER"));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        return order(store.code(), first, changes(what, first, last, store));
    }

    private ChangeCalendar order(StoreCode store, LocalDate first, List<CalendarChange> changes) {
        return new ChangeCalendar(store, first, changes, reason, seen);
    }

    private void checkWeek(List<FieldError> errors) {
        OpeningHours week = check("hours", hours, OpeningHours::parse, "HOURS_OF_WEEK", errors);
        if (week != null && !week.isWorked()) errors.add(FieldError.of("hours", "HOURS_TOO_FEW"));
        if (!zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone))
            errors.add(FieldError.of("zone", "ZONE_UNKNOWN"));
    }

    private static void checkDays(LocalDate first, LocalDate last, List<FieldError> errors) {
        if (last.isBefore(first)) errors.add(FieldError.of("to", "DAY_BEFORE", first));
        else if (last.isAfter(first.plusDays(MOST_DAYS - 1L)))
            errors.add(FieldError.of("to", "TOO_MANY_DAYS", MOST_DAYS));
    }

    private static <T> T check(
            String field, String text, Function<String, T> parse, String otherwise, List<FieldError> errors) {
        if (text.length() <= HOURS) return read(field, text, parse, otherwise, errors);
        errors.add(FieldError.of(field, "TOO_LONG", HOURS));
        return null;
    }

    private static <T> T read(
            String field, String text, Function<String, T> parse, String otherwise, List<FieldError> errors) {
        if (text.isEmpty()) errors.add(FieldError.of(field, "REQUIRED"));
        else
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException | DateTimeException no) {
                errors.add(FieldError.of(field, otherwise));
            }
        return null;
    }

    private List<CalendarChange> changes(Kind what, LocalDate first, LocalDate last, StoreCard store) {
        if (what == Kind.WEEK) return List.of(new Week(zone.isEmpty() ? store.zone() : ZoneId.of(zone), hours));
        return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
                .map(day -> change(what, day))
                .toList();
    }

    private CalendarChange change(Kind what, LocalDate day) {
        return switch (what) {
            case DAY -> new Day(day, hours, words);
            case USUAL -> new Usual(day);
            case LISTED -> new Listed(day);
            default -> new Holiday(day, words, Holiday.Kind.valueOf(what.name()));
        };
    }
}
