package org.aftercare.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.DatedCalendar;
import org.aftercare.network.Holidays;
import org.aftercare.network.OpeningHours;
import org.aftercare.network.StoreCalendar;
import org.aftercare.network.StoreCalendar.SpecialDay;

/**
 * A made-up store, told twice: as the rules read it, and as a table of the minutes at which its doors are open, which is
 * filled by looking at the clock on its wall minute by minute. Some minutes are told by no rule of ours: what a zone's
 * clock shows, the JDK knows.
 */
record MinuteStore(BusinessTime rules, BitSet open) {
    /** Twelve days in the midst of which some zone changes its clocks; minutes are counted from their start. */
    record Window(Instant start) {
        static final int MINUTES = 12 * 24 * 60;
        private static final Map<List<Object>, Wall> WALLS = new ConcurrentHashMap<>();

        Instant at(int minute) {
            return start.plusSeconds(60L * minute);
        }

        int minuteOf(Instant at) {
            long seconds = at.getEpochSecond() - start.getEpochSecond();
            if (seconds % 60 != 0 || at.getNano() != 0) throw new IllegalArgumentException(at + " is no whole minute");
            return (int) (seconds / 60);
        }

        private Wall wall(ZoneId zone) {
            return WALLS.computeIfAbsent(List.of(start, zone), key -> {
                var wall = new Wall(new LocalDate[MINUTES], new short[MINUTES]);
                for (int minute = 0; minute < MINUTES; minute++) {
                    var shown = LocalDateTime.ofInstant(at(minute), zone);
                    if (shown.getSecond() != 0) throw new IllegalStateException(zone + " shows odd seconds");
                    wall.days[minute] = minute > 0 && shown.toLocalDate().equals(wall.days[minute - 1])
                            ? wall.days[minute - 1]
                            : shown.toLocalDate();
                    wall.minutes[minute] = (short) (shown.getHour() * 60 + shown.getMinute());
                }
                return wall;
            });
        }
    }

    /** What a zone's clock shows in each minute of a window. */
    private record Wall(LocalDate[] days, short[] minutes) {}

    private static final String[] DAYS = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
    private static final int MIDNIGHT = 24 * 60;
    private static final int[][] CLOSED = {};

    /** The hours of one version as plain tables: pairs of minutes of a day. */
    private record Version(
            int[][][] week, int[][] onHolidays, Map<LocalDate, Boolean> holidays, Map<LocalDate, int[][]> special) {

        boolean isOpen(LocalDate day, int minute) {
            for (int[] slot : slots(day)) if (slot[0] <= minute && minute < slot[1]) return true;
            return false;
        }

        private int[][] slots(LocalDate day) {
            int weekday = day.getDayOfWeek().getValue() - 1;
            if (special.containsKey(day)) return special.get(day);
            var holiday = holidays.get(day);
            if (holiday == null) return week[weekday];
            if (holiday) return onHolidays;
            if (week[weekday].length > 0) return week[weekday];
            for (int[][] first : week) if (first.length > 0) return first;
            return CLOSED;
        }

        StoreCalendar calendar(String name, ZoneId zone) {
            Map<LocalDate, SpecialDay> days = new HashMap<>();
            special.forEach((day, slots) ->
                    days.put(day, new SpecialDay(slots.length == 0 ? "closed" : text(slots), "special")));
            return new StoreCalendar(name, zone, OpeningHours.parse(text()), new Declared(holidays), days);
        }

        private String text() {
            List<String> parts = new ArrayList<>();
            for (int day = 0; day < 7; day++) if (week[day].length > 0) parts.add(DAYS[day] + " " + text(week[day]));
            parts.add("PH " + (onHolidays.length == 0 ? "off" : text(onHolidays)));
            return String.join("; ", parts);
        }

        private static String text(int[][] slots) {
            List<String> texts = new ArrayList<>();
            for (int[] slot : slots)
                texts.add("%02d:%02d-%02d:%02d".formatted(slot[0] / 60, slot[0] % 60, slot[1] / 60, slot[1] % 60));
            return String.join(",", texts);
        }
    }

    /** Holidays, and working days that make up for them, as a list of days. */
    private record Declared(Map<LocalDate, Boolean> days) implements Holidays {
        @Override
        public Optional<String> on(LocalDate day) {
            return Optional.ofNullable(days.get(day)).filter(off -> off).map(off -> "holiday");
        }

