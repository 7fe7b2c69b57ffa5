package org.aftercare.parts;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.OpenTo;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.Typed;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/** What is done with single parts in a store: each act a hand-over where the part moves. */
@Stateless
public class PartsDesk {
    private static final int LONGEST_REASON = 400;
    private static final int LONGEST_REFERENCE = 80;
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_COUNTED = 9_999;

    @Inject
    Parts parts;

    @Inject
    Allotment allotment;

    @Inject
    PartMover mover;

    @Inject
    PartCatalogue catalogue;

    @Inject
    Stocktaking stocktaking;

    @Inject
    Forecast forecast;

    @Inject
    TicketDesk tickets;

    @Inject
    CaseFile files;

    @Inject
    NetworkDesk network;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * So many more of what lies free at its bench are the repair's.
     *
     * @throws InvalidInput fields {@code part} (UNKNOWN_PART, PART_DOES_NOT_FIT), {@code quantity}, {@code ticket}
     *     (NOT_ALLOWED: nobody repairs it now)
     * @throws NoneFree when there aren't so many
     */
    public void reserve(TicketNumber number, String part, int pieces) {
        var caller = callers.mustBe(PartAct.RESERVE.roles());
        var ticket = held(number, caller);
        var known = catalogue.find(part).orElseThrow(() -> new InvalidInput("part", "UNKNOWN_PART", part));
        if (!PartsFollower.keeps(ticket.status())) throw new InvalidInput("ticket", "NOT_ALLOWED");
        if (pieces < 1 || pieces > PartsFollower.MOST)
            throw new InvalidInput("quantity", "OUT_OF_RANGE", 1, PartsFollower.MOST);
        if (!catalogue.mayFit(known, ticket.modelCode()))
            throw new InvalidInput("part", "PART_DOES_NOT_FIT", known.number(), known.name());
        parts.hold(ticket.benchStore(), List.of(known.number()));
        var free = parts.lying(ticket.benchStore(), known.number(), PartPlace.FREE, pieces);
        if (free.size() < pieces) throw new NoneFree(known.number(), pieces, free.size());
        var want = parts.want(number, known.number()).orElseGet(() -> parts.add(new PartWant(ticket, known.number())));
        want.needs(want.quantity() + pieces);
        free.forEach(item -> allotment.give(item, want));
        parts.flush();
    }

    /** The repair needs none of that number: what is reserved serves others, what is ordered for it is for stock. */
    public void drop(TicketNumber number, String part) {
        var caller = callers.mustBe(PartAct.RELEASE.roles());
        var ticket = held(number, caller);
        var want = parts.want(ticket.number(), part).orElseThrow(() -> new NotFound("part", part));
        allotment.let(number, List.of(want));
        if (ticket.status() == TicketStatus.AWAITING_PARTS) allotment.goesOnIfComplete(number);
    }

    /**
     * Does something with one part, in the store where it is.
     *
     * @throws InvalidInput fields {@code reason}, {@code storeCode}
     * @throws PartIsElsewhere when it isn't where that can be done
     * @throws NotFound when there is no such part, or not in the caller's scope
     */
    public PartCard move(MovePart order) {
        var caller = callers.mustBe(order.act().roles());
        if (!order.act().isOfOne() && order.act() != PartAct.SEND) throw new InvalidInput("to", "UNKNOWN_VALUE");
        var item = seen(order.label(), caller);
        check(order);
        var before = item.ticket();
        var ticket =
                TicketNumber.isValid(before) ? tickets.hold(new TicketNumber(before)) : Optional.<TicketCard>empty();
        parts.hold(item.store(), List.of(item.number()));
        parts.anew(item);
        if (order.hasMovedOn(item.place()) || !item.ticket().equals(before) || item.cannot(order.act()))
            throw new PartIsElsewhere(order.label().toUpperCase(Locale.ROOT), item.place());
        act(order, item, ticket);
        parts.flush();
        return item.card();
    }

    private void act(MovePart order, PartItem item, Optional<TicketCard> ticket) {
        boolean wasReserved = item.place() == PartPlace.RESERVED;
        var reason = order.reason().strip();
        var repair = item.ticket();
        mover.move(item, order.act(), reason, () -> change(order, item, reason, repair));
        switch (order.act()) {
            case RELEASE -> ticket.ifPresent(one -> allotment.needsOneLess(one.number(), item.number()));
            case FIT -> fitted(item, ticket);
            case DEAD_ON_ARRIVAL, SET_ASIDE, LOSE ->
                ticket.filter(one -> PartsFollower.keeps(one.status()))
                        .filter(one -> wasReserved || order.act() == PartAct.DEAD_ON_ARRIVAL && !repair.isEmpty())
                        .ifPresent(one -> allotment.replace(one, item.number(), wasReserved));
            default -> {}
        }
        if (order.act().to() == PartPlace.FREE) allotment.serve(item.store(), item.number());
    }

    private void fitted(PartItem item, Optional<TicketCard> ticket) {
        allotment.takeOut(item);
        ticket.ifPresent(one -> allotment.needsOneLess(one.number(), item.number()));
    }

    private void change(MovePart order, PartItem item, String reason, String repair) {
        switch (order.act()) {
            case RELEASE, PUT_BACK, FIND -> item.free();
            case FIT -> item.fit();
            case DEAD_ON_ARRIVAL -> item.setAside(PartFault.DEAD, repair);
            case SET_ASIDE -> item.setAside(PartFault.DAMAGED, repair);
            case RETURN -> item.returned(reason);
            case SEND -> {
                var goal = order.goal().orElseThrow();
                item.send(goal, network.arrival(item.store(), goal, clock.instant()));
            }
            default -> item.gone(order.act().to());
        }
    }

