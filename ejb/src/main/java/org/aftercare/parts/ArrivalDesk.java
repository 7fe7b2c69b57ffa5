package org.aftercare.parts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Thing;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/** Moves repairs on whose last part is here: each in a transaction of its own, the ticket first. */
@Stateless
public class ArrivalDesk {
    @Inject
    Parts parts;

    @Inject
    TicketDesk tickets;

    @Inject
    CustodyDesk custody;

    @Inject
    Callers callers;

    /** The longest first. */
    public List<TicketNumber> due(int limit) {
        callers.mustBe(Role.SYSTEM);
        return parts.arrivals(limit);
    }

    /**
     * Takes the step, unless somebody has meanwhile, or the parts are gone again.
     *
     * @throws org.aftercare.ticket.StepRefused when something else stands in its way: then it is for people to decide
     */
    public boolean moveOn(TicketNumber number) {
        callers.mustBe(Role.SYSTEM);
        boolean waits = tickets.hold(number)
                .filter(ticket -> ticket.status() == TicketStatus.AWAITING_PARTS)
                .filter(this::isAtItsBench)
                .isPresent();
        boolean complete = !parts.isMissing(number);
        parts.movedOn(number);
        if (!waits || !complete) return false;
        tickets.take(new TakeStep(number, TakeStep.AS_IT_IS, Step.PARTS_ARRIVED, Papers.NONE));
        return true;
    }

    /** A phone that is on its way yet goes on once it has come. */
    private boolean isAtItsBench(TicketCard ticket) {
        return custody.holder(Thing.device(ticket.deviceId())).isStore(ticket.benchStore());
    }

    /** People will take the step. */
    public void leaveIt(TicketNumber number) {
        callers.mustBe(Role.SYSTEM);
        parts.movedOn(number);
    }
}
