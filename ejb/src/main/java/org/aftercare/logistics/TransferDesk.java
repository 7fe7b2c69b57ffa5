package org.aftercare.logistics;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Callers;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketNumber;

/** Sends phones to the bench that will repair them and home again; received only by a scan at the other end. */
@Stateless
public class TransferDesk {
    private static final Duration FAST_CLOCK = Duration.ofMinutes(5);

    @Inject
    Transfers transfers;

    @Inject
    Callers callers;

    @Inject
    NetworkDesk network;

    @Inject
    CaseFile files;

    @Inject
    Scanner scanner;

    @Inject
    Sender sender;

    @Inject
    Clock clock;

    /**
     * Packs and hands over to the carrier. The phone must be in the caller's store.
     *
     * @param reason why elsewhere than routed; empty text when the store is the ticket's bench, or its pick-up store on the way home
     * @throws InvalidInput field {@code storeCode} (unknown, same store, lacks the level, not where a phone goes that is
     *     on its way home), {@code reason} when an override needs one
     * @throws org.aftercare.custody.NotTheHolder when the phone isn't in the caller's store, or just left it
     */
    public TransferCard dispatch(TicketNumber number, StoreCode to, String reason) {
        var caller = callers.mustBe(CLERK, TECHNICIAN, LEAD);
        return sender.dispatch(caller, number, to, reason, Optional.empty());
    }

    /**
     * A scan of a bag label (ticket number), IMEI or serial in a store.
     *
     * @param at what the scanner claims
     * @throws InvalidInput field {@code storeCode} for an unknown store, {@code at} for a time to come
     */
    public Scanned scan(String code, StoreCode store, Instant at) {
        var caller = callers.mustBe(CLERK, TECHNICIAN, LEAD);
        var here = known(store);
        caller.mustSee(store, here.region());
        if (at.isAfter(clock.instant().plus(FAST_CLOCK))) throw new InvalidInput("at", "DATE_FUTURE");
        return scanner.scan(code.strip(), store, at, caller);
    }

    /**
     * Receives what came to a store that it wasn't sent to, and sends it where it has to go.
     *
     * @return the new leg; the one that ended where it has to stay here
     * @throws NotAstray unless it was scanned here, and is still on the way
     */
    public TransferCard sendOn(TicketNumber number, StoreCode here) {
        var caller = callers.mustBe(CLERK, TECHNICIAN, LEAD);
        caller.mustSee(here, known(here).region());
        return sender.sendOn(caller, number, here);
    }

    /** On the way to this store, oldest first. */
    public List<TransferCard> incoming(StoreCode store) {
        callers.current().mustSee(store, network.store(store).region());
        return transfers.incoming(store);
    }

    /** Sent from this store and not there yet, oldest first. */
    public List<TransferCard> outgoing(StoreCode store) {
        callers.current().mustSee(store, network.store(store).region());
        return transfers.outgoing(store);
    }

    /** All legs of a ticket, oldest first. */
    public List<TransferCard> legs(TicketNumber number) {
        return transfers.of(files.read(number).number());
    }

    private StoreCard known(StoreCode store) {
        return network.find(store).orElseThrow(() -> new InvalidInput("storeCode", "UNKNOWN_STORE", store));
    }
}
