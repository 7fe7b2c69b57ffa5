package org.aftercare.swap;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.aftercare.platform.Money;
import org.aftercare.platform.StoreCode;

/**
 * A unit that another, or the money, was given for.
 *
 * @param label its IMEI, or the serial number of a thing without one
 * @param ticket the number of the repair that ended so
 * @param store where it lies, or lay until it was sent
 * @param since when it was kept, sent or settled
 * @param dueAt when it should be sent, or answered by the maker; null once it is settled
 * @param shipment the number of the one it was sent with, e.g. {@code S-17}; empty text while it lies here
 * @param note what the maker, or whoever scrapped it, said
 * @param creditedOn by the maker's word; null where they didn't say, or didn't
 * @param credit null where nobody said how much
 */
public record OldUnitCard(
        long id,
        long deviceId,
        String label,
        String model,
        String ticket,
        StoreCode store,
        Why why,
        State state,
        Instant since,
        Instant dueAt,
        boolean overdue,
        String shipment,
        String note,
        LocalDate creditedOn,
        Money credit)
        implements Serializable {
    /** What was given for it. */
    public enum Why {
        SWAPPED,
        REFUNDED
    }

    /** How far it has come. */
    public enum State {
        TO_RETURN,
        SENT,
        CREDITED,
        /** The maker doesn't pay, and keeps it. */
        REFUSED,
        SCRAPPED;

        /** Somebody still has to do something about it. */
        public boolean isOpen() {
            return this == TO_RETURN || this == SENT;
        }
    }
}
