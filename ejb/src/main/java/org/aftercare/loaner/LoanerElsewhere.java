package org.aftercare.loaner;

import java.io.Serializable;

/**
 * A loaner of another store that somebody scanned.
 *
 * @param objection why it can't be taken over, the key of an error; empty text when it can
 */
public record LoanerElsewhere(LoanerCard loaner, String objection) implements Serializable {
    public boolean mayBeTakenOver() {
        return objection.isEmpty();
    }
}
