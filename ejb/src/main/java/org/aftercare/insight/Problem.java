package org.aftercare.insight;

import java.io.Serializable;
import java.util.List;

/**
 * How often a symptom was reported of a model in a period.
 *
 * @param model a code; empty text where it isn't known
 * @param repairs of the model in the period, whatever was reported
 * @param before how often in as many days before
 * @param trend by {@link ProblemQuestion#buckets()}; empty where it wasn't asked for
 */
public record Problem(String model, String symptom, long n, long repairs, long before, List<Integer> trend)
        implements Serializable {
    public Problem {
        trend = List.copyOf(trend);
    }

    /** Of the model's repairs, 0 to 1. */
    public double share() {
        return repairs == 0 ? 0 : (double) n / repairs;
    }

    Problem with(List<Integer> counts) {
        return new Problem(model, symptom, n, repairs, before, counts);
    }
}
