package org.aftercare.loaner;

import org.aftercare.platform.Refusal;

/** It can't be lent: somebody else has it, or it isn't fit to be. */
public class LoanerTaken extends Refusal {
    LoanerTaken(LoanerCard loaner) {
        super(loaner.code(), loaner.state());
    }
}
