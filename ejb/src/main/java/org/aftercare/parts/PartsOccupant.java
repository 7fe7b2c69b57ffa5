package org.aftercare.parts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aftercare.network.Occupant;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;

/**
 * What is ordered for a store that closes comes to its successor, and what its repairs need is reserved or ordered where
 * they go. Parts that lie there have to be sent: nothing has moved yet.
 */
@Dependent
class PartsOccupant implements Occupant {
    private static final String PART = "PART";
    private static final String ORDER = "PART_ORDER";
    /** More than any store has. */
    private static final int SHELF = 5_000;

    private static final Set<PartPlace> THERE =
            EnumSet.of(PartPlace.FREE, PartPlace.RESERVED, PartPlace.DEFECTIVE, PartPlace.TRANSIT);

    @Inject
    Parts parts;

    @Inject
    Allotment allotment;

    @Inject
    CaseFile files;

    @Override
    public List<Stock> has(StoreCode store) {
        return List.of(new Stock(PART, parts.count(store, THERE)), new Stock(ORDER, parts.outstanding(store)));
    }

    @Override
    public List<Rehomed> rehome(Closing closing) {
        var store = closing.store().code();
        List<Rehomed> told = new ArrayList<>();
        for (var order : parts.allOpen(store)) {
            order.goTo(closing.successor().code());
            told.add(new Rehomed(ORDER, order.number(), order.ticket()));
        }
        parts.flush();
        for (TicketCard ticket : files.cards(parts.wanting(store)))
            if (!ticket.benchStore().equals(store)) allotment.moveTo(ticket);
        parts.in(store, THERE, 0, SHELF)
                .forEach(item -> told.add(new Rehomed(PART, PartLabel.of(item.id()), item.ticket())));
        return told;
    }
}
