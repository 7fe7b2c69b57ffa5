package org.aftercare.ticket;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.aftercare.access.Callers;
import org.aftercare.access.OpenTo;
import org.aftercare.warranty.Coverage;

/**
 * Where a delay earns its owner what the law gives for it: the day passes though nobody touches the ticket, so the
 * decision is made by a timer, and kept with its inputs as every other.
 */
@Stateless
public class DelayDesk {
    /** Pages tell it in their reader's words. */
    public static final String DELAYED = "DELAY";

    @Inject
    Tickets tickets;

    @Inject
    Recheck recheck;

    @Inject
    Callers callers;

    @Inject
    Event<StoryGrew> grew;

    @Inject
    Clock clock;

    /** Tickets for which the day has come, the longest overdue first. */
    @OpenTo("the housekeeper's timer")
    public List<TicketNumber> due(int limit) {
        return tickets.toDecide(clock.instant(), limit);
    }

    /** Decides again if it is still due: another node, or a step, may have done so. */
    @OpenTo("the housekeeper's timer")
    public void decide(TicketNumber number) {
        tickets.locked(number)
                .filter(ticket -> ticket.isToBeDecidedAt(clock.instant()))
                .ifPresent(this::decide);
    }

    private void decide(Ticket ticket) {
        var before = said(recheck.known(ticket.coverageId()));
        var after = said(recheck.anew(ticket));
        if (!after.equals(before))
            tickets.add(new TimelineLine(ticket, TimelineEntry.Kind.NOTE, callers.current(), clock.instant())
                    .saying("", DELAYED));
        tickets.flush();
        // what the law owes may have a clock of its own
        grew.fire(new StoryGrew(ticket.card()));
    }

    /** What the owner would notice: other remedies, or another reason. */
    private static List<String> said(Coverage coverage) {
        return coverage.components().stream()
                .flatMap(part -> Stream.concat(
                        part.remedies().stream(), part.reasons().stream().map(Coverage.Reason::code)))
                .toList();
    }
}
