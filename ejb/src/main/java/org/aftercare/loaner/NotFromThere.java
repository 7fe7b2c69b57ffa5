package org.aftercare.loaner;

import org.aftercare.platform.Refusal;

/** A loaner can't be put from that state into this one. */
public class NotFromThere extends Refusal {
    NotFromThere(LoanerCard loaner, LoanerState to) {
        super(loaner.code(), loaner.state(), to);
    }
}
