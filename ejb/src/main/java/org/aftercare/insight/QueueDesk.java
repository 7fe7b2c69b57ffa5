package org.aftercare.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Page;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/** Queues and boards within the caller's scope. */
@Stateless
public class QueueDesk {
    private static final int MOST_ROWS = 200;

    @Inject
    Queues queues;

    @Inject
    NetworkDesk network;

    @Inject
    Callers callers;

    /**
     * @param after the cursor that the page before gave; empty text for the first
     * @param limit 1 to 200
     * @throws InvalidInput fields {@code limit}, {@code after}, {@code store}, {@code sort}, {@code sla}
     */
    public Page<QueueRow> page(QueueQuestion question, String after, int limit) {
        if (limit < 1 || limit > MOST_ROWS) throw new InvalidInput("limit", "OUT_OF_RANGE", 1, MOST_ROWS);
        return queues.page(within(question, callers.current()), Cursor.parse(after), limit);
    }

    /**
     * How many open tickets of the question's store or region stand in each view, counted up to 1,001: {@code open},
     * {@code breached}, {@code atRisk}, {@code paused}, {@code ready}, {@code mine}.
     */
    public Map<String, Integer> counts(QueueQuestion question) {
        var caller = callers.current();
        return queues.counts(within(question, caller), caller.name());
    }

    /** Every store in the caller's scope that has an open ticket to be collected there, by code. */
    public List<StoreLine> board() {
        return queues.lines(within(QueueQuestion.of(QueueQuestion.Side.COUNTER), callers.current()));
    }

    /** The question narrowed to what the caller may see. */
    private QueueQuestion within(QueueQuestion question, Caller caller) {
        if (caller.is(Role.CUSTOMER)) throw new org.aftercare.access.Forbidden(caller.role());
        if (!question.store().isEmpty()) {
            var store = StoreCode.isValid(question.store())
                    ? network.find(new StoreCode(question.store()))
                    : java.util.Optional.<org.aftercare.network.StoreCard>empty();
            var known = store.orElseThrow(() -> new InvalidInput("store", "UNKNOWN_STORE", question.store()));
            caller.mustSee(known.code(), known.region());
            return question;
        }
        if (caller.scope().onlyStore().isPresent())
            return question.inStore(caller.scope().onlyStore().get().value());
        var own = caller.scope().onlyRegion().map(RegionCode::value);
        if (own.isPresent() && !question.region().isEmpty() && !own.get().equals(question.region()))
            throw new org.aftercare.access.Forbidden(caller.role());
        return own.map(question::inRegion).orElse(question);
    }
}
