package org.aftercare.logistics;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.custody.Holder;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Page;
import org.aftercare.platform.StoreCode;

/**
 * Counts what lies in a store by scanning it. What is expected is what the ledger says the store has had since the count
 * began; what comes or goes meanwhile needs no scan. A count moves nothing: what is found is received, or sent, by itself.
 */
@Stateless
public class ShelfDesk {
    private static final Logger LOG = System.getLogger(ShelfDesk.class.getName());
    private static final int MOST_ROWS = 200;

    @Inject
    Shelves shelves;

    @Inject
    ShelfReader reader;

    @Inject
    NetworkDesk network;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * Begins a count, or goes on with the one that is open.
     *
     * @throws InvalidInput field {@code storeCode} for an unknown store
     */
    public ShelfCard begin(StoreCode store) {
        var caller = callers.mustBe(CLERK, TECHNICIAN, LEAD);
        mustSee(store, caller);
        if (shelves.open(store).isEmpty()) shelves.begin(store, caller.name(), clock.instant());
        return sheet(shelves.open(store).orElseThrow()).count();
    }

    /**
     * Ticks off what was scanned; a second scan of it changes nothing.
     *
     * @param code a ticket's number, IMEI or serial number
     * @throws CountClosed when somebody closed it meanwhile
     * @throws NotFound beyond the caller's scope
     */
    public ShelfScanned scan(long id, String code) {
        var caller = callers.mustBe(CLERK, TECHNICIAN, LEAD);
        var read = ShelfReader.cut(code);
        if (read.isEmpty()) throw new InvalidInput("code", "REQUIRED");
        var count = held(id, caller);
        var line = reader.read(read, clock.instant(), caller.name());
        boolean again = shelves.scan(id, line.thing()).isPresent();
        var found = found(line, count);
        if (!again) shelves.add(new ShelfScan(id, read, line, found == ShelfScanned.Found.EXPECTED));
        return new ShelfScanned(found, again, line);
    }

    private static ShelfScanned.Found found(ShelfLine line, ShelfCount count) {
        if (line.holder().isEmpty()) return ShelfScanned.Found.UNKNOWN;
        var holder = new Holder(line.holder());
        if (holder.isStore(count.store())) return ShelfScanned.Found.EXPECTED;
        return holder.kind().equals("transit") ? ShelfScanned.Found.ON_THE_WAY : ShelfScanned.Found.ELSEWHERE;
    }

    /** Closes it, and writes down what differs. @throws CountClosed @throws NotFound beyond the caller's scope */
    public ShelfSheet close(long id) {
        var caller = callers.mustBe(CLERK, TECHNICIAN, LEAD);
        var count = held(id, caller);
        var sheet = sheet(count);
        sheet.left().forEach(line -> shelves.add(new ShelfDifference(id, true, line)));
        sheet.unexpected().forEach(line -> shelves.add(new ShelfDifference(id, false, line)));
        count.close(sheet.count(), caller.name(), clock.instant());
        LOG.log(
                sheet.count().isEven() ? Level.INFO : Level.WARNING,
                "shelf of {0} counted: {1} of {2}, {3} missing, {4} unexpected",
                count.store(),
                sheet.count().counted(),
                sheet.count().expected(),
                sheet.count().missing(),
                sheet.count().unexpected());
        return new ShelfSheet(count.card(), sheet.left(), sheet.unexpected());
    }

    /** As it stands, or as it was closed. @throws NotFound beyond the caller's scope */
    public ShelfSheet sheet(long id) {
        var caller = callers.mustBe(CLERK, TECHNICIAN, LEAD, MANAGER, OFFICE);
        var count = shelves.find(id)
                .filter(found -> sees(found.store(), caller))
                .orElseThrow(() -> new NotFound("count", id));
        return count.isOpen() ? sheet(count) : kept(count);
    }

    /** The store's open count. @throws org.aftercare.access.Forbidden for a store beyond the caller's scope */
    public Optional<ShelfCard> open(StoreCode store) {
        mustSee(store, callers.mustBe(CLERK, TECHNICIAN, LEAD, MANAGER, OFFICE));
        return shelves.open(store).map(ShelfCount::card);
    }

    /**
     * Closed counts of a store, the newest first.
     *
     * @param after the cursor that the page before gave; empty text for the first
     * @param limit 1 to 200
     * @throws InvalidInput fields {@code limit}, {@code after}, {@code storeCode}
     */
    public Page<ShelfCard> history(StoreCode store, String after, int limit) {
        mustSee(store, callers.mustBe(CLERK, TECHNICIAN, LEAD, MANAGER, OFFICE));
        if (limit < 1 || limit > MOST_ROWS) throw new InvalidInput("limit", "OUT_OF_RANGE", 1, MOST_ROWS);
        if (!after.matches("[0-9]{0,18}")) throw new InvalidInput("after", "MALFORMED");
        long before = after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after);
        var found = shelves.closed(store, before, limit + 1);
        var cards = found.stream().limit(limit).toList();
        return new Page<>(
                cards,
                found.size() > limit ? String.valueOf(cards.get(limit - 1).id()) : "");
    }

    private ShelfCount held(long id, Caller caller) {
        var count = shelves.locked(id)
                .filter(found -> sees(found.store(), caller))
                .orElseThrow(() -> new NotFound("count", id));
        if (!count.isOpen()) throw new CountClosed(count.card());
        return count;
    }

    private ShelfSheet sheet(ShelfCount count) {
        var scans = shelves.scans(count.id());
        var scanned = scans.stream().map(ShelfScan::thing).collect(Collectors.toSet());
        var lies = reader.lies(count.store());
        var left = lies.stream()
                .filter(line -> !scanned.contains(line.thing()) && !line.at().isAfter(count.beganAt()))
                .toList();
        var here = ShelfReader.byThing(lies);
        var unexpected = unexpected(scans, here.keySet());
        int counted = (int) scanned.stream().filter(here::containsKey).count();
        return new ShelfSheet(
                count.card(counted + left.size(), counted, left.size(), unexpected.size()), left, unexpected);
    }

    /** What was here as it was scanned and has left since is no surprise, nor what has been received since. */
    private List<ShelfLine> unexpected(List<ShelfScan> scans, Set<String> here) {
        Predicate<ShelfScan> surprise = scan -> !scan.wasExpected() && !here.contains(scan.thing());
        return scans.stream()
                .filter(surprise)
                .map(scan -> reader.read(scan.code(), scan.at(), scan.by()))
                .toList();
    }

    private ShelfSheet kept(ShelfCount count) {
        Map<Boolean, List<ShelfLine>> lines = shelves.differences(count.id()).stream()
                .collect(Collectors.partitioningBy(
                        ShelfDifference::isMissing, Collectors.mapping(ShelfDifference::line, Collectors.toList())));
        return new ShelfSheet(count.card(), lines.get(true), lines.get(false));
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
