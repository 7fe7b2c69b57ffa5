package org.aftercare.custody;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Callers;
import org.aftercare.access.OpenTo;

/** Keeps the ledger. The acts that call it have asked whether the caller may; it asks only who that is. */
@Stateless
public class CustodyDesk {
    private static final String FIRST = "";

    @Inject
    Ledger ledger;

    @Inject
    Gates gates;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * Writes down that a thing changed hands; a thing never seen before comes from its customer.
     *
     * @param ticket the number of the ticket it belongs to
     * @param claimedAt when the scanner says it happened
     * @throws NotTheHolder when {@code from} doesn't hold it now
     */
    public HandedOver handOver(Thing thing, Holder from, Holder to, String ticket, Instant claimedAt) {
        var last = ledger.last(thing);
        var present = last.map(HandedOver::to).orElse(Holder.CUSTOMER);
        if (!present.equals(from)) throw new NotTheHolder(thing, from, present);
        return write(thing, last, from, to, ticket, claimedAt);
    }

    /** @throws NotTheHolder unless that one has it now */
    @OpenTo("rooms above, before an act that would hand it on")
    public void mustHold(Thing thing, Holder claimed) {
        var present = holder(thing);
        if (!present.equals(claimed)) throw new NotTheHolder(thing, claimed, present);
    }

    /** A unit that the maker gives instead of another comes into our hands, whoever had it before. */
    public HandedOver supply(Thing thing, Holder to, String ticket) {
        return write(thing, ledger.last(thing), Holder.MAKER, to, ticket, clock.instant());
    }

    private HandedOver write(
            Thing thing, Optional<HandedOver> last, Holder from, Holder to, String ticket, Instant claimedAt) {
        int position = last.map(HandedOver::position).orElse(0) + 1;
        var claimed = claimedAt.truncatedTo(ChronoUnit.MICROS);
        var actor = callers.current().name();
        var open = new HandedOver(thing, position, from, to, ticket, claimed, recorded(last), actor, FIRST);
        var entry = open.sealed(LedgerEntry.hash(last.map(HandedOver::hash).orElse(FIRST), open));
        ledger.add(entry);
        return entry;
    }

    /** Now; never before the entry before, nor on a day that is sealed, however slow this node's clock is. */
    private Instant recorded(Optional<HandedOver> last) {
        var open = gates.enter().atStartOfDay(ZoneOffset.UTC).toInstant();
        var before = last.map(HandedOver::recordedAt).orElse(open);
        return Collections.max(List.of(clock.instant(), open, before));
    }

    /** Who has it now; the customer for a thing never seen. */
    @OpenTo("rooms above, for what they show within the caller's scope")
    public Holder holder(Thing thing) {
        return ledger.last(thing).map(HandedOver::to).orElse(Holder.CUSTOMER);
    }

    /** What that one has now, in order of what it is called, at most so many. */
    @OpenTo("rooms above, for what they show within the caller's scope")
    public List<Holding> held(Holder holder, int limit) {
        return ledger.held(holder, limit);
    }

    /** All entries, oldest first. */
    @OpenTo("rooms above, for what they show within the caller's scope")
    public List<HandedOver> ledger(Thing thing) {
        return ledger.of(thing);
    }

    /** Whether no entry was changed, left out or slipped in since it was written. */
    @OpenTo("rooms above; tells yes or no")
    public boolean isUnbroken(Thing thing) {
        var before = FIRST;
        for (HandedOver entry : ledger.of(thing)) {
            if (!entry.hash().equals(LedgerEntry.hash(before, entry))) return false;
            before = entry.hash();
        }
        return true;
    }
}
