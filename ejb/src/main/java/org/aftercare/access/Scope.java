package org.aftercare.access;

import java.io.Serializable;
import java.util.Optional;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/** How far somebody's eyes and hands reach. */
public sealed interface Scope extends Serializable {
    boolean covers(StoreCode store, RegionCode region);

    /** The one store that the scope is limited to, if it is. */
    default Optional<StoreCode> onlyStore() {
        return Optional.empty();
    }

    /** The one region that the scope is limited to, if it is. */
    default Optional<RegionCode> onlyRegion() {
        return Optional.empty();
    }

    /** One store, in its region. */
    record AtStore(StoreCode store, RegionCode region) implements Scope {
        @Override
        public boolean covers(StoreCode other, RegionCode itsRegion) {
            return store.equals(other);
        }

        @Override
        public Optional<StoreCode> onlyStore() {
            return Optional.of(store);
        }

        @Override
        public Optional<RegionCode> onlyRegion() {
            return Optional.of(region);
        }
    }

    /** Every store of a region. */
    record InRegion(RegionCode region) implements Scope {
        @Override
        public boolean covers(StoreCode store, RegionCode other) {
            return region.equals(other);
        }

        @Override
        public Optional<RegionCode> onlyRegion() {
            return Optional.of(region);
        }
    }

    /** The whole network. */
    record Everywhere() implements Scope {
        @Override
        public boolean covers(StoreCode store, RegionCode region) {
            return true;
        }
    }
}
