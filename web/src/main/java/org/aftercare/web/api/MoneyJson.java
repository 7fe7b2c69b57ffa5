package org.aftercare.web.api;

import org.aftercare.platform.Money;

/** An amount in a currency; the amount is a text, so that no client makes a fraction of two of it. */
public record MoneyJson(String amount, String currency) {
    static MoneyJson of(Money money) {
        return new MoneyJson(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
