package org.aftercare.logistics;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/** Sends phones to the bench that will repair them and home again; received only by a scan at the other end. */
@Stateless
public class TransferDesk {
    /**
     * Packs and hands over to the carrier. The phone must be in the caller's store.
     *
     * @param reason why elsewhere than routed; empty text when the store is the ticket's bench, or its pick-up store on the way home
     * @throws org.aftercare.platform.InvalidInput field {@code storeCode} (unknown, same store, lacks the level), {@code reason} when an override needs one
     */
    public TransferCard dispatch(TicketNumber number, StoreCode to, String reason) {
        throw new UnsupportedOperationException();
    }

    /** A scan of a bag label (ticket number), IMEI or serial in a store. @param at what the scanner claims */
    public Scanned scan(String code, StoreCode store, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** On the way to this store, oldest first. */
    public List<TransferCard> incoming(StoreCode store) {
        throw new UnsupportedOperationException();
    }

    /** Sent from this store and not there yet, oldest first. */
    public List<TransferCard> outgoing(StoreCode store) {
        throw new UnsupportedOperationException();
    }

    /** All legs of a ticket, oldest first. */
    public List<TransferCard> legs(TicketNumber number) {
        throw new UnsupportedOperationException();
    }
}
