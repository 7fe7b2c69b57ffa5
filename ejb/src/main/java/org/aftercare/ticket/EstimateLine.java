package org.aftercare.ticket;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.aftercare.platform.Money;

/**
 * One line of an estimate, before tax.
 *
 * @param words what is done or put in; empty text where the kind says it all
 * @param unitPrice net, at the currency's own number of decimals
 */
public record EstimateLine(Kind kind, String words, BigDecimal quantity, Money unitPrice) implements Serializable {
    /** What kind of cost it is; taxes may differ by it. */
    public enum Kind {
        LABOUR,
        PART,
        /** Shipping, a diagnosis fee and the like. */
        OTHER
    }

    /** Quantity times unit price, rounded half up to the currency's smallest coin: each line by itself. */
    public Money net() {
        return rounded(quantity.multiply(unitPrice.amount()), unitPrice);
    }

    /** That share of the line's net amount, rounded in the same way. @param rate in percent */
    Money tax(BigDecimal rate) {
        return rounded(net().amount().multiply(rate).movePointLeft(2), unitPrice);
    }

    private static Money rounded(BigDecimal amount, Money like) {
        int digits = like.currency().getDefaultFractionDigits();
        return new Money(amount.setScale(digits, RoundingMode.HALF_UP), like.currency());
    }
}
