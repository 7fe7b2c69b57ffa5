package org.aftercare.swap;

import org.aftercare.platform.Refusal;

/** That unit isn't in stock any more: it was given to somebody else, or withdrawn. */
public class UnitTaken extends Refusal {
    UnitTaken(String label) {
        super(label);
    }
}
