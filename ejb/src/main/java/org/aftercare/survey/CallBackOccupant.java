package org.aftercare.survey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.aftercare.network.Occupant;
import org.aftercare.platform.StoreCode;

/** The calls that a store owes its customers are owed by whoever takes over from it. */
@Dependent
class CallBackOccupant implements Occupant {
    private static final String CALL_BACK = "CALL_BACK";

    @Inject
    CallBacks callBacks;

    @Override
    public List<Stock> has(StoreCode store) {
        return List.of(new Stock(CALL_BACK, callBacks.countOpenAt(store)));
    }

    @Override
    public List<Rehomed> rehome(Closing closing) {
        var open = callBacks.lockedOpenAt(closing.store().code());
        open.forEach(one -> one.moveTo(closing.successor()));
        return open.stream()
                .map(one -> new Rehomed(
                        CALL_BACK, one.ticket().value(), one.ticket().value()))
                .toList();
    }
}
