package org.aftercare.sla;

import java.time.Instant;
import org.aftercare.platform.Refusal;

/** Somebody else was faster: the breach is no longer what the caller saw. Nothing changed. */
public class StaleBreach extends Refusal {
    private final transient BreachCard present;

    StaleBreach(BreachCard present, String lastBy, Instant lastAt) {
        super(present.ticket(), lastBy, lastAt);
        this.present = present;
    }

    /** As it is now. */
    public BreachCard present() {
        return present;
    }
}
