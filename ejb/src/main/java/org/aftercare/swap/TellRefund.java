package org.aftercare.swap;

import java.io.Serializable;
import org.aftercare.platform.Money;

/** How much is refunded, and how. @param reference of the proof of purchase, or of the payment; may be empty */
public record TellRefund(Money amount, RefundCard.Method method, String reference) implements Serializable {}
