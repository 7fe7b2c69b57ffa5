package org.aftercare.ticket;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.access.Callers;
import org.aftercare.network.Occupant;
import org.aftercare.platform.StoreCode;

/** Open tickets are fetched and repaired elsewhere once their store is closed; those that ended stay what they were. */
@Dependent
class TicketOccupant implements Occupant {
    private static final String PICKUP = "PICKUP";
    private static final String BENCH = "BENCH";

    @Inject
    Rehomings rehomings;

    @Inject
    Callers callers;

    @Inject
    Event<TicketsRehomed> rehomed;

    @Override
    public int turn() {
        return 0;
    }

    @Override
    public List<Stock> has(StoreCode store) {
        return List.of(
                new Stock(PICKUP, rehomings.count(store, "pickup_store")),
                new Stock(BENCH, rehomings.count(store, "bench_store")));
    }

    @Override
    public List<Rehomed> rehome(Closing closing) {
        var held = rehomings.hold(closing.store().code());
        if (held.isEmpty()) return List.of();
        rehomings.rehome(closing, callers.current());
        rehomed.fire(
                new TicketsRehomed(closing.store().code(), closing.successor().code(), closing.at()));
        List<Rehomed> told = new ArrayList<>();
        for (var one : held) {
            if (one.isFetched()) told.add(new Rehomed(PICKUP, one.number(), one.number()));
            if (one.isRepaired()) told.add(new Rehomed(BENCH, one.number(), one.number()));
        }
        return told;
    }
}
