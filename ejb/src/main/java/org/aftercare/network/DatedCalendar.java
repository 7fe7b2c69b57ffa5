package org.aftercare.network;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * A store's business time over all versions of its calendar: each counts from the instant at which it came into force
 * until the next one did, half-open. So an edit changes nothing of what was before it.
 */
public final class DatedCalendar implements BusinessTime {
    private final NavigableMap<Instant, StoreCalendar> inForceFrom;

    /** @param inForceFrom at least one; what was before the first is the first's too */
    public DatedCalendar(Map<Instant, StoreCalendar> inForceFrom) {
        if (inForceFrom.isEmpty()) throw new IllegalArgumentException("a calendar has a version");
        this.inForceFrom = new TreeMap<>(inForceFrom);
    }

    /** The version in force at that instant. */
    StoreCalendar at(Instant instant) {
        var begun = inForceFrom.floorEntry(instant);
        return (begun == null ? inForceFrom.firstEntry() : begun).getValue();
    }

    /** The version in force as that local day ends: what the store says about it in the end. */
    StoreCalendar on(LocalDate day) {
        return at(dayEnds(day, at(dayEnds(day, ZoneOffset.UTC)).zone()));
    }

    private static Instant dayEnds(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }

    /** Whether doors open that day. */
    boolean isOpenOn(LocalDate day) {
        return on(day).isOpenOn(day);
    }

    /** The first open day after that one. @throws NeverOpen when there is none within ten years */
    LocalDate openDayAfter(LocalDate day) {
        for (LocalDate next = day.plusDays(1); next.isBefore(day.plusYears(10)); next = next.plusDays(1))
            if (isOpenOn(next)) return next;
        throw new NeverOpen(version());
    }

    /** When doors open that day; the start of the day when they don't. */
    Instant openingOf(LocalDate day) {
        return on(day).openingOf(day);
    }

    /** That day as it was, or will be: hours that an edit within the day took away or gave are told as they were. */
    CalendarDay day(LocalDate day) {
        var version = on(day);
        var zone = version.zone();
        var hours = spans(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .map(span -> time(span.from(), day, zone) + "-" + time(span.to(), day, zone))
                .collect(Collectors.joining(","));
        return new CalendarDay(day, version.kindOf(day), hours, version.why(day));
    }

    private static String time(Instant at, LocalDate day, ZoneId zone) {
        var wall = LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES);
        return wall.toLocalDate().isAfter(day) ? "24:00" : wall.toLocalTime().toString();
    }

    /** When each version came into force, in order; of the first, when it was written down. */
    NavigableMap<Instant, StoreCalendar> inForceFrom() {
        return Collections.unmodifiableNavigableMap(inForceFrom);
    }

    @Override
    public String version() {
        return inForceFrom.lastEntry().getValue().version();
    }

    @Override
    public List<String> versions(Instant from, Instant to) {
        Set<String> names = new LinkedHashSet<>();
        names.add(at(from).version());
        each(from, to, (calendar, span) -> names.add(calendar.version()));
        return List.copyOf(names);
    }

    @Override
    public Duration openBetween(Instant from, Instant to) {
        Duration open = Duration.ZERO;
        for (Instant start = from; start.isBefore(to); ) {
            Instant end = endOf(start, to);
            open = open.plus(at(start).openBetween(start, end));
            start = end;
        }
        return open;
    }

    @Override
    public Instant after(Instant from, Duration budget) {
        Duration left = budget;
        Instant start = from;
        for (Instant end = nextChange(start); end != null; end = nextChange(start)) {
            var calendar = at(start);
            var reached = calendar.after(start, left, end);
            if (reached.isPresent()) return reached.get();
            left = left.minus(calendar.openBetween(start, end));
            start = end;
        }
        return at(start).after(start, left);
    }

    @Override
    public boolean isOpenAt(Instant instant) {
        return at(instant).isOpenAt(instant);
    }

    @Override
    public Instant nextOpening(Instant instant) {
        return isOpenAt(instant) ? instant : after(instant, Duration.ofNanos(1)).minusNanos(1);
    }

    @Override
    public List<Span> spans(Instant from, Instant to) {
        List<Span> spans = new ArrayList<>();
        each(
                from,
                to,
                (calendar, part) ->
                        calendar.spans(part.from(), part.to()).forEach(span -> StoreCalendar.append(spans, span)));
        return spans;
    }

    @Override
    public List<String> holidays(Instant from, Instant to) {
        Set<String> skipped = new LinkedHashSet<>();
        each(from, to, (calendar, part) -> skipped.addAll(calendar.holidays(part.from(), part.to())));
        return List.copyOf(skipped);
    }

    /** Each version with its part of [from, to), in order. */
    private void each(Instant from, Instant to, BiConsumer<StoreCalendar, Span> work) {
        for (Instant start = from; start.isBefore(to); ) {
            Instant end = endOf(start, to);
            work.accept(at(start), new Span(start, end));
            start = end;
        }
    }

    private Instant endOf(Instant start, Instant to) {
        Instant change = nextChange(start);
        return change == null ? to : StoreCalendar.earlier(change, to);
    }

    /** When the version at that instant gives way to the next; null for the last. The first entry is no change. */
    private Instant nextChange(Instant instant) {
        Instant next = inForceFrom.higherKey(instant);
        return next == null || !next.equals(inForceFrom.firstKey()) ? next : inForceFrom.higherKey(next);
    }
}
