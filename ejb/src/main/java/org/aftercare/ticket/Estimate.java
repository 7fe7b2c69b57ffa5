package org.aftercare.ticket;

import java.io.Serializable;
import org.aftercare.platform.Money;

/** What chargeable work would cost, tax included in the total. */
public record Estimate(Money labour, Money parts, Money tax) implements Serializable {
    public Estimate {
        if (!labour.currency().equals(parts.currency()) || !labour.currency().equals(tax.currency()))
            throw new IllegalArgumentException("one estimate, one currency");
    }

    public Money total() {
        return new Money(labour.amount().add(parts.amount()).add(tax.amount()), labour.currency());
    }
}
