package org.aftercare.logistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.HandedOver;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Holding;
import org.aftercare.custody.Thing;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.loaner.PoolBook;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;

/** What a code stands for, and what the ledger knows of it; moves nothing. */
@Dependent
class ShelfReader {
    /** More than the largest hub has; a store with more counts what it sees of them. */
    private static final int SHELF = 5_000;

    private static final int LONGEST = 80;
    private static final String CODE = "code:";

    @Inject
    CustodyDesk custody;

    @Inject
    DeviceDesk devices;

    @Inject
    CaseFile files;

    @Inject
    PoolBook pools;

    /** What the store has, by the ledger, loaners and swap units, too; in a few statements, however much it is. */
    List<ShelfLine> lies(StoreCode store) {
        var held = phones(custody.held(Holder.store(store), SHELF));
        var cards = cards(held.stream().map(Holding::ticket).toList());
        var phones = devices(held, cards);
        return held.stream()
                .map(one -> new ShelfLine(
                        one.thing().value(),
                        one.ticket(),
                        label(one.thing(), one.ticket(), cards, phones),
                        one.holder().value(),
                        one.since(),
                        ""))
                .toList();
    }

    /** Parts are counted at their own desk. */
    private static List<Holding> phones(List<Holding> held) {
        return held.stream().filter(one -> one.thing().deviceId().isPresent()).toList();
    }

    /** The devices of those whose ticket is about another one, or that have none. */
    private Map<Long, DeviceCard> devices(Collection<Holding> held, Map<String, TicketCard> cards) {
        var ids = held.stream()
                .filter(one -> !isAbout(one.thing(), cards.get(one.ticket())))
                .flatMap(one -> one.thing().deviceId().stream())
                .toList();
        return ids.isEmpty() ? Map.of() : devices.byIds(ids);
    }

    private static boolean isAbout(Thing thing, TicketCard card) {
        return card != null && Thing.device(card.deviceId()).equals(thing);
    }

    private static String label(
            Thing thing, String ticket, Map<String, TicketCard> cards, Map<Long, DeviceCard> phones) {
        if (isAbout(thing, cards.get(ticket))) return cards.get(ticket).deviceLabel();
        return thing.deviceId().map(phones::get).map(DeviceCard::label).orElse(thing.value());
    }

    private Map<String, TicketCard> cards(Collection<String> tickets) {
        return files
                .cards(tickets.stream()
                        .filter(TicketNumber::isValid)
                        .map(TicketNumber::new)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(card -> card.number().value(), Function.identity()));
    }

    /** What was scanned, and who has it. @param code a ticket's number, a loaner's code, IMEI or serial number */
    ShelfLine read(String code, Instant at, String by) {
        return thing(code)
                .map(thing -> line(thing, code, at, by))
                .orElseGet(() -> new ShelfLine(CODE + cut(code.toUpperCase(Locale.ROOT)), "", cut(code), "", at, by));
    }

    private Optional<Thing> thing(String code) {
        var label = code.toUpperCase(Locale.ROOT);
        if (TicketNumber.isValid(label))
            return files.cards(List.of(new TicketNumber(label))).stream()
                    .findFirst()
                    .map(card -> Thing.device(card.deviceId()));
        return pools.deviceOf(code)
                .or(() -> devices.find(code).map(DeviceCard::id))
                .map(Thing::device);
    }

    private ShelfLine line(Thing thing, String code, Instant at, String by) {
        var ledger = custody.ledger(thing);
        if (ledger.isEmpty()) return new ShelfLine(thing.value(), "", cut(code), Holder.CUSTOMER.value(), at, by);
        var last = ledger.get(ledger.size() - 1);
        return new ShelfLine(
                thing.value(), last.ticket(), label(last, code), last.to().value(), at, by);
    }

    private String label(HandedOver last, String code) {
        var card = cards(List.of(last.ticket())).get(last.ticket());
        if (isAbout(last.thing(), card)) return card.deviceLabel();
        return last.thing()
                .deviceId()
                .flatMap(devices::find)
                .map(DeviceCard::label)
                .orElse(cut(code));
    }

    /** By what they are called. */
    static Map<String, ShelfLine> byThing(Collection<ShelfLine> lines) {
        return lines.stream().collect(Collectors.toMap(ShelfLine::thing, Function.identity(), (one, other) -> one));
    }

    /** As much of it as is kept; without what no scanner sends. */
    static String cut(String code) {
        var clean = code.replaceAll("\\p{Cntrl}", "").strip();
        return clean.substring(0, Math.min(LONGEST, clean.length()));
    }
}
