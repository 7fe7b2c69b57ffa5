package org.aftercare.routing;

import java.time.Instant;
import org.aftercare.network.BusinessTime;
import org.aftercare.platform.StoreCode;

/** How long things take between and in stores, as far as a choice needs it. */
interface Roads {
    /** Open days that a parcel travels: cheap to know, to tell the promising benches. */
    int days(StoreCode from, StoreCode to);

    /** When a parcel handed over then is there. */
    Instant arrival(StoreCode from, StoreCode to, Instant handedOver);

    BusinessTime hours(StoreCode store);
}