        @Override
        public boolean isMadeUp(LocalDate day) {
            return Boolean.FALSE.equals(days.get(day));
        }
    }

    /** One to three versions of hours, the later ones from some minute of the window on. */
    static MinuteStore random(String name, ZoneId zone, Window window, Random random) {
        var versions = new TreeMap<Integer, Version>();
        versions.put(0, version(zone, window, random));
        for (int more = random.nextInt(3); more > 0; more--)
            versions.put(1 + random.nextInt(Window.MINUTES - 1), version(zone, window, random));
        var inForce = new TreeMap<Instant, StoreCalendar>();
        versions.forEach(
                (minute, version) -> inForce.put(window.at(minute), version.calendar(name + "#" + minute, zone)));
        BusinessTime rules = inForce.size() == 1 && random.nextBoolean()
                ? inForce.firstEntry().getValue()
                : new DatedCalendar(inForce);
        return new MinuteStore(rules, openMinutes(versions, window.wall(zone)));
    }

    private static BitSet openMinutes(TreeMap<Integer, Version> versions, Wall wall) {
        var open = new BitSet();
        for (int minute = 0; minute < Window.MINUTES; minute++)
            if (versions.floorEntry(minute).getValue().isOpen(wall.days[minute], wall.minutes[minute]))
                open.set(minute);
        return open;
    }

    private static Version version(ZoneId zone, Window window, Random random) {
        var week = new int[7][][];
        int[][] usual = slots(random);
        for (int day = 0; day < 7; day++)
            week[day] = random.nextInt(5) == 0 ? CLOSED : random.nextInt(3) == 0 ? slots(random) : usual;
        if (random.nextInt(12) == 0) java.util.Arrays.fill(week, new int[][] {{0, MIDNIGHT}});
        week[random.nextInt(7)] = slots(random);
        Map<LocalDate, Boolean> holidays = new HashMap<>();
        Map<LocalDate, int[][]> special = new HashMap<>();
        var first = LocalDate.ofInstant(window.start, zone).minusDays(1);
        for (int day = 0; day < 15; day++) {
            if (random.nextInt(10) == 0) holidays.put(first.plusDays(day), random.nextInt(3) > 0);
            if (random.nextInt(12) == 0)
                special.put(first.plusDays(day), random.nextBoolean() ? CLOSED : slots(random));
        }
        return new Version(week, random.nextInt(3) == 0 ? slots(random) : CLOSED, holidays, special);
    }

    /** Hours of a day: usual ones, nightly ones in which clocks are changed, those of a place that never rests. */
    private static int[][] slots(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new int[][] {{0, MIDNIGHT}};
            case 1 -> new int[][] {{0, 60 + random.nextInt(240)}};
            case 2 -> new int[][] {{60 + random.nextInt(100), 180 + random.nextInt(60)}, {600, 600 + 5}};
            case 3 -> new int[][] {{0, 150}, {22 * 60 + random.nextInt(60), MIDNIGHT}};
            case 4 -> {
                int noon = 11 * 60 + random.nextInt(120);
                yield new int[][] {{8 * 60, noon}, {noon + random.nextInt(90), 15 * 60 + random.nextInt(300)}};
            }
            default -> new int[][] {{8 * 60 + 30 * random.nextInt(4), 16 * 60 + 30 * random.nextInt(5)}};
        };
    }

    /** How many of the minutes in [from, to) the doors are open. */
    int openBetween(int from, int to) {
        int count = 0;
        for (int minute = from; minute < to; minute++) if (open.get(minute)) count++;
        return count;
    }

    /** The earliest minute until which so many have been open; -1 where that is beyond the window. */
    int after(int from, int need) {
        int ran = 0;
        for (int minute = from; minute < Window.MINUTES; minute++) {
            if (ran == need) return minute;
            if (open.get(minute)) ran++;
        }
        return -1;
    }

    /** Where doors open or close, so that things may happen just then. */
    List<Integer> edges() {
        List<Integer> edges = new ArrayList<>();
        for (int minute = 1; minute < Window.MINUTES; minute++)
            if (open.get(minute) != open.get(minute - 1)) edges.add(minute);
        return edges;
    }
}
