package org.aftercare.platform;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** An amount in a currency, at the currency's own number of decimals. */
public record Money(BigDecimal amount, Currency currency) implements Serializable {
    public Money {
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
    }

    /** @throws IllegalArgumentException when the amount is no number or the currency no ISO 4217 code */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** The amount as that language writes numbers, and the currency's code: {@code 1,297.50 RON}, {@code 1.297,50 RON}. */
    public String in(Locale language) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(amount.scale());
        format.setMaximumFractionDigits(amount.scale());
        return format.format(amount) + '\u00a0' + currency.getCurrencyCode();
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
