package org.aftercare.ticket;

import java.util.Optional;
import org.aftercare.custody.Holder;

/**
 * A room above that may stand in the way of a step: the phone isn't here, the loaner isn't back. Implemented by
 * package-private CDI beans; asked before the step, in its transaction, and for the buttons.
 */
public interface Objection {
    /**
     * The code of the objection, a message key {@code objection.<code>}.
     *
     * @param holder who has the phone now
     */
    Optional<String> to(Step step, TicketCard ticket, Holder holder);
}
