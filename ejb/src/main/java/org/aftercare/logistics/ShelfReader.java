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
import org.aftercare.device.DeviceDesk;
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

    /** What the store has, by the ledger; in a few statements, however much it is. */
    List<ShelfLine> lies(StoreCode store) {
        var held = phones(custody.held(Holder.store(store), SHELF));
        var labels = labels(held.stream().map(Holding::ticket).toList());
        return held.stream()
                .map(one -> new ShelfLine(
                        one.thing().value(),
                        one.ticket(),
                        labels.getOrDefault(one.ticket(), one.thing().value()),
                        one.holder().value(),
                        one.since(),
                        ""))
                .toList();
    }

    /** Parts are counted at their own desk. */
    private static List<Holding> phones(List<Holding> held) {
        return held.stream().filter(one -> one.thing().deviceId().isPresent()).toList();
    }

    private Map<String, String> labels(Collection<String> tickets) {
        return files
                .cards(tickets.stream()
                        .filter(TicketNumber::isValid)
                        .map(TicketNumber::new)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(card -> card.number().value(), TicketCard::deviceLabel));
    }

    /** What was scanned, and who has it. @param code a ticket's number, IMEI or serial number */
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
        return devices.find(code).map(device -> Thing.device(device.id()));
    }

    private ShelfLine line(Thing thing, String code, Instant at, String by) {
        var ledger = custody.ledger(thing);
        if (ledger.isEmpty()) return new ShelfLine(thing.value(), "", cut(code), Holder.CUSTOMER.value(), at, by);
        var last = ledger.get(ledger.size() - 1);
        return new ShelfLine(
                thing.value(), last.ticket(), label(last, code), last.to().value(), at, by);
    }

    private String label(HandedOver last, String code) {
        return labels(List.of(last.ticket())).getOrDefault(last.ticket(), cut(code));
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
