package org.aftercare.ticket;

import java.time.Instant;
import java.util.List;
import org.aftercare.platform.Refusal;

/** Somebody else was faster: the ticket is no longer what the caller saw. Nothing changed. */
public class StaleTicket extends Refusal {
    private final long presentVersion;
    private final List<LegalStep> legal;

    public StaleTicket(
            TicketNumber number,
            long presentVersion,
            TicketStatus status,
            String lastActor,
            Instant lastAt,
            List<LegalStep> legal) {
        super(number, presentVersion, status, lastActor, lastAt);
        this.presentVersion = presentVersion;
        this.legal = List.copyOf(legal);
    }

    public long presentVersion() {
        return presentVersion;
    }

    public List<LegalStep> legal() {
        return legal;
    }
}
