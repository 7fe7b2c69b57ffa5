package org.aftercare.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.OpenTo;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;

/** What customers were asked to pay, and how they answered. */
@Stateless
public class EstimateDesk {
    /** At most so many reminders go out about one question. */
    public static final int MOST_REMINDERS = 5;

    @Inject
    CaseFile files;

    @Inject
    Estimates kept;

    @Inject
    Offers offers;

    @Inject
    NetworkDesk network;

    @Inject
    Clock clock;

    /** Every one that was sent, the newest first. @throws NotFound when the ticket is beyond the caller's scope */
    public List<SentEstimate> history(TicketNumber number) {
        return kept.of(files.read(number).id()).stream().map(KeptEstimate::card).toList();
    }

    /** The newest one that was sent. */
    public Optional<SentEstimate> newest(TicketNumber number) {
        return history(number).stream().findFirst();
    }

    /** @throws NotFound when so many weren't sent */
    public SentEstimate one(TicketNumber number, int which) {
        return history(number).stream()
                .filter(sent -> sent.number() == which)
                .findFirst()
                .orElseThrow(() -> new NotFound("estimate", which));
    }

    /**
     * What it would come to if it were sent now; nothing is kept.
     *
     * @throws InvalidInput as for the step that sends it
     */
    public Price price(TicketNumber number, Estimate estimate) {
        return offers.priced(files.read(number), estimate, clock.instant());
    }

    /** In which money estimates for that ticket are written: that of the country where its customer comes. */
    public Currency currency(TicketNumber number) {
        return offers.currency(network.store(files.read(number).pickupStore()));
    }

    /** When the customer is to be reminded of an open question, in order. */
    public List<Instant> reminders(SentEstimate asked) {
        return offers.reminders(files.read(asked.ticket()), asked);
    }

    /** Tickets whose customers didn't answer in time, the longest first. */
    @OpenTo("the housekeeper's timer")
    public List<TicketNumber> over(int limit) {
        return kept.over(clock.instant(), limit);
    }
}
