package org.aftercare.parts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aftercare.access.Callers;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;

/**
 * Who gets which part. Whatever is free goes to the repair with the oldest promise that waits for it; what nobody has and
 * nobody has ordered is ordered. Each act holds the shelves of the numbers that it touches, in the order of their names,
 * and never a ticket besides its own.
 */
@Dependent
class Allotment {
    @Inject
    Parts parts;

    @Inject
    PartMover mover;

    @Inject
    PartCatalogue catalogue;

    @Inject
    NetworkDesk network;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** From now on the repair needs so many of each, at its bench: reserved, or ordered. */
    void need(TicketCard ticket, Map<String, Integer> list) {
        parts.hold(ticket.benchStore(), list.keySet());
        list.forEach((number, pieces) -> {
            var want = parts.want(ticket.number(), number).orElseGet(() -> parts.add(new PartWant(ticket, number)));
            want.needs(pieces);
            while (want.missing() < 0) letOneGo(want);
            parts.flush();
            serve(ticket.benchStore(), number);
            orderMissing(want);
        });
        if (!parts.isMissing(ticket.number())) parts.arrived(ticket.number(), clock.instant());
    }

    private void letOneGo(PartWant want) {
        var item = parts.reserved(want.ticket()).stream()
                .filter(one -> one.number().equals(want.number()))
                .findFirst()
                .orElseThrow();
        want.lost();
        mover.move(item, PartAct.RELEASE, "", item::free);
    }

    /** What lies free goes to who waits. The caller holds the shelf. */
    void serve(StoreCode store, String number) {
        var waiting = parts.waiting(store, number);
        int missing = waiting.stream().mapToInt(PartWant::missing).sum();
        if (missing == 0) return;
        var free = parts.lying(store, number, PartPlace.FREE, missing).iterator();
        for (var want : waiting) {
            while (free.hasNext() && want.missing() > 0) give(free.next(), want);
            parts.flush();
            if (!parts.isMissing(want.ticket())) parts.arrived(want.ticket(), clock.instant());
        }
    }

    /** The caller holds the shelf. */
    void give(PartItem item, PartWant want) {
        want.served();
        mover.move(item, PartAct.RESERVE, "", () -> item.reserve(want.ticket().value()));
    }

    /** Orders what is missing and not on its way yet. The caller holds the shelf. */
    void orderMissing(PartWant want) {
        int missing = parts.waiting(want.store(), want.number()).stream()
                .mapToInt(PartWant::missing)
                .sum();
        int coming = parts.open(want.store(), want.number()).stream()
                .mapToInt(PartOrder::outstanding)
                .sum();
        int pieces = Math.min(want.missing(), missing - coming);
        if (pieces > 0)
            order(want.number(), want.store(), pieces, want.ticket().value(), usually(want.number(), want.store()));
    }

    PartOrder order(String number, StoreCode store, int pieces, String ticket, Instant expectedAt) {
        var order = new PartOrder(number, store, pieces, ticket, expectedAt);
        order.place(callers.current().name(), clock.instant());
        return parts.add(order);
    }

    /** When it would be there, were it ordered now. */
    Instant usually(String number, StoreCode store) {
        int days = catalogue.find(number).map(CataloguePart::deliveryDays).orElse(0);
        return Delivery.expected(
                clock.instant(),
                days,
                network.calendar(store),
                network.store(store).zone());
    }

    /** One that was the repair's isn't any more: it gets another one. The caller holds the shelf. */
    void replace(TicketCard ticket, String number, boolean wasReserved) {
        var want = parts.want(ticket.number(), number).orElseGet(() -> parts.add(new PartWant(ticket, number)));
        if (wasReserved) want.lost();
        else want.needs(want.quantity() + 1);
        parts.flush();
        serve(want.store(), number);
        orderMissing(want);
    }

