package org.aftercare.sla;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.aftercare.network.CalendarChanged;
import org.aftercare.ticket.StepTaken;
import org.aftercare.ticket.StoryGrew;
import org.aftercare.ticket.TicketOpened;
import org.aftercare.ticket.TicketsRehomed;

/** Has the clocks follow what happened to a ticket or a calendar, in the same transaction: a promise can't be lost. */
@Dependent
class TicketFollower {
    @Inject
    ClockDesk clocks;

    @Inject
    RecountDesk recounts;

    void opened(@Observes TicketOpened event) {
        clocks.start(event.ticket());
    }

    void calendarChanged(@Observes CalendarChanged event) {
        recounts.calendarChanged(event);
    }

    void rehomed(@Observes TicketsRehomed event) {
        recounts.rehomed(event);
    }

    void grew(@Observes StoryGrew event) {
        clocks.follow(event.ticket());
    }

    void stepped(@Observes StepTaken event) {
        clocks.follow(event.ticket());
    }
}
