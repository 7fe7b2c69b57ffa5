package org.aftercare.survey;

import java.util.Optional;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.survey.SumKey.Kind;

/**
 * Whose invitations: all, those of a region as it was then, or those of a store wherever it belonged.
 *
 * @param kind of the sums that hold them by that place
 * @param code of the column; empty text for all
 */
record Part(Kind kind, String column, String code) {
    static Part of(Optional<RegionCode> region) {
        return new Part(Kind.STORE, "region", region.map(RegionCode::value).orElse(""));
    }

    static Part of(StoreCode store) {
        return new Part(Kind.STORE_MODEL, "store", store.value());
    }

    boolean isAll() {
        return code.isEmpty();
    }
}