    /** All that is wrong with it, at once. */
    private void check(MovePart order) {
        List<FieldError> errors = new ArrayList<>();
        int most = order.act() == PartAct.RETURN ? LONGEST_REFERENCE : LONGEST_REASON;
        if (order.act().needsReason() && order.reason().isBlank()) errors.add(FieldError.of("reason", "REQUIRED"));
        if (order.reason().length() > most) errors.add(FieldError.of("reason", "TOO_LONG", most));
        if (!Typed.isStorable(order.reason())) errors.add(FieldError.of("reason", "CONTROL_CHARACTER"));
        if (order.act() == PartAct.SEND) goal(order).ifPresent(errors::add);
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }

    private Optional<FieldError> goal(MovePart order) {
        var goal = order.goal().flatMap(network::find);
        if (order.goal().isEmpty()) return Optional.of(FieldError.of("storeCode", "REQUIRED"));
        if (goal.isEmpty())
            return Optional.of(
                    FieldError.of("storeCode", "UNKNOWN_STORE", order.goal().get()));
        if (!goal.get().inOperation())
            return Optional.of(
                    FieldError.of("storeCode", "STORE_CLOSED", goal.get().code()));
        boolean same = parts.item(PartLabel.id(order.label()))
                .filter(item -> item.store().equals(goal.get().code()))
                .isPresent();
        return same ? Optional.of(FieldError.of("storeCode", "SAME_STORE")) : Optional.empty();
    }

    /**
     * Hands parts that are set aside to the carrier, back to the maker: all of them or none.
     *
     * @param reference of the parcel
     * @throws InvalidInput fields {@code labels} (REQUIRED, TOO_MANY), {@code reason}
     */
    public List<PartCard> sendBack(List<String> labels, String reference) {
        var caller = callers.mustBe(PartAct.RETURN.roles());
        if (labels.isEmpty()) throw new InvalidInput("labels", "REQUIRED");
        if (labels.size() > MOST_AT_ONCE) throw new InvalidInput("labels", "TOO_MANY", MOST_AT_ONCE);
        holdAll(labels.stream().map(label -> seen(label, caller)).toList());
        return labels.stream()
                .sorted()
                .map(label -> move(MovePart.of(label, PartAct.RETURN, reference)))
                .toList();
    }

    /** All tickets before any shelf, each in one order, as whoever moves a single one takes them. */
    private void holdAll(List<PartItem> items) {
        items.stream()
                .map(PartItem::ticket)
                .filter(TicketNumber::isValid)
                .distinct()
                .sorted()
                .forEach(number -> tickets.hold(new TicketNumber(number)));
        items.stream()
                .collect(Collectors.groupingBy(
                        PartItem::store, TreeMap::new, Collectors.mapping(PartItem::number, Collectors.toSet())))
                .forEach(parts::hold);
    }

    /**
     * A lead has counted: what is missing is lost, what is too many is taken in. Of what is missing the free ones first;
     * repairs whose part is gone get another one.
     *
     * @param counted free and reserved ones together
     * @throws InvalidInput fields {@code part}, {@code quantity}, {@code reason}
     */
    public void count(StoreCode store, String part, int counted, String reason) {
        var caller = callers.mustBe(LEAD);
        caller.mustSee(store, network.store(store).region());
        check(MovePart.of("", PartAct.LOSE, reason));
        var number = catalogue
                .find(part)
                .map(CataloguePart::number)
                .orElseThrow(() -> new InvalidInput("part", "UNKNOWN_PART", part));
        if (counted < 0 || counted > MOST_COUNTED) throw new InvalidInput("quantity", "OUT_OF_RANGE", 0, MOST_COUNTED);
        stocktaking.count(store, number, counted, reason.strip());
    }

    /**
     * When the parts that a repair needs would be where: for each store that lacks one of them, when the last of those is
     * expected there. Stores that have all aren't told, none is told of a repair that needs none.
     */
    @OpenTo("routing, which shows instants to staff of any store")
    public Map<StoreCode, Instant> expected(TicketNumber ticket, Collection<StoreCode> stores) {
        return forecast.of(ticket, stores);
    }

    /** A part's label was scanned in a store: what was on its way there is there. Empty for what is no part of ours. */
    public Optional<PartScanned> scan(String label, StoreCode store) {
        var caller = callers.mustBe(CLERK, TECHNICIAN, LEAD);
        caller.mustSee(store, network.store(store).region());
        if (!PartLabel.isOne(label)) return Optional.empty();
        return parts.item(PartLabel.id(label)).map(item -> scanned(item, store));
    }

    private PartScanned scanned(PartItem item, StoreCode store) {
        parts.hold(store, List.of(item.number()));
        parts.anew(item);
        boolean here = item.store().equals(store);
        boolean comes = here && item.place() == PartPlace.TRANSIT;
        if (comes) {
            mover.move(item, PartAct.ARRIVE, "", item::free);
            parts.flush();
            allotment.serve(store, item.number());
        }
        return new PartScanned(item.card(), comes, here && item.place().isInStore());
    }

    /** @throws NotFound beyond the caller's scope */
    private PartItem seen(String label, Caller caller) {
        var item = parts.item(PartLabel.id(label)).orElseThrow(() -> new NotFound("part", label));
        var store = network.find(item.store());
        if (!caller.is(Role.SYSTEM)
                && store.filter(one -> caller.sees(one.code(), one.region())).isEmpty())
            throw new NotFound("part", label);
        return item;
    }

    /** @throws NotFound beyond the caller's scope */
    private TicketCard held(TicketNumber number, Caller caller) {
        var ticket = tickets.hold(files.read(number).number()).orElseThrow();
        caller.mustSee(ticket.benchStore(), ticket.benchRegion());
        return ticket;
    }
}
