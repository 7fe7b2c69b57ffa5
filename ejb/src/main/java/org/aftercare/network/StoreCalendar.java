package org.aftercare.network;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aftercare.network.OpeningHours.Slot;

/**
 * Business time on a week's hours, public holidays and days with hours of their own. Open is whenever the clock on the
 * wall shows an opening hour: an hour that a change of clocks skips doesn't exist, one that it repeats counts twice.
 */
public final class StoreCalendar implements BusinessTime {
    private static final int DAYS_REMEMBERED = 1_000;
    private static final int YEARS_AHEAD = 10;

    private final String version;
    private final ZoneId zone;
    private final OpeningHours hours;
    private final Holidays holidays;
    private final Map<LocalDate, SpecialDay> specialDays;
    private final Map<LocalDate, List<Span>> remembered = new ConcurrentHashMap<>();

    /** A day with hours of its own. @param hours {@code closed}, or as {@code 10:00-14:00} */
    public record SpecialDay(String hours, String why) {
        public SpecialDay {
            OpeningHours.slotsOfDay(hours);
        }

        List<Slot> slots() {
            return OpeningHours.slotsOfDay(hours);
        }
    }

    public StoreCalendar(
            String version,
            ZoneId zone,
            OpeningHours hours,
            Holidays holidays,
            Map<LocalDate, SpecialDay> specialDays) {
        this.version = version;
        this.zone = zone;
        this.hours = hours;
        this.holidays = holidays;
        this.specialDays = Map.copyOf(specialDays);
    }

    /** A calendar without holidays and special days. */
    public static StoreCalendar weekly(String version, ZoneId zone, String hours) {
        return new StoreCalendar(version, zone, OpeningHours.parse(hours), Holidays.NONE, Map.of());
    }

    @Override
    public String version() {
        return version;
    }

    /** Whose clock on the wall it follows. */
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Duration openBetween(Instant from, Instant to) {
        Duration open = Duration.ZERO;
        if (!to.isAfter(from)) return open;
        LocalDate last = dayOf(to);
        for (LocalDate day = dayOf(from).minusDays(1); !day.isAfter(last); day = day.plusDays(1))
            for (Span span : spansOf(day)) {
                Instant start = later(span.from(), from);
                Instant end = earlier(span.to(), to);
                if (end.isAfter(start)) open = open.plus(Duration.between(start, end));
            }
        return open;
    }

    @Override
    public Instant after(Instant from, Duration budget) {
        return reaches(from, budget, dayOf(from).plusYears(YEARS_AHEAD)).orElseThrow(() -> new NeverOpen(version));
    }

    /** The same, where it is {@code until} or before; else none. */
    Optional<Instant> after(Instant from, Duration budget, Instant until) {
        return reaches(from, budget, dayOf(until).plusDays(1)).filter(at -> !at.isAfter(until));
    }

    private Optional<Instant> reaches(Instant from, Duration budget, LocalDate until) {
        if (budget.isZero() || budget.isNegative()) return Optional.of(from);
        Duration left = budget;
        for (LocalDate day = dayOf(from).minusDays(1); day.isBefore(until); day = day.plusDays(1))
            for (Span span : spansOf(day)) {
                if (!span.to().isAfter(from)) continue;
                Instant start = later(span.from(), from);
                Duration length = Duration.between(start, span.to());
                if (length.compareTo(left) >= 0) return Optional.of(start.plus(left));
                left = left.minus(length);
            }
        return Optional.empty();
    }

    @Override
    public boolean isOpenAt(Instant instant) {
        LocalDateTime wall = LocalDateTime.ofInstant(instant, zone);
        return slotsOf(wall.toLocalDate()).stream().anyMatch(slot -> slot.contains(wall.toLocalTime()));
    }

    @Override
    public Instant nextOpening(Instant instant) {
        if (isOpenAt(instant)) return instant;
        LocalDate last = dayOf(instant).plusYears(YEARS_AHEAD);
        for (LocalDate day = dayOf(instant).minusDays(1); day.isBefore(last); day = day.plusDays(1))
            for (Span span : spansOf(day)) if (span.from().isAfter(instant)) return span.from();
        throw new NeverOpen(version);
    }

    @Override
    public List<Span> spans(Instant from, Instant to) {
        List<Span> spans = new ArrayList<>();
        if (!to.isAfter(from)) return spans;
        LocalDate last = dayOf(to);
        for (LocalDate day = dayOf(from).minusDays(1); !day.isAfter(last); day = day.plusDays(1))
            for (Span span : spansOf(day)) {
                Instant start = later(span.from(), from);
                Instant end = earlier(span.to(), to);
                if (end.isAfter(start)) append(spans, new Span(start, end));
            }
        return spans;
    }

