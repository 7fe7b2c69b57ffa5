package org.aftercare.swap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Currency;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.Money;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.TypedFields;

/** Amounts in the money of a store's country. */
@Dependent
class StoreMoney {
    /** No phone costs that much in any money. */
    private static final BigDecimal MOST = new BigDecimal(1_000_000_000);

    @Inject
    NetworkDesk network;

    Currency of(StoreCode store) {
        return network.country(network.store(store).country()).orElseThrow().currency();
    }

    void check(Money sum, StoreCode store, String field, TypedFields wrong) {
        var ours = of(store);
        if (!sum.currency().equals(ours)) wrong.wrong(field, "NOT_THE_STORES_CURRENCY", ours);
        else if (sum.amount().signum() <= 0 || sum.amount().compareTo(MOST) > 0) wrong.wrong(field, "INVALID_AMOUNT");
    }
}
