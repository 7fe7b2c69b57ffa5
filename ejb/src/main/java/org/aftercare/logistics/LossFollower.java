package org.aftercare.logistics;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.aftercare.ticket.StepTaken;
import org.aftercare.ticket.TicketStatus;

/** A phone that was declared lost is awaited nowhere. */
@Dependent
class LossFollower {
    @Inject
    Transfers transfers;

    void lost(@Observes StepTaken event) {
        if (event.to() == TicketStatus.LOST)
            transfers.travelling(event.ticket().number()).ifPresent(Transfer::giveUp);
    }
}
