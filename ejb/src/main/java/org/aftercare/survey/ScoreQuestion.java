package org.aftercare.survey;

import java.time.YearMonth;

/**
 * Of which part of the network scores are asked for, and of repairs that ended in which months.
 *
 * @param store empty text for all that may be seen
 * @param region empty text for all that may be seen; beside a store it says nothing
 * @param to inclusive
 */
public record ScoreQuestion(String store, String region, YearMonth from, YearMonth to, By by) {
    /** What scores are told apart by. */
    public enum By {
        REGION,
        STORE,
        MODEL,
        SYMPTOM,
        /** Those at the benches of a store: for its leads alone. */
        TECHNICIAN
    }
}
