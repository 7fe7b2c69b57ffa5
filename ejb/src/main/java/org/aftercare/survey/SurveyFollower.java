package org.aftercare.survey;

import static org.aftercare.ticket.Step.BOOK_AGAIN;
import static org.aftercare.ticket.Step.COME_BACK;
import static org.aftercare.ticket.Step.REOPEN;
import static org.aftercare.ticket.TicketStatus.CLOSED;
import static org.aftercare.ticket.TicketStatus.REFUNDED;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.customer.CustomerCard;
import org.aftercare.customer.CustomerDesk;
import org.aftercare.device.DeviceDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.StepTaken;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketEnded;
import org.aftercare.ticket.TicketStatus;

/** Asks when a repair has ended and takes it back when it goes on, in the transaction of the step. */
@Dependent
class SurveyFollower {
    private static final Set<TicketStatus> ASKED_AFTER = EnumSet.of(CLOSED, REFUNDED);
    private static final Set<Step> GOES_ON = EnumSet.of(COME_BACK, REOPEN, BOOK_AGAIN);

    @Inject
    Invitations invitations;

    @Inject
    SurveyPolicies policies;

    @Inject
    Questionnaires questionnaires;

    @Inject
    SurveyLetters letters;

    @Inject
    CustomerDesk customers;

    @Inject
    DeviceDesk devices;

    @Inject
    NetworkDesk network;

    @Inject
    Clock clock;

    void on(@Observes TicketEnded ended) {
        TicketCard ticket = ended.ticket();
        if (!ASKED_AFTER.contains(ticket.status()) || !ticket.surveyAllowed()) return;
        // whoever took the step may see less of the customer than the letter needs
        Callers.acting(Caller.SYSTEM, () -> ask(ended));
    }

    void on(@Observes StepTaken step) {
        if (!GOES_ON.contains(step.step())) return;
        for (Invitation open : invitations.lockedOpenOf(step.ticket().number()))
            if (open.withdraw(clock.instant())) letters.withdraw(open);
    }

    private void ask(TicketEnded ended) {
        TicketCard ticket = ended.ticket();
        CustomerCard customer = customers.byId(ticket.customerId());
        if (letters.address(customer).isEmpty()) return;
        SurveyPolicy policy = policies.inForce();
        if (invitations.lockCustomer(customer.id())) return;
        if (!policy.cap().isZero()
                && invitations.wasAsked(customer.id(), ended.at().minus(policy.cap()))) return;
        var store = network.store(ticket.pickupStore());
        var invitation = invitations.add(new Invitation(ticket, customer, store, deviceOf(ticket), ended.at(), policy));
        invitation.asks(questionnaires.inForce().version());
        letters.ask(invitation, customer, policy, store.zone());
    }

    /** What the customer calls it, or the end of what stands on it. */
    private String deviceOf(TicketCard ticket) {
        String name = devices.byId(ticket.deviceId()).modelName();
        String label = ticket.deviceLabel();
        return name.isEmpty() ? "…" + label.substring(Math.max(0, label.length() - 4)) : name;
    }
}
