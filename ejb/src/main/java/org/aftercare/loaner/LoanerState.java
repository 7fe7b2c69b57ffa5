package org.aftercare.loaner;

import java.util.EnumSet;
import java.util.Set;

/** What may be done with a loaner. Where it is, the ledger says. */
public enum LoanerState {
    /** Free to be lent. */
    POOL,
    LENT,
    /** It came back, and is looked over and wiped before the next one gets it. */
    CARE,
    DAMAGED,
    /** The pool's no longer. */
    RETIRED,
    LOST;

    /** It lies in its store. */
    public boolean isAtHome() {
        return atHome().contains(this);
    }

    static Set<LoanerState> atHome() {
        return EnumSet.of(POOL, CARE, DAMAGED);
    }

    /** One that the pool still counts with. */
    public boolean isLive() {
        return isAtHome() || this == LENT;
    }

    /** Where it may be put by hand; lent and lost it becomes by its loan alone. */
    public Set<LoanerState> next() {
        return switch (this) {
            case POOL -> EnumSet.of(CARE, DAMAGED, RETIRED);
            case CARE -> EnumSet.of(POOL, DAMAGED, RETIRED);
            case DAMAGED -> EnumSet.of(CARE, RETIRED);
            case LOST -> EnumSet.of(CARE);
            case LENT, RETIRED -> EnumSet.noneOf(LoanerState.class);
        };
    }

    /** Only a lead may say so. */
    public boolean needsALead() {
        return this == RETIRED;
    }
}
