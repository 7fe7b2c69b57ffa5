package org.aftercare.loaner;

import org.aftercare.platform.Refusal;

/** That loan has ended already; what was written of its end stays. */
public class LoanOver extends Refusal {
    LoanOver(LoanCard loan) {
        super(loan.code(), loan.endedBy(), loan.endedAt());
    }
}
