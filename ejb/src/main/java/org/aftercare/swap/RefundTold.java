package org.aftercare.swap;

import org.aftercare.platform.Refusal;

/** Somebody has said how much is refunded; what they said stays. */
public class RefundTold extends Refusal {
    RefundTold(RefundCard order) {
        super(order.toldBy(), order.toldAt());
    }
}
