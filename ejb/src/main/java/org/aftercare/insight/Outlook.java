package org.aftercare.insight;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aftercare.insight.Bench.Waiting;
import org.aftercare.insight.Bench.Where;
import org.aftercare.insight.BenchQueues.Promised;
import org.aftercare.insight.BenchQueues.Queued;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketStatus;

/** Reckons the whole network's forecast: benches share nothing, but a bench works for counters of any region. */
@Dependent
class Outlook {
    static final Duration AHEAD = Duration.ofHours(48);
    /** How long anything is away, as believed before watching; it weighs as one repair. */
    private static final double USUALLY_AWAY_HOURS = 72;

    private static final double SECONDS = 3600;

    @Inject
    BenchQueues queues;

    @Inject
    BoardPolicies policies;

    @Inject
    NetworkDesk network;

    /** @param broken per store of the counter and path, how many of its promises are broken */
    record Told(Instant at, Map<StoreCode, int[]> broken, List<AtRisk> tickets) {}

    Told tell(Instant now) {
        var policy = policies.inForce();
        var stores = network.stores().stream().collect(Collectors.toMap(StoreCard::code, store -> store));
        var pace = queues.since(now.minus(policy.watched()));
        var hazards = hazards(pace.entered(), policy);
        var promised = queues.paused();
        Map<StoreCode, int[]> broken = new HashMap<>();
        Map<Long, Integer> times = new HashMap<>();
        var all = queues.dueBefore(now.plus(AHEAD));
        Map<Long, Queued> byId = all.stream().collect(Collectors.toMap(Queued::id, queued -> queued));
        all.stream()
                .filter(queued -> stores.containsKey(queued.bench()) && stores.containsKey(queued.pickup()))
                .collect(Collectors.groupingBy(Queued::bench))
                .forEach((code, queue) -> {
                    int finished = pace.finished().getOrDefault(code, 0);
                    var bench = bench(stores.get(code), queue, finished, hazards, promised, policy, now);
                    ForecastRules.tell(bench, code.hashCode(), (path, id) -> {
                        broken.computeIfAbsent(byId.get(id).pickup(), store -> new int[ForecastRules.PATHS])[path]++;
                        times.merge(id, 1, Integer::sum);
                    });
                });
        List<AtRisk> tickets = new ArrayList<>();
        times.forEach((id, n) -> tickets.add(atRisk(byId.get(id), (double) n / ForecastRules.PATHS)));
        tickets.sort(Comparator.comparingDouble(AtRisk::chance)
                .reversed()
                .thenComparing(one -> one.number().value()));
        return new Told(now, broken, List.copyOf(tickets));
    }

    /** Per hour of the calendar, by what is away: as many come back as go, so those that stand so now tell how long it takes. */
    private Map<TicketStatus, Double> hazards(Map<TicketStatus, Integer> entered, BoardPolicy policy) {
        var standing = queues.standing();
        double hours = policy.watched().toSeconds() / SECONDS;
        Map<TicketStatus, Double> hazards = new HashMap<>();
        for (TicketStatus status : standing.keySet())
            hazards.put(
                    status,
                    (entered.getOrDefault(status, 0) + 1) / (standing.get(status) * hours + USUALLY_AWAY_HOURS));
        return hazards;
    }

    private Bench bench(
            StoreCard store,
            List<Queued> queue,
            int finished,
            Map<TicketStatus, Double> hazards,
            Map<?, Promised> promised,
            BoardPolicy policy,
            Instant now) {
        var calendar = network.calendar(store.code());
        double horizon = hours(calendar, now, now.plus(AHEAD));
        double calendarPerOpen = horizon == 0 ? 0 : AHEAD.toSeconds() / SECONDS / horizon;
        return new Bench(
                finished,
                hours(calendar, now.minus(policy.watched()), now),
                policy.priorHours().toSeconds() / SECONDS,
                policy.perTechnician() * Math.max(1, store.technicians()),
                horizon,
                queue.stream()
                        .map(queued -> waiting(
                                queued,
                                calendar,
                                hazards.getOrDefault(queued.status(), 0.0) * calendarPerOpen,
                                promised.get(queued.number()),
                                now))
                        .toList());
    }

    private Waiting waiting(Queued queued, BusinessTime calendar, double hazard, Promised promised, Instant now) {
        var where = where(queued.status());
        double left = where != Where.PAUSED || promised == null ? 0 : left(queued, promised);
        return new Waiting(queued.id(), due(queued, calendar, now), where, hazard, left);
    }

    private static Where where(TicketStatus status) {
        return switch (status) {
            case AWAITING_APPROVAL -> Where.PAUSED;
            case AWAITING_PARTS, APPEALED -> Where.AWAY;
            case HOMEBOUND -> Where.HOMEWARD;
            default -> Where.IN_LINE;
        };
    }

    /** In open hours of the bench; less than none where the promise is broken already. */
    private static double due(Queued queued, BusinessTime calendar, Instant now) {
        if (queued.missed() || queued.dueAt() != null && queued.dueAt().isBefore(now)) return -1;
        return queued.dueAt() == null ? Double.POSITIVE_INFINITY : hours(calendar, now, queued.dueAt());
    }

    /** What ran before this pause, earlier ones taken for run: so it may come out a little too short. */
    private double left(Queued queued, Promised promised) {
        double ran = hours(network.calendar(queued.pickup()), promised.startedAt(), queued.since());
        return Math.max(0, promised.budget().toSeconds() / SECONDS - ran);
    }

    private static double hours(BusinessTime calendar, Instant from, Instant to) {
        return calendar.openBetween(from, to).toSeconds() / SECONDS;
    }

    private static AtRisk atRisk(Queued queued, double chance) {
        return new AtRisk(
                queued.number(),
                queued.pickup(),
                queued.region(),
                queued.bench(),
                queued.status(),
                queued.dueAt(),
                chance);
    }
}
