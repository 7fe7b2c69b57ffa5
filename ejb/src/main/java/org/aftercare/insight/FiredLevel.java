package org.aftercare.insight;

import java.io.Serializable;
import org.aftercare.access.Caller;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/** A level of a promise that somebody, on whichever node, wrote down; and whom it is about. @param id of the firing */
record FiredLevel(
        long id,
        int level,
        StoreCode pickupStore,
        RegionCode pickupRegion,
        StoreCode benchStore,
        RegionCode benchRegion)
        implements Serializable {
    boolean concerns(Caller caller) {
        return caller.sees(pickupStore, pickupRegion) || caller.sees(benchStore, benchRegion);
    }
}
