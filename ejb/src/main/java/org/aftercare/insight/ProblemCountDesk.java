package org.aftercare.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.insight.Reported.Brought;
import org.aftercare.insight.Reported.Cell;
import org.aftercare.insight.Reported.Until;
import org.aftercare.knowledge.RiseCard;
import org.aftercare.knowledge.RiseDesk;
import org.aftercare.knowledge.RisePolicies;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;

/**
 * Keeps the counts of what is reported as the tickets have it, and looks for rises once a night. Tickets that are opened
 * pay nothing for it. One node counts at a time: it holds the row that says how far the counts are.
 */
@Stateless
public class ProblemCountDesk {
    /** Days that are counted again each time: tickets of any zone, and what was decided of them since. */
    private static final int YOUNG = 3;
    /** Days that are counted again each night: what was opened by mistake is often found out late. */
    private static final int RECENT = 35;
    /** So many days of the past at a time. */
    private static final int STRIDE = 31;

    private static final int NIGHT_HOUR = 2;

    @Inject
    Reported reported;

    @Inject
    RiseSeries series;

    @Inject
    RiseDesk rises;

    @Inject
    RisePolicies policies;

    @Inject
    NetworkDesk network;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Counts what is new, some weeks at a time. @return whether there is more */
    public boolean count() {
        callers.mustBe(Role.SYSTEM);
        return reported.claim().map(this::counted).orElse(false);
    }

    private boolean counted(Until until) {
        LocalDate end = tomorrow();
        LocalDate from = until.countedTo()
                .map(day -> day.minusDays(YOUNG))
                .or(() -> reported.firstTicket()
                        .map(first -> LocalDate.ofInstant(first, ZoneOffset.UTC).minusDays(1)))
                .orElse(end);
        LocalDate to = from.plusDays(STRIDE).isBefore(end) ? from.plusDays(STRIDE) : end;
        if (from.isBefore(to)) recount(from, to);
        if (until.countedTo().isPresent() || from.isBefore(to)) reported.counted(to, clock.instant());
        return to.isBefore(end);
    }

    /** No zone is further ahead. */
    private LocalDate tomorrow() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(2);
    }

    /**
     * Looks for rises, unless that was done this night or another node does it: from two o'clock on, UTC.
     *
     * @return those that were found
     */
    public List<RiseCard> watch() {
        callers.mustBe(Role.SYSTEM);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        LocalDate night = now.toLocalDate();
        if (now.getHour() < NIGHT_HOUR) return List.of();
        return reported.claim()
                // not amid what another node still counts
                .filter(until ->
                        until.countedTo().filter(day -> !day.isBefore(night)).isPresent())
                .filter(until -> until.watchedOn().filter(night::equals).isEmpty())
                .map(until -> watched(night))
                .orElse(List.of());
    }

    private List<RiseCard> watched(LocalDate night) {
        recount(night.minusDays(RECENT), tomorrow());
        reported.watched(night);
        return rises.watch(series.until(night, policies.inForce().days()), night);
    }

    /** From one day to the other, exclusive; a day at a time, so that no more is held than a day has. */
    private void recount(LocalDate from, LocalDate to) {
        Map<String, ZoneId> zones = network.stores().stream()
                .collect(Collectors.toMap(store -> store.code().value(), StoreCard::zone));
        from.datesUntil(to).forEach(day -> recount(day, zones));
    }

    /** Only what is other than kept is written. */
    private void recount(LocalDate day, Map<String, ZoneId> zones) {
        Map<Cell, Integer> now = brought(day, zones);
        Map<Cell, Integer> kept = reported.counts(day);
        Set<Cell> either = new HashSet<>(kept.keySet());
        either.addAll(now.keySet());
        for (Cell cell : either) {
            int n = now.getOrDefault(cell, 0);
            if (n != kept.getOrDefault(cell, 0)) reported.put(cell, n, kept.containsKey(cell));
        }
    }

    /** On that day of the stores, which begins and ends at another instant in each zone. */
    private Map<Cell, Integer> brought(LocalDate day, Map<String, ZoneId> zones) {
        Map<Cell, Integer> counts = new HashMap<>();
        reported.brought(begins(day, ZoneOffset.MAX), begins(day.plusDays(1), ZoneOffset.MIN), one -> {
            ZoneId zone = zones.getOrDefault(one.store(), ZoneOffset.UTC);
            if (LocalDate.ofInstant(one.at(), zone).equals(day)) add(counts, one, day);
        });
        return counts;
    }

    private static void add(Map<Cell, Integer> counts, Brought one, LocalDate day) {
        Set<String> symptoms = new HashSet<>(List.of(one.symptoms().split(",")));
        symptoms.add(Reported.REPAIRS);
        for (String symptom : symptoms)
            for (String region : List.of(one.region(), Reported.EVERYWHERE))
                counts.merge(new Cell(day, region, one.model(), symptom), 1, Integer::sum);
    }

    private static Instant begins(LocalDate day, ZoneOffset zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
