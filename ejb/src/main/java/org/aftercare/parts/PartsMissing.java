package org.aftercare.parts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.aftercare.custody.Holder;
import org.aftercare.ticket.Objection;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TicketCard;

/** Nobody says that the parts are here while one of them isn't. */
@Dependent
class PartsMissing implements Objection {
    @Inject
    Parts parts;

    @Override
    public Optional<String> to(Step step, TicketCard ticket, Holder holder) {
        return step == Step.PARTS_ARRIVED && parts.isMissing(ticket.number())
                ? Optional.of("PARTS_MISSING")
                : Optional.empty();
    }
}
