package org.aftercare.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.platform.StoreCode;

/**
 * Which phones of untouched queues should wait elsewhere, as one assignment problem: each phone gets its place or one at
 * the end of another bench's queue, no two the same, so that the sum of scores is the least. A move is proposed only for
 * the gain that policy asks; what those gain who wait behind a phone that leaves isn't counted.
 */
final class Rebalancing {
    /** A phone's best benches, of which it may get one. */
    private static final int BENCHES = 6;
    /** Places looked at behind each queue. */
    private static final int PLACES = 8;

    private final RoutingPolicy policy;
    private final Roads roads;
    private final List<Phone> phones = new ArrayList<>();
    private final Map<Place, Integer> columns = new LinkedHashMap<>();

    /**
     * A phone that nobody has touched yet.
     *
     * @param question asked from where it lies; of the store that has it only what is before the phone waits there
     */
    record Phone(String name, Question question) {}

    /** A phone that should go elsewhere. @param gain business hours of the pick-up store that it is ready earlier */
    record Move(String phone, StoreCode from, StoreCode to, Duration gain) {}

    /** Behind so many other phones that are sent to that bench. */
    private record Place(StoreCode bench, int behind) {}

    private Rebalancing(RoutingPolicy policy, Roads roads) {
        this.policy = policy;
        this.roads = roads;
    }

    /** In the order of the phones; none where policy never moves a phone that can be repaired where it is. */
    static List<Move> propose(List<Phone> phones, RoutingPolicy policy, Roads roads) {
        return new Rebalancing(policy, roads).moves(phones);
    }

    private List<Move> moves(List<Phone> all) {
        List<Map<Place, Duration>> gains = new ArrayList<>();
        for (Phone phone : all) {
            var gained = gains(phone.question());
            if (gained.isEmpty()) continue;
            phones.add(phone);
            gains.add(gained);
            gained.keySet().forEach(place -> columns.putIfAbsent(place, columns.size()));
        }
        return moved(gains, Assignment.cheapest(costs(gains)));
    }

    /** What the phone would gain at each place that is worth the way. */
    private Map<Place, Duration> gains(Question question) {
        Duration staying = score(question, question.bench(question.here().code()));
        Map<Place, Duration> gains = new LinkedHashMap<>();
        for (Bench bench : Router.best(question, policy.showing(BENCHES), roads))
            for (int behind = 0; behind < PLACES; behind++) {
                Duration there = score(
                        question, bench.with(new Load(question.work().expected().multipliedBy(behind), behind)));
                if (!policy.isWorthLeaving(staying, there)) break;
                gains.put(new Place(bench.store().code(), behind), staying.minus(there));
            }
        return gains;
    }

    private Duration score(Question question, Bench bench) {
        return Router.weigh(question, bench, policy, roads).score();
    }

    /** Hours lost against the best; staying, a column of each phone's own, gains nothing. */
    private double[][] costs(List<Map<Place, Duration>> gains) {
        double[][] costs = new double[gains.size()][columns.size() + gains.size()];
        for (int phone = 0; phone < costs.length; phone++)
            for (var place : columns.entrySet())
                costs[phone][place.getValue()] =
                        -TimeTaken.hours(gains.get(phone).getOrDefault(place.getKey(), Duration.ofDays(-1)));
        return costs;
    }

    private List<Move> moved(List<Map<Place, Duration>> gains, int[] chosen) {
        var places = List.copyOf(columns.keySet());
        List<Move> moves = new ArrayList<>();
        for (int phone = 0; phone < chosen.length; phone++)
            if (chosen[phone] < places.size())
                moves.add(move(phones.get(phone), places.get(chosen[phone]), gains.get(phone)));
        return moves;
    }

    private static Move move(Phone phone, Place place, Map<Place, Duration> gains) {
        var from = phone.question().here().code();
        return new Move(
                phone.name(),
                from,
                place.bench(),
                Optional.ofNullable(gains.get(place)).orElseThrow());
    }
}
