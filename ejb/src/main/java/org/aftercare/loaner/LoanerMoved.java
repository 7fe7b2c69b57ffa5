package org.aftercare.loaner;

import org.aftercare.platform.Refusal;

/** Somebody in another store took it over first. */
public class LoanerMoved extends Refusal {
    LoanerMoved(LoanerCard loaner) {
        super(loaner.code(), loaner.store());
    }
}
