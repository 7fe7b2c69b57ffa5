package org.aftercare.routing;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftercare.platform.StoreCode;

/**
 * Where a phone should be repaired, and why there.
 *
 * @param candidates the chosen one first, then by score
 */
public record Route(StoreCode bench, String level, List<Candidate> candidates, Instant likelyBy, Instant safelyBy) {
    public Route {
        candidates = List.copyOf(candidates);
    }

    /**
     * One store that could do it, or why it could not.
     *
     * @param transit business hours of the pick-up store that the phone travels, there and back
     * @param queue business hours that it waits there
     * @param readyAt when it would be back and ready
     * @param verdict message key {@code route.<verdict>}: CHOSEN, STAYS, SLOWER, FARTHER, LACKS_LEVEL, CLOSED, TOO_LITTLE_GAINED
     */
    public record Candidate(
            StoreCode store,
            Duration transit,
            Duration queue,
            Duration work,
            Duration score,
            double kilometres,
            Instant readyAt,
            String verdict)
            implements Serializable {}
}
