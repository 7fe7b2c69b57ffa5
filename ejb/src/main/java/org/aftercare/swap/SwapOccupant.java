package org.aftercare.swap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.network.Occupant;
import org.aftercare.platform.StoreCode;

/**
 * Money that is owed, and what the maker has to answer, are the successor's; units that lie in the closed store have to
 * leave it, by a scan elsewhere or to the maker.
 */
@Dependent
class SwapOccupant implements Occupant {
    private static final String UNIT = "SWAP_UNIT";
    private static final String OLD = "OLD_UNIT";
    private static final String SENT = "SENT_UNIT";
    private static final String REFUND = "REFUND";

    @Inject
    SwapUnits units;

    @Inject
    OldUnits old;

    @Inject
    Refunds refunds;

    @Override
    public List<Stock> has(StoreCode store) {
        return List.of(
                new Stock(UNIT, units.labels(store).size()),
                new Stock(OLD, old.in(store, OldUnitCard.State.TO_RETURN).size()),
                new Stock(SENT, old.in(store, OldUnitCard.State.SENT).size()),
                new Stock(REFUND, refunds.openTickets(store).size()));
    }

    @Override
    public List<Rehomed> rehome(Closing closing) {
        var from = closing.store().code();
        var to = closing.successor().code();
        List<Rehomed> told = new ArrayList<>();
        units.labels(from).forEach(label -> told.add(new Rehomed(UNIT, label, "")));
        old.in(from, OldUnitCard.State.TO_RETURN)
                .forEach(unit -> told.add(new Rehomed(OLD, unit.label(), unit.ticket())));
        old.in(from, OldUnitCard.State.SENT).forEach(unit -> told.add(new Rehomed(SENT, unit.label(), unit.ticket())));
        refunds.openTickets(from).forEach(ticket -> told.add(new Rehomed(REFUND, ticket, ticket)));
        old.rehomeSent(from, to);
        refunds.rehome(from, to);
        return told;
    }
}
