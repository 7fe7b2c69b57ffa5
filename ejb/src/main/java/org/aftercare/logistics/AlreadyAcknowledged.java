package org.aftercare.logistics;

import org.aftercare.platform.Refusal;

/** Somebody else has looked into it; what they said stays. */
public class AlreadyAcknowledged extends Refusal {
    AlreadyAcknowledged(ScanExceptionCard before) {
        super(before.acknowledgedBy(), before.acknowledgedAt());
    }
}
