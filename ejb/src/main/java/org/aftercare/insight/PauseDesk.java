package org.aftercare.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.insight.PauseLines.Count;
import org.aftercare.insight.PauseLines.Short;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.Paused;

/** Pauses that deserve a second look, for managers in their region and for head office. */
@Stateless
public class PauseDesk {
    private static final int MOST = 2_000;

    @Inject
    PauseLines lines;

    @Inject
    BoardPolicies policies;

    @Inject
    NetworkDesk network;

    @Inject
    Callers callers;

    /**
     * Those that began in a period at the question's store or region.
     *
     * @param to exclusive
     * @throws org.aftercare.platform.InvalidInput unknown store
     * @throws org.aftercare.access.Forbidden for others, and beyond the caller's scope
     */
    public PauseAudit audit(QueueQuestion place, Instant from, Instant to) {
        var within = place.within(callers.mustBe(Role.MANAGER, Role.OFFICE), network);
        var counts = lines.counts(within, from, to);
        var candidates = lines.shortOnes(within, from, to, MOST);
        var noted = noted(candidates);
        return new PauseAudit(
                counts.stream().mapToInt(Count::pauses).sum(),
                noted,
                shares(counts, Count::by, noted, NotedPause::by),
                shares(
                        counts,
                        count -> count.store().value(),
                        noted,
                        one -> one.store().value()),
                shares(
                        counts,
                        count -> count.region().value(),
                        noted,
                        one -> one.region().value()),
                candidates.size() == MOST);
    }

    private List<NotedPause> noted(List<Short> candidates) {
        var policy = policies.inForce();
        var histories = lines.histories(
                candidates.stream().collect(Collectors.toMap(Short::ticketId, Short::store, (one, same) -> one)));
        Map<StoreCode, BusinessTime> calendars = new HashMap<>();
        List<NotedPause> noted = new ArrayList<>();
        for (Short one : candidates) {
            if (network.find(one.store()).isEmpty()) continue;
            Paused.of(
                            one.store(),
                            histories.get(one.ticketId()),
                            one.budget(),
                            store -> calendars.computeIfAbsent(store, network::calendar))
                    .stream()
                    .filter(pause -> pause.from().equals(one.from()))
                    .filter(pause -> PauseRules.deservesALook(pause, one.resumedAs(), policy))
                    .forEach(pause -> noted.add(note(one, pause)));
        }
        return noted;
    }

    private static NotedPause note(Short one, Paused pause) {
        return new NotedPause(
                one.ticket(),
                one.store(),
                one.region(),
                one.by(),
                one.resumedBy(),
                pause.from(),
                pause.to(),
                pause.left(),
                pause.lasted());
    }

    /** Of those that have any noted; the most first. */
    private static List<PauseShare> shares(
            List<Count> counts,
            Function<Count, String> of,
            List<NotedPause> noted,
            Function<NotedPause, String> notedOf) {
        var all = counts.stream().collect(Collectors.groupingBy(of, Collectors.summingInt(Count::pauses)));
        return noted.stream().collect(Collectors.groupingBy(notedOf, Collectors.counting())).entrySet().stream()
                .map(one -> new PauseShare(one.getKey(), one.getValue().intValue(), all.getOrDefault(one.getKey(), 0)))
                .sorted(Comparator.comparingInt(PauseShare::noted).reversed().thenComparing(PauseShare::of))
                .toList();
    }
}
