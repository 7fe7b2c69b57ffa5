package org.aftercare.logistics;

import org.aftercare.platform.Refusal;

/** Somebody has closed the count meanwhile. */
public class CountClosed extends Refusal {
    CountClosed(ShelfCard count) {
        super(count.closedBy(), count.closedAt());
    }
}
