package org.aftercare.knowledge;

import org.aftercare.platform.Refusal;

/** Somebody else has looked at this rise already; what they wrote stays. */
public class RiseAcknowledged extends Refusal {
    RiseAcknowledged(RiseCard rise) {
        super(rise.acknowledgedBy(), rise.acknowledgedAt().orElseThrow());
    }
}
