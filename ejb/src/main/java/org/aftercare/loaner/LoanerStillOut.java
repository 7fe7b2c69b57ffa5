package org.aftercare.loaner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.aftercare.custody.Holder;
import org.aftercare.ticket.Objection;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TicketCard;

/**
 * What settles a repair with its owner waits for our phone, unless a lead has said why it needn't. That a phone of theirs
 * is lost, or a ticket a mistake, is so whatever they still have of ours.
 */
@Dependent
class LoanerStillOut implements Objection {
    private static final Set<Step> SETTLES = EnumSet.of(Step.COLLECT, Step.REFUND, Step.DISPOSE);

    @Inject
    Loans loans;

    @Override
    public Optional<String> to(Step step, TicketCard ticket, Holder holder) {
        if (!SETTLES.contains(step)) return Optional.empty();
        return loans.out(ticket.number()).filter(loan -> !loan.isWaived()).map(loan -> "LOANER_OUT");
    }
}