    @Override
    public List<String> holidays(Instant from, Instant to) {
        List<String> skipped = new ArrayList<>();
        if (!to.isAfter(from)) return skipped;
        LocalDate last = dayOf(to.minusNanos(1));
        for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            if ((day.getDayOfYear() == 1 || skipped.isEmpty() && day.equals(dayOf(from)))
                    && !holidays.areKnownFor(day.getYear())) skipped.add(day.getYear() + " " + UNANNOUNCED);
            if (!hours.on(day.getDayOfWeek()).isEmpty() && slotsOf(day).isEmpty()) skipped.add(day + " " + why(day));
        }
        return skipped;
    }

    /** Whether that year's public holidays have been announced. */
    boolean knowsHolidaysOf(int year) {
        return holidays.areKnownFor(year);
    }

    /** What makes that day what it is. */
    CalendarDay.Kind kindOf(LocalDate day) {
        if (specialDays.containsKey(day)) return CalendarDay.Kind.OWN;
        if (holidays.isMadeUp(day)) return CalendarDay.Kind.MADE_UP;
        if (holidays.on(day).isPresent()) return CalendarDay.Kind.HOLIDAY;
        return hours.on(day.getDayOfWeek()).isEmpty() ? CalendarDay.Kind.CLOSED : CalendarDay.Kind.OPEN;
    }

    boolean isOpenOn(LocalDate day) {
        return !slotsOf(day).isEmpty();
    }

    /** The first open day after that one. @throws NeverOpen when there is none within ten years */
    LocalDate openDayAfter(LocalDate day) {
        for (LocalDate next = day.plusDays(1); next.isBefore(day.plusYears(YEARS_AHEAD)); next = next.plusDays(1))
            if (isOpenOn(next)) return next;
        throw new NeverOpen(version);
    }

    /** When doors open that day; the start of the day when they don't. */
    Instant openingOf(LocalDate day) {
        var spans = spansOf(day);
        return spans.isEmpty()
                ? day.atStartOfDay(zone).toInstant()
                : spans.get(0).from();
    }

    /** The holiday's name, or why it has hours of its own; else empty text. */
    String why(LocalDate day) {
        var special = specialDays.get(day);
        return special != null
                ? special.why()
                : holidays.on(day).or(() -> holidays.madeUpFor(day)).orElse("");
    }

    private List<Slot> slotsOf(LocalDate day) {
        var special = specialDays.get(day);
        if (special != null) return special.slots();
        if (holidays.isMadeUp(day)) return hours.onMadeUpDay(day.getDayOfWeek());
        if (holidays.on(day).isPresent()) return hours.onHolidays();
        return hours.on(day.getDayOfWeek());
    }

    /** In order; a queue asks for the same days again and again. */
    private List<Span> spansOf(LocalDate day) {
        if (remembered.size() > DAYS_REMEMBERED) remembered.clear();
        return remembered.computeIfAbsent(day, this::spansAnew);
    }

    private List<Span> spansAnew(LocalDate day) {
        List<Span> spans = new ArrayList<>();
        for (Slot slot : slotsOf(day))
            addShown(
                    spans,
                    day.atStartOfDay().plusMinutes(slot.from()),
                    day.atStartOfDay().plusMinutes(slot.to()));
        spans.sort(java.util.Comparator.comparing(Span::from));
        List<Span> joined = new ArrayList<>();
        spans.forEach(span -> append(joined, span));
        return List.copyOf(joined);
    }

    /** The instants at which the wall shows [from, to): one stretch for each offset that was in force meanwhile. */
    private void addShown(List<Span> spans, LocalDateTime from, LocalDateTime to) {
        ZoneRules rules = zone.getRules();
        Instant since = from.toInstant(ZoneOffset.MAX).minusSeconds(1);
        Instant until = to.toInstant(ZoneOffset.MIN).plusSeconds(1);
        while (since.isBefore(until)) {
            ZoneOffset offset = rules.getOffset(since);
            ZoneOffsetTransition change = rules.nextTransition(since);
            Instant end = change == null ? until : earlier(change.getInstant(), until);
            Instant open = later(from.toInstant(offset), since);
            Instant close = earlier(to.toInstant(offset), end);
            if (close.isAfter(open)) spans.add(new Span(open, close));
            since = end;
        }
    }

    static void append(List<Span> spans, Span next) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).to().equals(next.from()))
            spans.set(last, new Span(spans.get(last).from(), next.to()));
        else spans.add(next);
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