    /** One that was reserved for it is in the phone now, or isn't needed. The caller holds the shelf. */
    void needsOneLess(TicketNumber ticket, String number) {
        parts.want(ticket, number).ifPresent(want -> {
            want.needsOneLess();
            if (want.quantity() > 0) return;
            parts.forget(want);
            forStock(ticket, List.of(number));
        });
        parts.flush();
        goesOnIfComplete(ticket);
    }

    /** All that it needs is reserved: whoever is to move it on is told. */
    void goesOnIfComplete(TicketNumber ticket) {
        var wants = parts.wants(ticket);
        if (!wants.isEmpty() && wants.stream().allMatch(want -> want.missing() == 0))
            parts.arrived(ticket, clock.instant());
    }

    /** The repair needs none of these any more: what is reserved serves others, what is ordered is for stock. */
    void let(TicketNumber ticket, Collection<PartWant> wants) {
        if (wants.isEmpty()) return;
        for (var store : wants.stream().map(PartWant::store).distinct().sorted().toList()) {
            var there =
                    wants.stream().filter(want -> want.store().equals(store)).toList();
            var numbers = there.stream().map(PartWant::number).toList();
            parts.hold(store, numbers);
            // a delivery may have served them since they were read
            there.forEach(parts::anew);
            there.forEach(parts::forget);
            forStock(ticket, numbers);
            parts.reserved(ticket).stream()
                    .filter(item -> numbers.contains(item.number()))
                    .forEach(item -> mover.move(item, PartAct.RELEASE, "", item::free));
            parts.flush();
            numbers.forEach(number -> serve(store, number));
        }
        parts.movedOn(ticket);
    }

    private void forStock(TicketNumber ticket, Collection<String> numbers) {
        parts.open(ticket).stream()
                .filter(order -> numbers.contains(order.number()))
                .forEach(PartOrder::forStock);
    }

    /** All that is reserved at the bench is in the phone now; what it replaced may have to go back. */
    void fit(TicketCard ticket) {
        var wants = parts.wants(ticket.number());
        if (wants.isEmpty()) return;
        parts.hold(ticket.benchStore(), wants.stream().map(PartWant::number).toList());
        for (var item : parts.reserved(ticket.number())) if (item.store().equals(ticket.benchStore())) fit(item);
        parts.flush();
        let(ticket.number(), wants);
    }

    void fit(PartItem item) {
        mover.move(item, PartAct.FIT, "", item::fit);
        takeOut(item);
    }

    /** What came out of the phone may have to go back; it came out once, however often a dead one was put in. */
    void takeOut(PartItem fitted) {
        boolean again = parts.isDead(fitted.ticket(), fitted.number());
        if (!again
                && catalogue
                        .find(fitted.number())
                        .filter(CataloguePart::returnable)
                        .isPresent()) mover.takeOut(fitted);
    }

    /** It isn't what the repair needed. */
    void wrong(TicketCard ticket, List<PartItem> items, String reason) {
        if (items.isEmpty()) return;
        var numbers = items.stream().map(PartItem::number).distinct().toList();
        parts.hold(ticket.benchStore(), numbers);
        for (var item : items)
            mover.move(
                    item,
                    PartAct.SET_ASIDE,
                    reason,
                    () -> item.setAside(PartFault.WRONG, ticket.number().value()));
        parts.flush();
        let(
                ticket.number(),
                parts.wants(ticket.number()).stream()
                        .filter(want -> numbers.contains(want.number()))
                        .toList());
    }

    /** The phone goes to another bench: there it needs the same. */
    void moveTo(TicketCard ticket) {
        var left = parts.wants(ticket.number()).stream()
                .filter(want -> !want.store().equals(ticket.benchStore()))
                .toList();
        if (left.isEmpty()) return;
        Map<String, Integer> list = new TreeMap<>();
        left.forEach(want -> list.put(want.number(), want.quantity()));
        // two that cross each other take the shelves of both benches in one order
        Stream.concat(Stream.of(ticket.benchStore()), left.stream().map(PartWant::store))
                .distinct()
                .sorted()
                .forEach(store -> parts.hold(store, list.keySet()));
        let(ticket.number(), left);
        need(ticket, list);
    }
}
