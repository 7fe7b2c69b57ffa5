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
public record Route(StoreCode bench, String level, List<Candidate> candidates, Promise promise) {
    public Route {
        candidates = List.copyOf(candidates);
    }

    /** Half of such phones are ready by then. */
    public Instant likelyBy() {
        return promise.likelyBy();
    }

    /** 8 in 10 of such phones are ready by then. */
    public Instant safelyBy() {
        return promise.safelyBy();
    }

    /**
     * One store that could do it, or why it could not.
     *
     * @param kilometres between it and the store where the customer comes for the phone
     * @param readyAt when it is expected back and ready
     * @param verdict message key {@code route.<verdict>}: CHOSEN, STAYS, SLOWER, COSTLIER, FARTHER, LACKS_LEVEL,
     *     NOT_AUTHORISED, REFUSED, CLOSED, TOO_LITTLE_GAINED
     */
    public record Candidate(StoreCode store, Terms terms, double kilometres, Instant readyAt, String verdict)
            implements Serializable {
        public Duration transit() {
            return terms.transit();
        }

        public Duration queue() {
            return terms.queue();
        }

        public Duration part() {
            return terms.part();
        }

        public Duration work() {
            return terms.work();
        }

        /** All terms together: the least wins. */
        public Duration score() {
            return terms.total();
        }

        Candidate with(String other) {
            return new Candidate(store, terms, kilometres, readyAt, other);
        }
    }

    /**
     * What counts for and against a store, all in business hours of the pick-up store.
     *
     * @param transit on the way, there and back
     * @param queue until its turn has come
     * @param part from then until its part is there
     * @param work at the bench
     * @param parcels what policy has a parcel count
     * @param balance what policy has the longer wait of others count
     * @param distance what policy has the way count
     */
    public record Terms(
            Duration transit,
            Duration queue,
            Duration part,
            Duration work,
            Duration parcels,
            Duration balance,
            Duration distance)
            implements Serializable {
        /** From now until it is ready. */
        public Duration time() {
            return transit.plus(queue).plus(part).plus(work);
        }

        /** What policy counts besides time. */
        public Duration besides() {
            return parcels.plus(balance).plus(distance);
        }

        public Duration total() {
            return time().plus(besides());
        }
    }
}
