package org.aftercare.counter;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.customer.CustomerCard;
import org.aftercare.customer.CustomerDesk;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.Occupant;
import org.aftercare.network.Occupant.Closing;
import org.aftercare.network.Occupant.Rehomed;
import org.aftercare.network.Occupant.Stock;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.StoreCode;
import org.aftercare.routing.Cause;
import org.aftercare.routing.Route;
import org.aftercare.routing.RoutingDesk;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/** Gives all that a closed store had to do with to its successor, and writes to the customers. */
@Dependent
class Rehoming {
    private static final int AT_ONCE = 1_000;
    private static final Set<TicketStatus> FETCHED =
            EnumSet.of(TicketStatus.READY, TicketStatus.RETURN_READY, TicketStatus.UNCLAIMED);
    private static final Set<String> CANNOT = Set.of("LACKS_LEVEL", "NOT_AUTHORISED", "CLOSED");

    @Inject
    Instance<Occupant> occupants;

    @Inject
    CaseFile files;

    @Inject
    TicketDesk tickets;

    @Inject
    RoutingDesk routing;

    @Inject
    DeviceDesk devices;

    @Inject
    CustomerDesk customers;

    @Inject
    NetworkDesk network;

    @Inject
    Letters letters;

    /** By what repairs are told apart that any bench can do or can't. */
    private record Demand(String level, String maker) {}

    List<Stock> has(StoreCode store) {
        return inTurn().stream().flatMap(room -> room.has(store).stream()).toList();
    }

    /** Whether an open ticket still has to do with it. */
    boolean hasTickets(StoreCode store) {
        return !files.openAt(List.of(store), 0, 1).isEmpty();
    }

    List<Rehomed> rehome(Closing closing) {
        List<Rehomed> told = new ArrayList<>();
        inTurn().forEach(room -> told.addAll(room.rehome(closing)));
        route(cards(told, "BENCH"), closing);
        write(cards(told, "PICKUP"), closing);
        return told;
    }

    private List<Occupant> inTurn() {
        return occupants.stream()
                .sorted(Comparator.comparingInt(Occupant::turn)
                        .thenComparing(room -> room.getClass().getName()))
                .toList();
    }

    private List<TicketCard> cards(List<Rehomed> told, String what) {
        var numbers = told.stream()
                .filter(one -> one.what().equals(what))
                .map(one -> new TicketNumber(one.ticket()))
                .toList();
        List<TicketCard> cards = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += AT_ONCE)
            cards.addAll(files.cards(numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE))));
        return cards;
    }

    /** What the successor can't do is routed: one question for each level and maker, for all of them lie in one place. */
    private void route(List<TicketCard> cards, Closing closing) {
        Map<Demand, Optional<StoreCard>> benches = new HashMap<>();
        for (TicketCard ticket : cards) {
            var demand = new Demand(ticket.level(), maker(ticket));
            if (ticket.status().isInCustody()
                    && !FETCHED.contains(ticket.status())
                    && !does(closing.successor(), demand))
                benches.computeIfAbsent(demand, d -> bench(ticket, closing))
                        .ifPresent(bench ->
                                tickets.moveBench(ticket.number(), bench.code(), bench.region(), Cause.MOVED.name()));
        }
    }

    private static boolean does(StoreCard store, Demand demand) {
        return store.levels().contains(demand.level()) && store.isAuthorisedFor(demand.maker(), demand.level());
    }

    private String maker(TicketCard ticket) {
        return devices.model(ticket.modelCode()).map(DeviceModel::brand).orElse("");
    }

    /** Not the store that closes, though this node may still know it as one in operation. */
    private Optional<StoreCard> bench(TicketCard ticket, Closing closing) {
        return routing.routes(ticket.number()).candidates().stream()
                .filter(one -> !CANNOT.contains(one.verdict()))
                .map(Route.Candidate::store)
                .filter(store -> !store.equals(closing.store().code()))
                .findFirst()
                .map(network::store);
    }

    private void write(List<TicketCard> cards, Closing closing) {
        var known = customers(cards);
        for (TicketCard ticket : cards)
            if (ticket.status() != TicketStatus.COLLECTED)
                letters.rehomed(ticket, known.get(ticket.customerId()), closing, FETCHED.contains(ticket.status()));
    }

    /** The store has moved: whoever will fetch a phone there is told where it is by now. */
    void tell(StoreCard store, Instant from, int act, Map<String, String> said) {
        List<TicketCard> cards = new ArrayList<>();
        for (long after = 0; ; after = cards.get(cards.size() - 1).id()) {
            var next = files.openAt(List.of(store.code()), after, AT_ONCE);
            cards.addAll(next);
            if (next.size() < AT_ONCE) break;
        }
        var fetched = cards.stream()
                .filter(card -> card.pickupStore().equals(store.code()) && card.status() != TicketStatus.COLLECTED)
                .toList();
        var known = customers(fetched);
        fetched.forEach(ticket -> letters.moved(ticket, known.get(ticket.customerId()), store, from, act, said));
    }

    private Map<Long, CustomerCard> customers(List<TicketCard> cards) {
        var ids = cards.stream().map(TicketCard::customerId).distinct().toList();
        Map<Long, CustomerCard> known = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE)
            known.putAll(customers.all(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))).stream()
                    .collect(Collectors.toMap(CustomerCard::id, Function.identity())));
        return known;
    }
}
