package org.aftercare.network;

import java.time.Instant;
import java.util.Set;
import org.aftercare.platform.StoreCode;

/** From that instant on those stores work other hours; what was before stays as it was. In the edit's transaction. */
public record CalendarChanged(Set<StoreCode> stores, Instant from) {
    public CalendarChanged {
        stores = Set.copyOf(stores);
    }
}
