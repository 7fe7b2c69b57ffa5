package org.aftercare.counter;

import static org.aftercare.ticket.Step.DECIDE_APPEAL;
import static org.aftercare.ticket.Step.DECLARE_BEYOND_REPAIR;
import static org.aftercare.ticket.Step.LAPSE;
import static org.aftercare.ticket.Step.SEND_ESTIMATE;
import static org.aftercare.ticket.Step.SOLVE_AT_COUNTER;
import static org.aftercare.ticket.TicketStatus.AWAITING_APPROVAL;
import static org.aftercare.ticket.TicketStatus.READY;
import static org.aftercare.ticket.TicketStatus.RETURN_READY;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.customer.CustomerCard;
import org.aftercare.customer.CustomerDesk;
import org.aftercare.logistics.CameForPickUp;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.routing.PromiseSlipped;
import org.aftercare.ticket.EstimateDesk;
import org.aftercare.ticket.EvidenceDesk;
import org.aftercare.ticket.StepTaken;
import org.aftercare.ticket.TicketCard;

/** Writes to the customer when a repair needs them: to decide, or to come; in the transaction of the step. */
@Dependent
class NewsFollower {
    @Inject
    Letters letters;

    @Inject
    EvidenceDesk evidence;

    @Inject
    CustomersClaim claims;

    @Inject
    CustomerDesk customers;

    @Inject
    NetworkDesk network;

    @Inject
    EstimateDesk estimates;

    void on(@Observes StepTaken taken) {
        if (isSettled(taken)) Callers.acting(Caller.SYSTEM, () -> settle(taken));
        if (isNews(taken)) Callers.acting(Caller.SYSTEM, () -> write(taken));
    }

    /** Whoever waits at home would rather know. */
    void slipped(@Observes PromiseSlipped news) {
        Callers.acting(Caller.SYSTEM, () -> {
            var ticket = news.ticket();
            letters.slipped(news, customers.byId(ticket.customerId()), network.store(ticket.pickupStore()));
        });
    }

    /** It was ready at a store that is closed by now; here it can be fetched. */
    void came(@Observes CameForPickUp come) {
        var ticket = come.ticket();
        Callers.acting(
                Caller.SYSTEM,
                () -> letters.ready(ticket, customers.byId(ticket.customerId()), network.store(ticket.pickupStore())));
    }

    private static boolean isSettled(StepTaken taken) {
        return taken.from() == AWAITING_APPROVAL;
    }

    private void settle(StepTaken taken) {
        estimates.newest(taken.ticket().number()).ifPresent(letters::settled);
    }

    private static boolean isNews(StepTaken taken) {
        return asks(taken) || taken.step() == LAPSE || taken.step() == DECIDE_APPEAL || isReady(taken);
    }

    private static boolean asks(StepTaken taken) {
        return taken.step() == SEND_ESTIMATE || taken.step() == DECLARE_BEYOND_REPAIR;
    }

    /** Who has it solved at the counter is standing there. */
    private static boolean isReady(StepTaken taken) {
        return (taken.to() == READY || taken.to() == RETURN_READY) && taken.step() != SOLVE_AT_COUNTER;
    }

    private void write(StepTaken taken) {
        TicketCard ticket = taken.ticket();
        CustomerCard customer = customers.byId(ticket.customerId());
        StoreCard store = network.store(ticket.pickupStore());
        var sent = estimates.newest(ticket.number());
        if (asks(taken))
            sent.ifPresent(asked -> letters.asked(asked, estimates.reminders(asked), ticket, customer, store));
        else if (taken.step() == LAPSE)
            // it lapses at midnight, and whoever reads that may want to call
            sent.ifPresent(asked -> letters.lapsed(
                    asked, network.calendar(store.code()).nextOpening(taken.at()), ticket, customer, store));
        else if (taken.step() == DECIDE_APPEAL) appealDecided(ticket, customer, store);
        else letters.ready(ticket, customer, store);
    }

    private void appealDecided(TicketCard ticket, CustomerCard customer, StoreCard store) {
        evidence.appeal(ticket.number())
                .flatMap(claims::verdict)
                .ifPresent(verdict -> letters.appealDecided(verdict, ticket, customer, store));
    }
}
