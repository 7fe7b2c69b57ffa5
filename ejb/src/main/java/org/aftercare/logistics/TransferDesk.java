package org.aftercare.logistics;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Thing;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.ClockDesk;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketNumber;

/** Sends phones to the bench that will repair them and home again; received only by a scan at the other end. */
@Stateless
public class TransferDesk {
    private static final Duration FAST_CLOCK = Duration.ofMinutes(5);
    private static final int LONGEST_REASON = 400;

    @Inject
    Transfers transfers;

    @Inject
    Callers callers;

    @Inject
    NetworkDesk network;

    @Inject
    CustodyDesk custody;

    @Inject
    TicketDesk tickets;

    @Inject
    CaseFile files;

    @Inject
    ClockDesk clocks;

    @Inject
    Scanner scanner;

    @Inject
    Clock clock;

    /**
     * Packs and hands over to the carrier. The phone must be in the caller's store.
     *
     * @param reason why elsewhere than routed; empty text when the store is the ticket's bench, or its pick-up store on the way home
     * @throws InvalidInput field {@code storeCode} (unknown, same store, lacks the level, not where a phone goes that is
     *     on its way home), {@code reason} when an override needs one
     * @throws org.aftercare.custody.NotTheHolder when the phone isn't in the caller's store, or just left it
     */
    public TransferCard dispatch(TicketNumber number, StoreCode to, String reason) {
        var caller = callers.mustBe(CLERK, TECHNICIAN, LEAD);
        var ticket = tickets.hold(files.read(number).number()).orElseThrow();
        var from = network.store(sender(caller, ticket));
        var goal = goal(to, from, ticket, reason);
        custody.mustHold(Thing.device(ticket.deviceId()), Holder.store(from.code()));
        if (Errand.isOverride(ticket, to)) {
            ticket = tickets.moveBench(number, to, goal.region(), reason);
            clocks.follow(ticket);
        }
        return send(new Transfer(ticket, from.code(), to, reason), caller, number);
    }

    /**
     * A scan of a bag label (ticket number), IMEI or serial in a store.
     *
     * @param at what the scanner claims
     * @throws InvalidInput field {@code storeCode} for an unknown store, {@code at} for a time to come
     */
    public Scanned scan(String code, StoreCode store, Instant at) {
        var caller = callers.mustBe(CLERK, TECHNICIAN, LEAD);
        var here = known(store);
        caller.mustSee(store, here.region());
        if (at.isAfter(clock.instant().plus(FAST_CLOCK))) throw new InvalidInput("at", "DATE_FUTURE");
        return scanner.scan(code.strip(), store, at, caller);
    }

    /** On the way to this store, oldest first. */
    public List<TransferCard> incoming(StoreCode store) {
        callers.current().mustSee(store, network.store(store).region());
        return transfers.incoming(store);
    }

    /** Sent from this store and not there yet, oldest first. */
    public List<TransferCard> outgoing(StoreCode store) {
        callers.current().mustSee(store, network.store(store).region());
        return transfers.outgoing(store);
    }

    /** All legs of a ticket, oldest first. */
    public List<TransferCard> legs(TicketNumber number) {
        return transfers.of(files.read(number).number());
    }

    private TransferCard send(Transfer transfer, Caller caller, TicketNumber number) {
        var card = transfer.card();
        var now = clock.instant();
        transfer.dispatch(caller.name(), now, network.arrival(card.from(), card.to(), now));
        transfers.add(transfer);
        custody.handOver(transfer.phone(), Holder.store(card.from()), transfer.carrier(), number.value(), now);
        files.left(number, card.from(), card.to(), transfer.reason());
        return transfer.card();
    }

    /** The caller's store; the store that has it for those who have several. Whether it does, custody says. */
    private StoreCode sender(Caller caller, TicketCard ticket) {
        return caller.scope().onlyStore().orElseGet(() -> {
            var holder = custody.holder(Thing.device(ticket.deviceId()));
            return network.stores().stream()
                    .filter(store -> holder.isStore(store.code()) && caller.sees(store.code(), store.region()))
                    .findFirst()
                    .map(StoreCard::code)
                    .orElse(ticket.pickupStore());
        });
    }

    private StoreCard goal(StoreCode to, StoreCard from, TicketCard ticket, String reason) {
        var goal = known(to);
        if (to.equals(from.code())) throw new InvalidInput("storeCode", "SAME_STORE");
        if (!goal.inOperation()) throw new InvalidInput("storeCode", "STORE_CLOSED");
        if (reason.length() > LONGEST_REASON) throw new InvalidInput("reason", "TOO_LONG", LONGEST_REASON);
        if (!Errand.isAllowed(ticket, to)) throw new InvalidInput("storeCode", "NOT_ALLOWED");
        if (Errand.isOverride(ticket, to)) {
            if (!goal.levels().contains(ticket.level())) throw new InvalidInput("storeCode", "LACKS_LEVEL");
            if (reason.isBlank()) throw new InvalidInput("reason", "REASON_REQUIRED");
        }
        return goal;
    }

    private StoreCard known(StoreCode store) {
        return network.find(store).orElseThrow(() -> new InvalidInput("storeCode", "UNKNOWN_STORE", store));
    }
}
