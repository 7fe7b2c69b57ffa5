package org.aftercare.logistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Thing;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.ClockDesk;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketNumber;

/** Packs one phone and hands it to the carrier, alone or with others. */
@Dependent
class Sender {
    private static final int LONGEST_REASON = 400;
    /** Pages tell it in their reader's words. */
    private static final String SENT_ON = "SENT_ON";

    @Inject
    Transfers transfers;

    @Inject
    ScanExceptions exceptions;

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
    Clock clock;

    /** @param manifest the one it goes with, if it doesn't go alone */
    TransferCard dispatch(
            Caller caller, TicketNumber number, StoreCode to, String reason, Optional<Manifest> manifest) {
        var ticket = held(caller, number);
        var from = network.store(sender(caller, ticket));
        var goal = goal(to, from, ticket, reason);
        custody.mustHold(Thing.device(ticket.deviceId()), Holder.store(from.code()));
        if (!mayGo(ticket, from.code(), to)) throw new InvalidInput("storeCode", "NO_FLIGHT");
        if (Errand.isOverride(ticket, to)) {
            ticket = tickets.moveBench(number, to, goal.region(), reason);
            clocks.follow(ticket);
        }
        var transfer = new Transfer(ticket, from.code(), to, reason);
        manifest.ifPresent(transfer::goWith);
        return send(transfer, caller, number);
    }

    /** What came to a store that it wasn't sent to is received there, and sent where it has to go by now. */
    TransferCard sendOn(Caller caller, TicketNumber number, StoreCode here) {
        var ticket = tickets.hold(number).orElseThrow(() -> new NotFound("ticket", number));
        var leg = transfers.travelling(number).orElseThrow(() -> new NotAstray(number));
        var told = exceptions.wrongStore(number, leg.id(), here);
        if (told.isEmpty()) throw new NotAstray(number);
        var now = clock.instant();
        leg.cameAstray(here, caller.name(), now);
        custody.handOver(leg.phone(), leg.carrier(), Holder.store(here), number.value(), now);
        files.came(number, here);
        told.stream().filter(one -> one.card().isOpen()).forEach(one -> one.acknowledge(SENT_ON, caller.name(), now));
        transfers.flush();
        var goal = Errand.destination(ticket);
        boolean stays = goal.equals(here) || !mayGo(ticket, here, goal);
        return stays ? leg.card() : send(new Transfer(ticket, here, goal, ""), caller, number);
    }

    /** A store that is closed sends what lies there, though its tickets are another's by now. */
    private TicketCard held(Caller caller, TicketNumber number) {
        var ticket = tickets.hold(number).orElseThrow(() -> new NotFound("ticket", number));
        var holder = custody.holder(Thing.device(ticket.deviceId()));
        boolean liesHere = caller.scope().onlyStore().filter(holder::isStore).isPresent();
        if (!liesHere) files.read(number);
        return ticket;
    }

    /** A swollen or damaged battery never flies. */
    private boolean mayGo(TicketCard ticket, StoreCode from, StoreCode to) {
        return ticket.checklist().batterySafe() || !network.lane(from, to).byAir();
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
