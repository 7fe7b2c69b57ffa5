package org.aftercare.ticket;

import java.util.Locale;

/** What a step asks for besides the will to take it. Each is a field of {@link Papers} of the same name. */
public enum Need {
    /** A few words to the customer or the next pair of hands. */
    NOTE,
    /** Why, in words that are kept. */
    REASON,
    /** A finding code of the reference data. */
    FINDING,
    /** The photos that show the finding; only one that takes the claim out of warranty can't do without. */
    EVIDENCE,
    /** What chargeable work would cost. */
    ESTIMATE,
    /** What was done: a few words or a repair code. */
    REPAIR,
    /** Which parts are waited for. */
    PARTS,
    /** The condition of the phone as it is taken in. */
    CONDITION,
    /** How the person who collects was recognised, e.g. {@code code}, {@code id card}. */
    IDENTITY,
    /** The IMEI or serial number of the unit given instead. */
    REPLACEMENT,
    /** The reviewer's verdict on an appeal. */
    VERDICT,
    /** Who answered for the customer and how, when staff take the answer: on the phone, at the counter. */
    AGREED,
    /** What the work given away is worth: an amount, or an estimate. */
    GOODWILL;

    /** The name of the input it is typed into. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
