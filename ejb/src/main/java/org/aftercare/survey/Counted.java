package org.aftercare.survey;

/**
 * What was counted of one store, model, month or whatever else scores are grouped by.
 *
 * @param place a region's code, or a store's where only invitations of that store are counted
 */
record Counted(String place, String code, Tally tally) {
    /** A row of a query: place, code, and then as a tally is read. */
    static Counted of(Object[] row) {
        return new Counted((String) row[0], (String) row[1], Tally.of(row, 2));
    }

    /** More of the same. */
    Counted and(Counted more) {
        return new Counted(place, code, tally.and(more.tally));
    }
}
