package org.aftercare.parts;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.SYSTEM;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Page;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketNumber;

/** Tells what a store has, what comes, and who waits for it. */
@Stateless
public class StockDesk {
    private static final int MOST = 500;

    @Inject
    Parts parts;

    @Inject
    PartCatalogue catalogue;

    @Inject
    CaseFile files;

    @Inject
    NetworkDesk network;

    @Inject
    Callers callers;

    /**
     * By number: what it has, or has ordered. As many lines as there are numbers, at most.
     *
     * @param sought part of a number or name; empty text for all
     */
    public List<StockLine> stock(StoreCode store, String sought) {
        mustSee(store);
        var open =
                parts.open(store).stream().map(PartOrder::card).collect(Collectors.groupingBy(PartOrderCard::number));
        var counts = parts.stock(store).stream().collect(Collectors.groupingBy(Parts.StockCount::number));
        var numbers = new TreeSet<>(counts.keySet());
        numbers.addAll(open.keySet());
        return numbers.stream()
                .map(number ->
                        line(number, counts.getOrDefault(number, List.of()), open.getOrDefault(number, List.of())))
                .filter(line -> isSought(line, sought.strip().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private StockLine line(String number, List<Parts.StockCount> counts, List<PartOrderCard> orders) {
        Map<String, Integer> by = counts.stream()
                .collect(Collectors.toMap(Parts.StockCount::what, Parts.StockCount::pieces, Integer::sum));
        return new StockLine(
                number,
                catalogue.name(number),
                catalogue.find(number).map(CataloguePart::component).orElse(""),
                by.getOrDefault("FREE", 0),
                by.getOrDefault("RESERVED", 0),
                by.getOrDefault("DEFECTIVE", 0),
                by.getOrDefault("TRANSIT", 0),
                orders.stream().mapToInt(PartOrderCard::outstanding).sum(),
                orders.stream()
                        .map(PartOrderCard::expectedAt)
                        .min(Instant::compareTo)
                        .orElse(null),
                by.getOrDefault("DEAD", 0));
    }

    private static boolean isSought(StockLine line, String sought) {
        return sought.isEmpty()
                || line.number().toLowerCase(Locale.ROOT).contains(sought)
                || line.name().toLowerCase(Locale.ROOT).contains(sought);
    }

    /**
     * Single parts of a store in some places, a part at a time.
     *
     * @param after the cursor that the page before gave; empty text for the first
     * @param limit 1 to 500
     * @throws InvalidInput fields {@code limit}, {@code after}
     */
    public Page<PartCard> items(StoreCode store, Collection<PartPlace> places, String after, int limit) {
        mustSee(store);
        if (limit < 1 || limit > MOST) throw new InvalidInput("limit", "OUT_OF_RANGE", 1, MOST);
        if (!after.matches("[0-9]{0,18}")) throw new InvalidInput("after", "MALFORMED");
        var found = parts.in(store, places, after.isEmpty() ? 0 : Long.parseLong(after), limit + 1);
        var rows = found.stream().limit(limit).toList();
        return new Page<>(
                rows.stream().map(PartItem::card).toList(),
                found.size() > limit ? String.valueOf(rows.get(limit - 1).id()) : "");
    }

    /** Who waits for what in a store, the oldest promise first. */
    public List<PartWantCard> waiting(StoreCode store) {
        mustSee(store);
        var queues = Arrivals.of(parts.waiting(store), parts.open(store));
        return queues.cards();
    }

    /** @throws org.aftercare.platform.NotFound beyond the caller's scope */
    public TicketParts of(TicketNumber number) {
        var ticket = files.read(number);
        var wants = parts.wants(number);
        var items = parts.of(number).stream().map(PartItem::card).toList();
        var orders = parts.open(number).stream().map(PartOrder::card).toList();
        if (wants.isEmpty()) return new TicketParts(List.of(), items, orders);
        var missing = wants.stream().filter(want -> want.missing() > 0).toList();
        Map<String, Instant> expected = new TreeMap<>();
        for (var want : missing)
            Optional.ofNullable(Arrivals.of(
                                    parts.waiting(want.store(), want.number()), parts.open(want.store(), want.number()))
                            .of(ticket.number(), want.number()))
                    .ifPresent(at -> expected.put(want.number(), at));
        return new TicketParts(
                wants.stream()
                        .map(want -> want.card(want.missing() > 0 ? expected.get(want.number()) : null))
                        .toList(),
                items,
                orders);
    }

    /** What fits a repair's phone, and how many of each are free at its bench. */
    public List<StockLine> fitting(TicketNumber number) {
        var ticket = files.read(number);
        var counts = parts.stock(ticket.benchStore()).stream().collect(Collectors.groupingBy(Parts.StockCount::number));
        return catalogue.fitting(ticket.modelCode()).stream()
                .map(part -> line(part.number(), counts.getOrDefault(part.number(), List.of()), List.of()))
                .toList();
    }

    /** A part by its label, if there is one that the caller may see. */
    public Optional<PartCard> find(String label) {
        var caller = callers.mustBe(CLERK, TECHNICIAN, LEAD, MANAGER, OFFICE);
        if (!PartLabel.isOne(label)) return Optional.empty();
        return parts.item(PartLabel.id(label)).map(PartItem::card).filter(part -> sees(caller, part.store()));
    }

    private boolean sees(Caller caller, StoreCode code) {
        return network.find(code)
                .filter(store -> caller.sees(store.code(), store.region()))
                .isPresent();
    }

    private void mustSee(StoreCode store) {
        callers.mustBe(CLERK, TECHNICIAN, LEAD, MANAGER, OFFICE, SYSTEM)
                .mustSee(store, network.store(store).region());
    }
}
