package org.aftercare.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.OpenTo;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.RegionCode;

/** What a ticket tells of when it will be ready, and what a reckoning of that needs to know of all tickets. */
@Stateless
public class PromiseBook {
    @Inject
    Tickets tickets;

    @Inject
    Clock clock;

    /** What waits at each bench: what lies there, and what is still on its way or has to be sent. */
    @OpenTo("routing, which shows hours of queue to staff of any store")
    public List<BenchLoad> loads() {
        return tickets.benchLoads(TicketStatus.forTheBench());
    }

    /** What each store has taken in for its own bench since that instant. */
    @OpenTo("routing, which reckons queues by it")
    public List<OwnIntake> ownIntake(Instant since) {
        return tickets.ownIntake(since);
    }

    /** What waits at the ticket's bench before it: what came sooner, and what is on the benches. */
    @OpenTo("routing, which promises by it")
    public BenchLoad ahead(TicketCard ticket) {
        return tickets.ahead(ticket.benchStore(), ticket.openedAt(), TicketStatus.forTheBench());
    }

    /** What lies at that region's benches and is in nobody's hands yet; next deadline first, at most so many. */
    @OpenTo("routing, which asks who is calling")
    public List<TicketCard> untouched(RegionCode region, int limit) {
        return tickets.untouched(region, limit).stream().map(Ticket::card).toList();
    }

    /** Whose promise should be looked at by now, the longest overdue first. */
    @OpenTo("routing's timer")
    public List<TicketNumber> toLookAt(Instant by, int limit) {
        return tickets.toLookAt(by, limit);
    }

    /** The same ticket, ours until the end of the transaction, unless another node has looked at it meanwhile. */
    @OpenTo("routing's timer")
    public Optional<TicketCard> claim(TicketNumber number) {
        return tickets.locked(number)
                .filter(ticket -> ticket.isToBeLookedAt(clock.instant()))
                .map(Ticket::card);
    }

    /**
     * What the ticket promises from now on; looked at again only while it has still to be kept.
     *
     * @param look when it is next looked at whether that holds
     */
    @OpenTo("routing, within its act")
    public TicketCard promise(TicketNumber number, Instant likelyBy, Instant safelyBy, Instant look) {
        var ticket = known(number);
        ticket.promise(likelyBy, safelyBy, look);
        tickets.flush();
        return ticket.card();
    }

    /** The same, without being another ticket to whoever is at work on it. */
    @OpenTo("routing's timer, which holds the ticket")
    public TicketCard promiseQuietly(TicketNumber number, Instant likelyBy, Instant safelyBy, Instant look) {
        var ticket = known(number);
        tickets.flush();
        tickets.promise(ticket, likelyBy, safelyBy, Optional.of(look).filter(at -> ticket.isPromised()));
        return ticket.card();
    }

    private Ticket known(TicketNumber number) {
        return tickets.find(number).orElseThrow(() -> new NotFound("ticket", number));
    }
}
