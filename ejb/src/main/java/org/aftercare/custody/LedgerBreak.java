package org.aftercare.custody;

import java.io.Serializable;
import java.time.Instant;

/**
 * A place where the ledger isn't what was once written.
 *
 * @param thing empty text for a day
 * @param position of the entry in the thing's chain; 0 for a day
 * @param ticket empty text for a day
 * @param at when the entry was recorded; the beginning of a day
 */
public record LedgerBreak(Kind kind, String thing, int position, String ticket, Instant at) implements Serializable {
    /** What is wrong there. */
    public enum Kind {
        /** The entry, or the one before it, was changed. */
        CHANGED,
        /** An entry before it is missing. */
        GAP,
        /** It doesn't start where the one before it ended. */
        HOLDER,
        /** The present holder isn't the one of the last entry. */
        HOLDING,
        /** What is recorded on that day isn't what was sealed, or the day has no seal. */
        DAY
    }
}
