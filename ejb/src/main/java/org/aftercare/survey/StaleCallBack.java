package org.aftercare.survey;

import java.time.Instant;
import org.aftercare.platform.Refusal;
import org.aftercare.ticket.TicketNumber;

/** Somebody else was faster: the call-back is no longer what the caller saw. Nothing changed. */
public class StaleCallBack extends Refusal {
    private final int presentVersion;

    StaleCallBack(TicketNumber ticket, int presentVersion, String lastBy, Instant lastAt) {
        super(ticket, lastBy, lastAt);
        this.presentVersion = presentVersion;
    }

    public int presentVersion() {
        return presentVersion;
    }
}
