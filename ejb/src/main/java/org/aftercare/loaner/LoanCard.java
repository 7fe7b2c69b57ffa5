package org.aftercare.loaner;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/**
 * A loaner that was lent for a repair.
 *
 * @param code the loaner's
 * @param label its IMEI or serial number
 * @param status where the repair stands
 * @param looks its condition when it was lent
 * @param dueSince when the repair was ready, or over; null while it lasts
 * @param overdueAt when it is late; null while the repair lasts
 * @param extendedTo until when a longer loan was granted; null where none was
 * @param waivedAt when a lead let the repair be collected without it; null where none did
 * @param endedAt null while it is out
 */
public record LoanCard(
        long id,
        String code,
        String label,
        StoreCode store,
        TicketNumber ticket,
        TicketStatus status,
        Standing standing,
        Instant lentAt,
        String lentBy,
        String agreedBy,
        String looks,
        String accessories,
        Integer battery,
        Instant dueSince,
        Instant overdueAt,
        Instant extendedTo,
        String extendedWhy,
        Instant waivedAt,
        String waivedBy,
        String waiver,
        Instant endedAt,
        String endedBy,
        String looksBack,
        String damage,
        Integer batteryBack,
        boolean wiped)
        implements Serializable {
    /** How the loan stands; what needs somebody first. */
    public enum Standing {
        /** The repair is over, or collected by a lead's leave, and the loaner isn't back. */
        OWED,
        OVERDUE,
        /** The repair is ready: it comes back at the pick-up. */
        DUE,
        OUT,
        RETURNED,
        LOST
    }

    public boolean isOut() {
        return endedAt == null;
    }

    public boolean isWaived() {
        return waivedAt != null;
    }
}
