package org.aftercare.network;

import java.time.Instant;
import org.aftercare.platform.Refusal;

/** Somebody else changed the same store, lane or network meanwhile: what was seen no longer holds. Nothing changed. */
public class NetworkEdited extends Refusal {
    private final int last;

    public NetworkEdited(int last, String actor, Instant at, String reason) {
        super(last, actor, at, reason);
        this.last = last;
    }

    /** The number of the latest act as things stand. */
    public int last() {
        return last;
    }
}
