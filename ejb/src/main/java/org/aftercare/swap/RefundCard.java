package org.aftercare.swap;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.platform.Money;
import org.aftercare.platform.StoreCode;

/**
 * Money that is owed for a unit.
 *
 * @param ticket the number of the repair that ended so
 * @param amount by the proof of purchase; null while nobody has said how much and how
 * @param method null while nobody has
 * @param reference of the proof of purchase, or of the payment; may be empty
 */
public record RefundCard(
        String ticket,
        StoreCode store,
        String label,
        String reason,
        Instant orderedAt,
        String orderedBy,
        Money amount,
        Method method,
        String reference,
        Instant toldAt,
        String toldBy)
        implements Serializable {
    /** How it is paid. */
    public enum Method {
        CASH,
        CARD,
        TRANSFER,
        VOUCHER,
        /** By the shop that sold it. */
        SELLER
    }

    public boolean isComplete() {
        return amount != null;
    }
}
