package org.aftercare.logistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Thing;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.Objection;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TicketCard;

/** Nobody works on a phone, or hands it back, that lies elsewhere. */
@Dependent
class PhoneElsewhere implements Objection {
    private static final Set<Step> AT_THE_COUNTER =
            EnumSet.of(Step.SOLVE_AT_COUNTER, Step.COLLECT, Step.FAIL_AT_COUNTER);

    @Inject
    CustodyDesk custody;

    @Override
    public Optional<String> to(Step step, TicketCard ticket) {
        if (AT_THE_COUNTER.contains(step)) return unlessAt(ticket.pickupStore(), ticket);
        return step.isAtTheBench() ? unlessAt(ticket.benchStore(), ticket) : Optional.empty();
    }

    private Optional<String> unlessAt(StoreCode store, TicketCard ticket) {
        boolean there = custody.holder(Thing.device(ticket.deviceId())).isStore(store);
        return there ? Optional.empty() : Optional.of("PHONE_ELSEWHERE");
    }
}
