package org.aftercare.network;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.StoreCode;

/** Knows the stores: where they are, when they work, what they can do, and how parcels travel between them. */
@Stateless
public class NetworkDesk {
    /** All stores in order of code. */
    public List<StoreCard> stores() {
        throw new UnsupportedOperationException();
    }

    public Optional<StoreCard> find(StoreCode code) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.aftercare.platform.NotFound when there is no such store */
    public StoreCard store(StoreCode code) {
        throw new UnsupportedOperationException();
    }

    /** The calendar in force. @throws org.aftercare.platform.NotFound when there is no such store */
    public BusinessTime calendar(StoreCode code) {
        throw new UnsupportedOperationException();
    }

    /** The lane between two stores; by policy's default (same region, other region) where none is listed. */
    public Lane lane(StoreCode from, StoreCode to) {
        throw new UnsupportedOperationException();
    }

    /** When a parcel handed over at that instant is at the other store; the instant itself when both are the same. */
    public java.time.Instant arrival(StoreCode from, StoreCode to, java.time.Instant handedOver) {
        throw new UnsupportedOperationException();
    }
}
