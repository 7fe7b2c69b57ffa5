package org.aftercare.swap;

import jakarta.enterprise.context.Dependent;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.aftercare.custody.Holder;
import org.aftercare.ticket.Objection;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TicketCard;

/** Nothing is given for a phone that travels: it would stay on the way for ever. */
@Dependent
class OldUnitOnTheWay implements Objection {
    private static final Set<Step> GIVES = EnumSet.of(Step.SWAP, Step.REFUND);

    @Override
    public Optional<String> to(Step step, TicketCard ticket, Holder holder) {
        boolean travels = holder.kind().equals("transit");
        return GIVES.contains(step) && travels ? Optional.of("PHONE_ON_THE_WAY") : Optional.empty();
    }
}
