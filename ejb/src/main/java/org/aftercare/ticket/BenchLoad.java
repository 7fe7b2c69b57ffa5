package org.aftercare.ticket;

import java.io.Serializable;
import org.aftercare.platform.StoreCode;

/**
 * What waits at a store's benches.
 *
 * @param tickets all of them
 * @param workMinutes their usual bench time together
 * @param there those whose phone lies in the store
 * @param thereMinutes the usual bench time of those
 */
public record BenchLoad(StoreCode store, long tickets, long workMinutes, long there, long thereMinutes)
        implements Serializable {
    /** Both, of one store. */
    BenchLoad plus(BenchLoad more) {
        return new BenchLoad(
                store,
                tickets + more.tickets,
                workMinutes + more.workMinutes,
                there + more.there,
                thereMinutes + more.thereMinutes);
    }

    /** Whose phone is on its way, or has to be sent. */
    public long coming() {
        return tickets - there;
    }

    public long comingMinutes() {
        return workMinutes - thereMinutes;
    }
}
