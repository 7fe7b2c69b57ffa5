package org.aftercare.sla;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.aftercare.access.Callers;
import org.aftercare.access.OpenTo;
import org.aftercare.access.Role;
import org.aftercare.network.CalendarChanged;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketsRehomed;

/**
 * Derives the clocks of many tickets anew after a calendar or what is promised changed: slice by slice, each its own
 * transaction, which takes the ticket first and then its clocks, as a step does.
 */
@Stateless
public class RecountDesk {
    /**
     * How far one has come.
     *
     * @param what a store's code, or {@code *} for all tickets
     * @param afterTicket the id of the last ticket that is done; 0 before the first
     */
    public record Place(String what, long afterTicket) {}

    /** Until then each node knows of the change. */
    private static final Duration KNOWN_EVERYWHERE = Duration.ofSeconds(3);

    @Inject
    Recounts recounts;

    @Inject
    SlaShelf shelf;

    @Inject
    SlaPolicy policy;

    @Inject
    NetworkDesk network;

    @Inject
    CaseFile files;

    @Inject
    TicketDesk tickets;

    @Inject
    ClockDesk clocks;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Deadlines on the new hours move soon: of every open ticket that those stores have to do with. */
    @OpenTo("network's calendars, within the edit")
    public void calendarChanged(CalendarChanged event) {
        event.stores().stream()
                .sorted(java.util.Comparator.comparing(StoreCode::value))
                .forEach(store -> recounts.want(store.value(), clock.instant().plus(KNOWN_EVERYWHERE)));
    }

    /** From then on the hours of another store count, slice by slice; what has run stays. */
    @OpenTo("the ticket room, as a store is closed")
    public void rehomed(TicketsRehomed event) {
        recounts.want(event.to().value(), clock.instant().plus(KNOWN_EVERYWHERE));
    }

    /** Acts on open clocks whose instant has come. @return whether there is anything to be derived anew */
    public boolean isAny() {
        callers.mustBe(Role.SYSTEM);
        var now = clock.instant();
        if (shelf.apply(now)) recounts.want(Recounts.ALL, now.plus(KNOWN_EVERYWHERE));
        return recounts.isAny(now);
    }

    /** Goes on with one of them, by at most so many tickets. @return whether there was one */
    public boolean goOn(int limit) {
        callers.mustBe(Role.SYSTEM);
        var claimed = recounts.claim(clock.instant());
        claimed.ifPresent(recount -> goOn(recount, limit, this::recount));
        return claimed.isPresent();
    }

    /** How far those have come that {@link #goOn(int)} would go on with. */
    public List<Place> places() {
        callers.mustBe(Role.SYSTEM);
        return recounts.due(clock.instant());
    }

    /** Goes on by one ticket, where nobody else has done so meanwhile. */
    public void goOn(Place place) {
        callers.mustBe(Role.SYSTEM);
        recounts.claim(place).ifPresent(recount -> goOn(recount, 1, this::recount));
    }

    /** Leaves out one ticket that can't be derived, so that it holds nobody up. */
    public void leaveOut(Place place) {
        callers.mustBe(Role.SYSTEM);
        recounts.claim(place).ifPresent(recount -> goOn(recount, 1, ticket -> {}));
    }

    /** By what holds once the row is ours: what it was written for is known then, whichever node it was. */
    private void goOn(Place place, int limit, Consumer<TicketCard> work) {
        policy.refresh();
        network.readCalendars();
        List<TicketCard> next = files.open(store(place), place.afterTicket(), limit);
        next.forEach(work);
        if (next.size() < limit) recounts.done(place);
        else recounts.cameTo(place, next.get(next.size() - 1).id());
    }

    private void recount(TicketCard seen) {
        tickets.hold(seen.number()).ifPresent(clocks::follow);
    }

    private static Optional<StoreCode> store(Place place) {
        return place.what().equals(Recounts.ALL) ? Optional.empty() : Optional.of(new StoreCode(place.what()));
    }
}
