package org.aftercare.insight;

import java.io.Serializable;
import java.time.Instant;

/**
 * Which appeals. They belong to the store where the disputed finding was coded.
 *
 * @param by what figures are told apart by
 * @param of one of these, e.g. a store's code; empty text for all
 * @param result OPEN, AGREED, OVERTURNED or empty text for any
 * @param from of the day of the appeal @param to exclusive
 */
public record AppealQuestion(By by, String of, String result, Instant from, Instant to) implements Serializable {
    /** What figures are told apart by. */
    public enum By {
        STORE,
        REGION,
        /** For the lead of a store only: who works beside somebody, not above. */
        TECHNICIAN,
        FINDING,
        MONTH
    }
}
