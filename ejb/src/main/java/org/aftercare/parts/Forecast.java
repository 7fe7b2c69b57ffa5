package org.aftercare.parts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftercare.parts.Parts.Fact;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/** When the parts that a repair needs would be where. One statement for all stores, and none of their calendars where all is here. */
@Dependent
class Forecast {
    @Inject
    Parts parts;

    @Inject
    Allotment allotment;

    /** Of one number in one store. */
    private record Shelf(StoreCode store, String number) {}

    Map<StoreCode, Instant> of(TicketNumber ticket, Collection<StoreCode> stores) {
        var facts = parts.facts(ticket);
        Map<String, Integer> needs = facts.stream()
                .filter(fact -> fact.kind().equals("NEED"))
                .collect(Collectors.toMap(Fact::number, Fact::pieces));
        if (needs.isEmpty()) return Map.of();
        Map<Shelf, List<Fact>> there = facts.stream()
                .filter(fact -> !fact.kind().equals("NEED"))
                .collect(Collectors.groupingBy(fact -> new Shelf(fact.store(), fact.number())));
        Map<StoreCode, Instant> expected = new HashMap<>();
        for (StoreCode store : stores)
            needs.forEach((number, pieces) ->
                    at(store, number, pieces, there).ifPresent(then -> expected.merge(store, then, Forecast::later)));
        return expected;
    }

    private Optional<Instant> at(StoreCode store, String number, int pieces, Map<Shelf, List<Fact>> there) {
        var facts = there.getOrDefault(new Shelf(store, number), List.of());
        int missing = pieces - sum(facts, "HERE");
        if (missing <= 0) return Optional.empty();
        int before = sum(facts, "OTHERS") + missing;
        for (Fact order : orders(facts)) {
            before -= order.pieces();
            if (before <= 0) return Optional.of(order.at());
        }
        return Optional.of(allotment.usually(number, store));
    }

    private static int sum(List<Fact> facts, String kind) {
        return facts.stream()
                .filter(fact -> fact.kind().equals(kind))
                .mapToInt(Fact::pieces)
                .sum();
    }

    private static List<Fact> orders(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind().equals("ORDER"))
                .sorted(Comparator.comparing(Fact::at))
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
