package org.aftercare.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftercare.network.StoreCard;

/**
 * A phone that wants a bench.
 *
 * @param here the store that has it
 * @param pickup where the customer comes for it; its business hours are the measure
 * @param work bench time that its symptoms usually need
 * @param stores the whole network, each with what waits there
 */
record Question(StoreCard here, StoreCard pickup, String level, Duration work, Instant at, List<Bench> stores) {
    Question {
        stores = List.copyOf(stores);
    }

    /** A store and the bench time that waits there, phones on their way included. */
    record Bench(StoreCard store, Duration waiting) {
        /** Open hours of the store until its technicians are through with that. */
        Duration queue() {
            return waiting.dividedBy(Math.max(1, store.technicians()));
        }

        /** A store without technicians lacks every level. */
        boolean has(String level) {
            return store.technicians() > 0 && store.levels().contains(level);
        }

        boolean canDo(String level) {
            return store.inOperation() && has(level);
        }
    }
}
