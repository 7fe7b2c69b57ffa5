package org.aftercare.insight;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/**
 * How the verdicts of a store, a region, a technician, a finding code or a month fared on appeal.
 *
 * @param of which of these
 * @param open still waiting; what is neither open nor decided ended with its repair
 * @param median from the appeal to the verdict; empty without a verdict
 */
public record AppealRate(String of, int appeals, int agreed, int overturned, int open, Optional<Duration> median)
        implements Serializable {
    /** The verdicts: what the share of overturned ones is of. */
    public int n() {
        return agreed + overturned;
    }

    /** From 0 to 1; not a number without a verdict. */
    public double overturnedShare() {
        return (double) overturned / n();
    }
}
