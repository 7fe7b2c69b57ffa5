package org.aftercare.network;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Opening hours for tests, walked day by day: the same on each open day, closed on holidays. */
public record SampleHours(
        String version,
        ZoneId zone,
        Set<java.time.DayOfWeek> days,
        LocalTime opens,
        LocalTime closes,
        Set<LocalDate> closed)
        implements BusinessTime {
    public static final BusinessTime ALWAYS = new SampleHours(
            "ALWAYS#1",
            ZoneId.of("UTC"),
            EnumSet.allOf(java.time.DayOfWeek.class),
            LocalTime.MIN,
            LocalTime.MIN,
            Set.of());

    /** @param hours as in {@code 09:00-17:00} */
    public static SampleHours of(String zone, Set<java.time.DayOfWeek> days, String hours, LocalDate... closed) {
        return new SampleHours(
                zone + " " + days.size() + " " + hours + "#1",
                ZoneId.of(zone),
                days,
                LocalTime.parse(hours.substring(0, 5)),
                LocalTime.parse(hours.substring(6)),
                Set.of(closed));
    }

    public static SampleHours daily(String zone, String hours, LocalDate... closed) {
        return of(zone, EnumSet.allOf(java.time.DayOfWeek.class), hours, closed);
    }

    public static SampleHours weekdays(String zone, String hours, LocalDate... closed) {
        return of(zone, EnumSet.range(java.time.DayOfWeek.MONDAY, java.time.DayOfWeek.FRIDAY), hours, closed);
    }

    private Span on(LocalDate day) {
        var end = closes.isAfter(opens) ? day.atTime(closes) : day.plusDays(1).atTime(closes);
        return new Span(
                day.atTime(opens).atZone(zone).toInstant(), end.atZone(zone).toInstant());
    }

    private boolean isOpenOn(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !closed.contains(day);
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    @Override
    public Duration openBetween(Instant from, Instant to) {
        return spans(from, to).stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public Instant after(Instant from, Duration budget) {
        if (budget.isZero()) return from;
        var left = budget;
        for (var day = day(from); day.isBefore(day(from).plusYears(10)); day = day.plusDays(1)) {
            if (!isOpenOn(day) || !on(day).to().isAfter(from)) continue;
            var start = on(day).from().isBefore(from) ? from : on(day).from();
            var here = Duration.between(start, on(day).to());
            if (here.compareTo(left) >= 0) return start.plus(left);
            left = left.minus(here);
        }
        throw new NeverOpen(version);
    }

    @Override
    public boolean isOpenAt(Instant instant) {
        return !openBetween(instant, instant.plusNanos(1)).isZero();
    }

    @Override
    public Instant nextOpening(Instant instant) {
        return isOpenAt(instant) ? instant : after(instant, Duration.ofNanos(1)).minusNanos(1);
    }

    @Override
    public List<Span> spans(Instant from, Instant to) {
        List<Span> open = new ArrayList<>();
        if (!to.isAfter(from)) return open;
        for (var day = day(from).minusDays(1); !day.isAfter(day(to)); day = day.plusDays(1)) {
            if (!isOpenOn(day)) continue;
            var start = on(day).from().isBefore(from) ? from : on(day).from();
            var end = on(day).to().isAfter(to) ? to : on(day).to();
            if (start.isBefore(end)) open.add(new Span(start, end));
        }
        return open;
    }

    @Override
    public List<String> holidays(Instant from, Instant to) {
        return closed.stream()
                .filter(day -> !day.isBefore(day(from)) && !day.isAfter(day(to)))
                .sorted()
                .map(LocalDate::toString)
                .toList();
    }
}
