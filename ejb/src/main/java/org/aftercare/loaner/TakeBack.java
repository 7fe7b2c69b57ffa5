package org.aftercare.loaner;

import java.io.Serializable;

/**
 * A loaner that the customer brought.
 *
 * @param loan the loan's id
 * @param looks its condition now
 * @param accessories what came with it
 * @param damage what is broken; empty text for nothing
 * @param battery in percent of the capacity; null where nobody measured it
 * @param wiped nothing of the borrower's is on it any more: it may be lent again at once
 */
public record TakeBack(long loan, String looks, String accessories, String damage, Integer battery, boolean wiped)
        implements Serializable {
    /** What it is fit for now. */
    LoanerState leadsTo() {
        if (!damage.isBlank()) return LoanerState.DAMAGED;
        return wiped ? LoanerState.POOL : LoanerState.CARE;
    }
}
