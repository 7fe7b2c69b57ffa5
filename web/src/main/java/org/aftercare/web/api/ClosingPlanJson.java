package org.aftercare.web.api;

import java.util.List;
import org.aftercare.counter.ClosingPlan;

/**
 * What closing a store would re-home; of a closed one, what has to leave.
 *
 * @param successors who could take over, the proposed one first
 * @param seen what a closing says it has seen
 */
public record ClosingPlanJson(
        String store, List<String> successors, List<StockJson> has, List<StoreClosingJson> closings, int seen) {

    /** How much there is of a kind. */
    public record StockJson(String what, long count) {}

    static ClosingPlanJson of(ClosingPlan plan) {
        return new ClosingPlanJson(
                plan.store().code().value(),
                plan.successors().stream().map(one -> one.code().value()).toList(),
                plan.has().stream()
                        .map(one -> new StockJson(one.what(), one.count()))
                        .toList(),
                plan.closings().stream().map(StoreClosingJson::of).toList(),
                plan.seen());
    }
}
