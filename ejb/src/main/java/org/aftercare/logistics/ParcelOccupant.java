package org.aftercare.logistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Holding;
import org.aftercare.custody.Thing;
import org.aftercare.network.Occupant;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketNumber;

/**
 * Phones that lie in a store which closes have to be packed there, for where their tickets say by now; those on their
 * way to it may be scanned in at the successor as well. The ledger says what it said: nothing has moved yet.
 */
@Dependent
class ParcelOccupant implements Occupant {
    private static final String LYING = "LYING";
    private static final String COMING = "COMING";
    /** More than any store has. */
    private static final int SHELF = 5_000;

    @Inject
    Transfers transfers;

    @Inject
    CustodyDesk custody;

    @Inject
    CaseFile files;

    @Override
    public int turn() {
        return 2;
    }

    @Override
    public List<Stock> has(StoreCode store) {
        return List.of(
                new Stock(LYING, lying(store).size()),
                new Stock(COMING, transfers.comingTo(store).size()));
    }

    @Override
    public List<Rehomed> rehome(Closing closing) {
        var store = closing.store().code();
        List<Rehomed> told = new ArrayList<>();
        lying(store).forEach(one -> told.add(new Rehomed(LYING, one.thing().value(), one.ticket())));
        transfers.comingTo(store).forEach(number -> told.add(new Rehomed(COMING, number, number)));
        transfers.forward(store, closing.successor().code());
        return told;
    }

    /** Phones that are repaired; parts, loaners and units to be given are told by their own rooms. */
    private List<Holding> lying(StoreCode store) {
        var held = custody.held(Holder.store(store), SHELF);
        var numbers = held.stream()
                .map(Holding::ticket)
                .filter(TicketNumber::isValid)
                .map(TicketNumber::new)
                .collect(Collectors.toSet());
        var phones = files.cards(numbers).stream()
                .filter(card -> card.status().isInCustody())
                .collect(Collectors.toMap(card -> card.number().value(), card -> Thing.device(card.deviceId())));
        return held.stream()
                .filter(one -> one.thing().equals(phones.get(one.ticket())))
                .toList();
    }
}
