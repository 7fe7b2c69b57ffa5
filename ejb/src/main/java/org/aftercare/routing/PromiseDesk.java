package org.aftercare.routing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.PromiseBook;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;

/** Promises when a phone is ready, and keeps what was promised in sight. */
@Stateless
public class PromiseDesk {
    @Inject
    Callers callers;

    @Inject
    Promiser promiser;

    @Inject
    PromisesGiven given;

    @Inject
    PromiseBook book;

    @Inject
    CaseFile files;

    @Inject
    Clock clock;

    /** Chooses the bench of a phone that was taken in or booked, and promises its owner by it. */
    public Route settle(TicketCard ticket, Cause cause) {
        return promiser.settle(ticket, cause, callers.current().name());
    }

    /** What was promised of it, oldest first. @throws org.aftercare.platform.NotFound beyond the caller's scope */
    public List<PromiseCard> given(TicketNumber number) {
        return given.of(files.read(number).id()).stream()
                .map(GivenPromise::card)
                .toList();
    }

    /** Whose promise should be looked at by now, the longest overdue first. */
    public List<TicketNumber> due(int limit) {
        callers.mustBe(Role.SYSTEM);
        return book.toLookAt(clock.instant(), limit);
    }

    /** Looks whether that ticket's promise holds, unless somebody else has meanwhile. */
    public void look(TicketNumber number) {
        callers.mustBe(Role.SYSTEM);
        book.claim(number).ifPresent(promiser::look);
    }
}
