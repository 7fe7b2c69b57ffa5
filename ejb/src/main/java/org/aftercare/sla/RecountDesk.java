package org.aftercare.sla;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Callers;
import org.aftercare.access.OpenTo;
import org.aftercare.access.Role;
import org.aftercare.network.CalendarChanged;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;

/**
 * Derives the clocks of many tickets anew after a calendar or what is promised changed: slice by slice, each its own
 * transaction, which takes the ticket first and then its clocks, as a step does.
 */
@Stateless
public class RecountDesk {
    /** Until then each node knows of the change. */
    private static final Duration KNOWN_EVERYWHERE = Duration.ofSeconds(3);

    @Inject
    Recounts recounts;

    @Inject
    SlaShelf shelf;

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
        return slice(limit, this::recount);
    }

    /** Leaves out one ticket that can't be derived, so that it holds nobody up. */
    public void leaveOut() {
        callers.mustBe(Role.SYSTEM);
        slice(1, ticket -> {});
    }

    private boolean slice(int limit, java.util.function.Consumer<TicketCard> work) {
        var claimed = recounts.claim(clock.instant());
        claimed.ifPresent(recount -> {
            List<TicketCard> next = files.open(store(recount), recount.afterTicket(), limit);
            next.forEach(work);
            if (next.size() < limit) recounts.done(recount);
            else recounts.cameTo(recount, next.get(next.size() - 1).id());
        });
        return claimed.isPresent();
    }

    private void recount(TicketCard seen) {
        tickets.hold(seen.number()).ifPresent(clocks::follow);
    }

    private static Optional<StoreCode> store(Recounts.Recount recount) {
        return recount.what().equals(Recounts.ALL) ? Optional.empty() : Optional.of(new StoreCode(recount.what()));
    }
}
