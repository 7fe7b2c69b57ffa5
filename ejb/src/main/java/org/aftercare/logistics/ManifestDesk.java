package org.aftercare.logistics;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Holding;
import org.aftercare.custody.NotTheHolder;
import org.aftercare.custody.Thing;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Page;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;

/** Bags that travel together: packed at one store, dispatched as one act, received one by one. */
@Stateless
public class ManifestDesk {
    /** As many as lie in a large hub. */
    private static final int SHELF = 5_000;

    private static final int MOST_BAGS = 200;
    private static final int MOST_ROWS = 200;

    @Inject
    Transfers transfers;

    @Inject
    Sender sender;

    @Inject
    CustodyDesk custody;

    @Inject
    CaseFile files;

    @Inject
    NetworkDesk network;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** What lies in the store and has to go to another one, by store, then by how long it has been here. */
    public List<ToBePacked> toBePacked(StoreCode store) {
        mustSee(store, callers.mustBe(CLERK, TECHNICIAN, LEAD, MANAGER, OFFICE));
        var held = custody.held(Holder.store(store), SHELF);
        var cards = cards(held.stream().map(Holding::ticket).toList());
        return held.stream()
                .filter(one -> isAbout(one, cards.get(one.ticket())))
                .map(one -> toBePacked(cards.get(one.ticket()), one))
                .filter(one -> !one.to().equals(store) && one.status().isInCustody())
                .sorted(Comparator.comparing(ToBePacked::to)
                        .thenComparing(ToBePacked::since)
                        .thenComparing(one -> one.number().value()))
                .toList();
    }

    /** Not a loaner that was lent for the ticket, nor a unit that another was given for. */
    private static boolean isAbout(Holding held, TicketCard card) {
        return card != null && held.thing().equals(Thing.device(card.deviceId()));
    }

    private static ToBePacked toBePacked(TicketCard card, Holding held) {
        return new ToBePacked(card.number(), card.deviceLabel(), card.status(), Errand.destination(card), held.since());
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

    /**
     * Hands bags over to the carrier together: all of them or none.
     *
     * @param bags their tickets; each lies in the caller's store and goes to that one without anybody saying why
     * @throws InvalidInput fields {@code storeCode}, {@code tickets} (REQUIRED, TOO_MANY)
     * @throws NotPacked for the first that can't go: it lies elsewhere, or goes elsewhere
     */
    public ManifestSheet dispatch(StoreCode to, Collection<TicketNumber> bags) {
        var caller = callers.mustBe(CLERK, TECHNICIAN, LEAD);
        var from = caller.scope().onlyStore().orElseThrow(() -> new InvalidInput("storeCode", "NOT_ALLOWED"));
        if (network.find(to).isEmpty()) throw new InvalidInput("storeCode", "UNKNOWN_STORE", to);
        if (to.equals(from)) throw new InvalidInput("storeCode", "SAME_STORE");
        if (bags.isEmpty()) throw new InvalidInput("tickets", "REQUIRED");
        if (bags.size() > MOST_BAGS) throw new InvalidInput("tickets", "TOO_MANY", MOST_BAGS);
        var now = clock.instant();
        // always in the same order, so that two who pack the same bags wait for each other in turn
        var packed = bags.stream()
                .distinct()
                .sorted(Comparator.comparing(TicketNumber::value))
                .toList();
        var manifest = transfers.add(
                new Manifest(from, to, packed.size(), caller.name(), now, network.arrival(from, to, now)));
        packed.forEach(bag -> pack(caller, bag, manifest));
        return sheet(manifest);
    }

    private void pack(Caller caller, TicketNumber bag, Manifest manifest) {
        try {
            sender.dispatch(caller, bag, manifest.card().to(), "", Optional.of(manifest));
        } catch (InvalidInput | NotFound | NotTheHolder elsewhere) {
            throw new NotPacked(bag);
        }
    }

    /** @param number as printed on it @throws NotFound for what isn't one, or is of other stores */
    public ManifestSheet manifest(String number) {
        var caller = callers.mustBe(CLERK, TECHNICIAN, LEAD, MANAGER, OFFICE);
        return ManifestCard.id(number)
                .flatMap(transfers::manifest)
                .filter(found ->
                        sees(found.card().from(), caller) || sees(found.card().to(), caller))
                .map(this::sheet)
                .orElseThrow(() -> new NotFound("manifest", number));
    }

    private ManifestSheet sheet(Manifest manifest) {
        var bags = transfers.with(manifest);
        var cards = cards(bags.stream().map(bag -> bag.ticket().value()).toList());
        var now = clock.instant();
        return new ManifestSheet(
                manifest.card(),
                bags.stream()
                        .map(bag -> bag.bag(cards.get(bag.ticket().value()).deviceLabel(), now))
                        .toList());
    }

    /**
     * Sent by the store, the newest first.
     *
     * @param after the cursor that the page before gave; empty text for the first
     * @param limit 1 to 200
     * @throws InvalidInput fields {@code limit}, {@code after}, {@code storeCode}
     */
    public Page<ManifestCard> sent(StoreCode store, String after, int limit) {
        return page("from", store, after, limit);
    }

    /** The same on their way to the store, or received there. */
    public Page<ManifestCard> coming(StoreCode store, String after, int limit) {
        return page("to", store, after, limit);
    }

    private Page<ManifestCard> page(String end, StoreCode store, String after, int limit) {
        mustSee(store, callers.mustBe(CLERK, TECHNICIAN, LEAD, MANAGER, OFFICE));
        if (limit < 1 || limit > MOST_ROWS) throw new InvalidInput("limit", "OUT_OF_RANGE", 1, MOST_ROWS);
        if (!after.matches("[0-9]{0,18}")) throw new InvalidInput("after", "MALFORMED");
        var found =
                transfers.manifests(end, store, after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after), limit + 1);
        var shown = found.stream().limit(limit).toList();
        return new Page<>(
                shown.stream().map(Manifest::card).toList(),
                found.size() > limit ? String.valueOf(shown.get(limit - 1).id()) : "");
    }

    private boolean sees(StoreCode store, Caller caller) {
        return network.find(store)
                .filter(known -> caller.sees(store, known.region()))
                .isPresent();
    }

    private void mustSee(StoreCode store, Caller caller) {
        var known = network.find(store).orElseThrow(() -> new InvalidInput("storeCode", "UNKNOWN_STORE", store));
        caller.mustSee(known.code(), known.region());
    }
}
