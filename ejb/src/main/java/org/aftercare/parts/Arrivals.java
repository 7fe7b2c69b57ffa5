package org.aftercare.parts;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aftercare.ticket.TicketNumber;

/**
 * Who gets which delivery: of each number, what comes first goes to who was promised first. A want whose pieces aren't all
 * on their way has no date.
 *
 * @param cards in the order of their promises
 */
record Arrivals(List<PartWantCard> cards) {
    /** What is left of an order as it is dealt out. */
    private static final class Parcel {
        private final Instant at;
        private int left;

        Parcel(PartOrder order) {
            at = order.card().expectedAt();
            left = order.outstanding();
        }
    }

    /** @param waiting the oldest promise first @param orders the soonest first */
    static Arrivals of(List<PartWant> waiting, List<PartOrder> orders) {
        Map<String, Deque<Parcel>> parcels = new HashMap<>();
        orders.forEach(order ->
                parcels.computeIfAbsent(order.number(), n -> new ArrayDeque<>()).add(new Parcel(order)));
        List<PartWantCard> cards = new ArrayList<>();
        for (var want : waiting)
            cards.add(want.card(last(want.missing(), parcels.getOrDefault(want.number(), new ArrayDeque<>()))));
        return new Arrivals(cards);
    }

    /** When the last of so many comes; null when they don't all come. */
    private static Instant last(int pieces, Deque<Parcel> parcels) {
        Instant at = null;
        for (int i = 0; i < pieces; i++) {
            if (parcels.isEmpty()) return null;
            var next = parcels.peek();
            at = next.at;
            if (--next.left == 0) parcels.remove();
        }
        return at;
    }

    Instant of(TicketNumber ticket, String number) {
        return cards.stream()
                .filter(card -> card.ticket().equals(ticket) && card.number().equals(number))
                .map(PartWantCard::expectedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
