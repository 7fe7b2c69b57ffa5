package org.aftercare.logistics;

import jakarta.enterprise.context.Dependent;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.aftercare.custody.Holder;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.Objection;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TicketCard;

/** Nobody works on a phone, or hands it back, that lies elsewhere. */
@Dependent
class PhoneElsewhere implements Objection {
    private static final Set<Step> AT_THE_COUNTER =
            EnumSet.of(Step.SOLVE_AT_COUNTER, Step.COLLECT, Step.FAIL_AT_COUNTER);

    @Override
    public Optional<String> to(Step step, TicketCard ticket, Holder holder) {
        if (AT_THE_COUNTER.contains(step)) return unlessAt(ticket.pickupStore(), holder);
        return step.isAtTheBench() ? unlessAt(ticket.benchStore(), holder) : Optional.empty();
    }

    private static Optional<String> unlessAt(StoreCode store, Holder holder) {
        return holder.isStore(store) ? Optional.empty() : Optional.of("PHONE_ELSEWHERE");
    }
}
