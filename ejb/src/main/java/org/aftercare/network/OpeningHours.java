package org.aftercare.network;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When doors are open in a week, as written over them: {@code Mo-Fr 09:00-13:00,14:00-18:00; Sa 10:00-14:00}, with commas or blanks
 * between the hours of a day. Days that
 * aren't named are closed. On public holidays the doors are closed unless {@code PH} has hours of its own, or they never
 * close at all ({@code Mo-Su 00:00-24:00}, or {@code 24/7}).
 */
public final class OpeningHours {
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final String HOLIDAYS = "PH";
    private static final int MIDNIGHT = 24 * 60;
    /** A week needs as much before a promise can run in it. */
    private static final int LEAST_MINUTES = 60;

    private static final List<Slot> ALL_DAY = List.of(new Slot(0, MIDNIGHT));

    private final Map<DayOfWeek, List<Slot>> week = new EnumMap<>(DayOfWeek.class);
    private List<Slot> onHolidays = List.of();

    /** Minutes of a local day, half-open. */
    record Slot(int from, int to) {
        boolean contains(LocalTime time) {
            int minute = time.toSecondOfDay() / 60;
            return from <= minute && minute < to;
        }
    }

    private OpeningHours() {}

    /** @throws IllegalArgumentException that says what can't be read */
    public static OpeningHours parse(String text) {
        var hours = new OpeningHours();
        if (text.strip().equals("24/7")) return parse("Mo-Su 00:00-24:00");
        boolean holidaysNamed = false;
        for (String rule : text.split(";")) {
            if (rule.isBlank()) continue;
            String[] parts = rule.strip().split("\\s+", 2);
            var slots = slots(parts.length == 2 ? parts[1] : "", rule);
            if (parts[0].equals(HOLIDAYS)) {
                hours.onHolidays = slots;
                holidaysNamed = true;
                continue;
            }
            for (DayOfWeek day : days(parts[0]))
                if (hours.week.put(day, slots) != null)
                    throw new IllegalArgumentException("hours name " + DAYS.get(day.ordinal()) + " twice");
        }
        if (hours.week.isEmpty()) throw new IllegalArgumentException("hours name no day");
        if (!holidaysNamed && hours.isAroundTheClock()) hours.onHolidays = ALL_DAY;
        return hours;
    }

    /** Whether promises can be reckoned by them: open for an hour a week at least, whatever is said of holidays. */
    boolean isWorked() {
        return week.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(slot -> slot.to - slot.from)
                        .sum()
                >= LEAST_MINUTES;
    }

    /** The hours of one day alone: {@code 10:00-14:00}, or {@code closed}. */
    static List<Slot> slotsOfDay(String text) {
        return text.equals("closed") ? List.of() : slots(text, text);
    }

    List<Slot> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    List<Slot> onHolidays() {
        return onHolidays;
    }

    /** The hours of a weekend day that was declared a working day: its own, else those of the first open weekday. */
    List<Slot> onMadeUpDay(DayOfWeek day) {
        if (!on(day).isEmpty()) return on(day);
        for (DayOfWeek other : DayOfWeek.values()) if (!on(other).isEmpty()) return on(other);
        return List.of();
    }

    private boolean isAroundTheClock() {
        for (DayOfWeek day : DayOfWeek.values()) if (!on(day).equals(ALL_DAY)) return false;
        return true;
    }

    private static Set<DayOfWeek> days(String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(",")) {
            String[] ends = part.split("-", -1);
            if (ends.length > 2) throw new IllegalArgumentException("'" + part + "' names no days");
            int first = day(ends[0]);
            int last = day(ends[ends.length - 1]);
            if (last < first) throw new IllegalArgumentException("'" + part + "' runs backwards");
            for (int i = first; i <= last; i++) days.add(DayOfWeek.of(i + 1));
        }
        return days;
    }

    private static int day(String text) {
        int at = DAYS.indexOf(text);
        if (at < 0) throw new IllegalArgumentException("'" + text + "' is none of " + DAYS + " and PH");
        return at;
    }

    private static List<Slot> slots(String text, String rule) {
        if (text.equals("off")) return List.of();
        List<Slot> slots = new ArrayList<>();
        for (String part : text.split("[,\\s]+")) {
            String[] ends = part.split("-", -1);
            if (ends.length != 2)
                throw new IllegalArgumentException("'" + rule.strip() + "' has no hours like 09:00-18:00");
            var slot = new Slot(minute(ends[0]), minute(ends[1]));
            if (slot.to <= slot.from)
                throw new IllegalArgumentException(
                        "'" + part + "' closes before it opens: write what is after" + " midnight under the next day");
            if (!slots.isEmpty() && slot.from < slots.get(slots.size() - 1).to)
                throw new IllegalArgumentException("'" + part + "' begins before the hours before it end");
            slots.add(slot);
        }
        return List.copyOf(slots);
    }

    private static int minute(String text) {
        if (text.equals("24:00")) return MIDNIGHT;
        try {
            return LocalTime.parse(text).toSecondOfDay() / 60;
        } catch (DateTimeParseException no) {
            throw new IllegalArgumentException("'" + text + "' is no time like 09:00", no);
        }
    }
}
