package org.aftercare.counter;

import java.util.List;
import org.aftercare.network.Occupant.Stock;
import org.aftercare.network.StoreCard;

/**
 * What closing a store would re-home, or what has to leave one that is closed.
 *
 * @param successors who could take over, the proposed one first
 * @param has what the store has to do with, by kind
 * @param closings the latest first
 * @param seen the number of the latest act on the store
 */
public record ClosingPlan(
        StoreCard store, List<StoreCard> successors, List<Stock> has, List<ClosingCard> closings, int seen) {
    public ClosingPlan {
        successors = List.copyOf(successors);
        has = List.copyOf(has);
        closings = List.copyOf(closings);
    }

    /** Closed for good. */
    public boolean isClosed() {
        return store.hasSuccessor();
    }

    public boolean isEmpty() {
        return has.stream().allMatch(one -> one.count() == 0);
    }
}
