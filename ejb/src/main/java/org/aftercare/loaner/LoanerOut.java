package org.aftercare.loaner;

import org.aftercare.platform.Refusal;

/** A loaner is out on the ticket. */
public class LoanerOut extends Refusal {
    LoanerOut(String ticket, String loaner) {
        super(ticket, loaner);
    }
}
