package org.aftercare.network;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.aftercare.access.Caller;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.StoreCode;

/** Whether a store is within somebody's reach: for desks whose things lie in stores. */
@Dependent
public class Reach {
    @Inject
    NetworkDesk network;

    /** False for a store that is in no file any more, too. */
    public boolean sees(Caller caller, StoreCode store) {
        return network.find(store)
                .filter(known -> caller.sees(store, known.region()))
                .isPresent();
    }

    /**
     * Whether what lies in the one store may be received in the other by somebody who scans it there, without anybody
     * having sent it: for the one is closed, or both are of one region.
     */
    public boolean isNear(StoreCode from, StoreCard to) {
        return network.find(from)
                .filter(StoreCard::inOperation)
                .map(store -> store.region().equals(to.region()))
                .orElse(true);
    }

    /**
     * @throws InvalidInput field {@code store} for an unknown one
     * @throws org.aftercare.access.Forbidden for one beyond the caller's scope
     */
    public StoreCard mustSee(Caller caller, StoreCode store) {
        var known = network.find(store).orElseThrow(() -> new InvalidInput("store", "UNKNOWN_STORE", store));
        caller.mustSee(store, known.region());
        return known;
    }
}
