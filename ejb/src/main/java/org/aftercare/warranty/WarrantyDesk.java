package org.aftercare.warranty;

import jakarta.ejb.Stateless;
import org.aftercare.warranty.Coverage.Question;

/** Decides what is owed by the policies in force, keeps the decisions that count, and can replay them. */
@Stateless
public class WarrantyDesk {
    /** Decides and keeps nothing. */
    public Coverage check(Question question) {
        throw new UnsupportedOperationException();
    }

    /** Decides and keeps the decision with its inputs and policy version; gives its id. */
    public long decide(Question question) {
        throw new UnsupportedOperationException();
    }

    /** A kept decision as it was made. @throws org.aftercare.platform.NotFound */
    public Coverage decision(long id) {
        throw new UnsupportedOperationException();
    }

    /** Decides again from the kept inputs by the kept policy version: the same, for ever. */
    public Coverage replay(long id) {
        throw new UnsupportedOperationException();
    }
}
