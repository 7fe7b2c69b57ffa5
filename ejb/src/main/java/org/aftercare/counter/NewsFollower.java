package org.aftercare.counter;

import static org.aftercare.ticket.Step.DECLARE_BEYOND_REPAIR;
import static org.aftercare.ticket.Step.SEND_ESTIMATE;
import static org.aftercare.ticket.Step.SOLVE_AT_COUNTER;
import static org.aftercare.ticket.TicketStatus.READY;
import static org.aftercare.ticket.TicketStatus.RETURN_READY;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.customer.CustomerCard;
import org.aftercare.customer.CustomerDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.ticket.StepTaken;
import org.aftercare.ticket.TicketCard;

/** Writes to the customer when a repair needs them: to decide, or to come; in the transaction of the step. */
@Dependent
class NewsFollower {
    @Inject
    Letters letters;

    @Inject
    CustomerDesk customers;

    @Inject
    NetworkDesk network;

    void on(@Observes StepTaken taken) {
        if (isNews(taken)) Callers.acting(Caller.SYSTEM, () -> write(taken));
    }

    private static boolean isNews(StepTaken taken) {
        return taken.step() == SEND_ESTIMATE || taken.step() == DECLARE_BEYOND_REPAIR || isReady(taken);
    }

    /** Who has it solved at the counter is standing there. */
    private static boolean isReady(StepTaken taken) {
        return (taken.to() == READY || taken.to() == RETURN_READY) && taken.step() != SOLVE_AT_COUNTER;
    }

    private void write(StepTaken taken) {
        TicketCard ticket = taken.ticket();
        CustomerCard customer = customers.byId(ticket.customerId());
        StoreCard store = network.store(ticket.pickupStore());
        if (taken.step() == SEND_ESTIMATE) letters.estimate(ticket, customer, store);
        else if (taken.step() == DECLARE_BEYOND_REPAIR) letters.beyondRepair(ticket, customer, store);
        else letters.ready(ticket, customer, store);
    }
}
