package org.aftercare.web.api;

import java.util.Optional;
import org.aftercare.platform.Money;
import org.aftercare.ticket.Estimate;

/** What chargeable work would cost, as sent. */
public record EstimateInput(MoneyInput labour, MoneyInput parts, MoneyInput tax) {
    Optional<Estimate> parsed(Fields fields) {
        Optional<Money> work = fields.money("estimate.labour", labour);
        Optional<Money> spares = fields.money("estimate.parts", parts);
        Optional<Money> state = fields.money("estimate.tax", tax);
        if (work.isEmpty() || spares.isEmpty() || state.isEmpty()) return Optional.empty();
        isOneCurrency(fields, "estimate.parts.currency", work.get(), spares.get());
        isOneCurrency(fields, "estimate.tax.currency", work.get(), state.get());
        return fields.isWrong("estimate.parts.currency") || fields.isWrong("estimate.tax.currency")
                ? Optional.empty()
                : Optional.of(new Estimate(work.get(), spares.get(), state.get()));
    }

    private static void isOneCurrency(Fields fields, String field, Money one, Money other) {
        if (!one.currency().equals(other.currency())) fields.wrong(field, "INVALID_CURRENCY");
    }
}
