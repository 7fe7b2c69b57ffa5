package org.aftercare.counter;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.aftercare.notice.Outbox;
import org.aftercare.notice.PostedLetter;
import org.aftercare.platform.NotFound;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketNumber;

/** Tells staff what became of the letters about a repair, so that nobody believes a customer told who wasn't. */
@Stateless
public class LetterDesk {
    @Inject
    CaseFile cases;

    @Inject
    Outbox outbox;

    /**
     * The oldest first; without those that ask how it was, which aren't the store's business.
     *
     * @throws NotFound when there is no such repair, or it is beyond the caller's scope
     */
    public List<PostedLetter> of(TicketNumber number) {
        return outbox.about(cases.read(number).number().value());
    }
}
