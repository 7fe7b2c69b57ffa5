package org.aftercare.routing;

import java.time.Instant;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.StoreCode;

/** How long things take between and in stores, as far as a choice needs it. */
interface Roads {
    /**
     * An instant before which no parcel handed over then is there, and the closer to {@link #arrival} the better: cheap
     * to know, to tell without any calendar that a bench can't be the best. It must never be too late, and a later
     * parcel's must never be earlier.
     */
    Instant earliest(StoreCard from, StoreCard to, Instant handedOver);

    /** When a parcel handed over then is there; the same instant within a store. */
    Instant arrival(StoreCode from, StoreCode to, Instant handedOver);

    BusinessTime hours(StoreCode store);
}
