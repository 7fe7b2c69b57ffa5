package org.aftercare.logistics;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/**
 * Where the ledger and the tickets, or the ledger and the parcels, tell different things, or something is late.
 *
 * @param key tells those of one kind apart, and puts them in order
 * @param label IMEI or serial number; empty text where it is a day of the ledger
 * @param holder who has it by the ledger, e.g. {@code store:RO-BUC-1}; empty text for what the ledger doesn't know
 * @param detail what else there is to tell: the other ticket, the part's number, or the {@code LedgerBreak}'s kind; else empty text
 * @param stores who have to do with it
 * @param since when it was handed over, dispatched, opened or due
 */
public record Discrepancy(
        Kind kind,
        long key,
        TicketNumber ticket,
        String label,
        String holder,
        String detail,
        List<StoreCode> stores,
        Instant since)
        implements Serializable {
    /** What is wrong, in the order of the report. */
    public enum Kind {
        /** We answer for the phone, but neither a store nor a carrier has it. */
        NOT_HELD,
        /** A store has it, but no ticket says why. */
        NO_TICKET,
        /** It is on the way, but no parcel is. */
        NO_PARCEL,
        /** A parcel is on the way, but its phone isn't. */
        EMPTY_PARCEL,
        /** It should have been there. */
        OVERDUE,
        /** One device, two open tickets. */
        TWO_TICKETS,
        /** A part isn't where its own book says. */
        PART_HOLDER,
        /** A part is reserved, but its repair doesn't need it there, or is over. */
        PART_UNWANTED,
        /** A repair has another number of parts than it counts. */
        PART_COUNT,
        /** A loaner is out on a repair that is over, and no lead has said why. */
        LOANER_OWED,
        /** A loaner, a unit of the swap stock or an old unit isn't where the ledger has it. */
        STOCK_ELSEWHERE,
        /** An entry of the ledger, or a day of it, isn't what was written. */
        BROKEN
    }

    public Discrepancy {
        stores = List.copyOf(stores);
    }
}
