package org.aftercare.routing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.aftercare.access.Callers;
import org.aftercare.network.NetworkDesk;
import org.aftercare.ticket.BenchMoved;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.StepTaken;
import org.aftercare.ticket.TicketStatus;

/** Promises anew where a bench was changed, and learns from what was done. */
@Dependent
class PromiseFollower {
    @Inject
    Promiser promiser;

    @Inject
    PromisesGiven given;

    @Inject
    Benches benches;

    @Inject
    WorkSeen seen;

    @Inject
    CaseFile files;

    @Inject
    NetworkDesk network;

    @Inject
    Callers callers;

    /** Where routing itself chose at intake, it promises by itself. */
    void moved(@Observes BenchMoved event) {
        if (event.reason().isEmpty() || event.ticket().safelyBy() == null) return;
        promiser.moved(event.ticket(), callers.current().name(), event.reason());
    }

    void stepped(@Observes StepTaken event) {
        if (event.step() == Step.PASS_CHECK) learn(event);
        if (event.to() == TicketStatus.AWAITING_APPROVAL)
            given.asked(event.ticket().id());
        if (event.to() == TicketStatus.READY)
            given.ready(event.ticket().id(), Benches.stayBegan(event.ticket()), event.at());
    }

    private void learn(StepTaken event) {
        var ticket = event.ticket();
        var symptom = benches.slowest(ticket);
        if (symptom.isEmpty()) return;
        double hours = BenchHours.until(event.at(), files.history(ticket.number()), code -> network.calendar(code));
        seen.add(new RepairSeen(ticket, symptom, hours, event.at()));
    }
}
