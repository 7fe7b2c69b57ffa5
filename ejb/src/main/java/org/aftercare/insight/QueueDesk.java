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

/** Queues and boards within the caller's scope. */
@Stateless
public class QueueDesk {
    private static final int MOST_ROWS = 200;
    private static final Role[] LEADERS = {Role.LEAD, Role.MANAGER, Role.OFFICE};

    @Inject
    Queues queues;

    @Inject
    PromisesKept promises;

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

    /**
     * Every store of the question's store or region that has an open ticket to be collected there, by code. Each figure
     * is the length of the list that the same question with that view, age or status gives at that moment.
     */
    public List<StoreLine> board(QueueQuestion place) {
        return queues.lines(within(place, callers.mustBe(LEADERS)));
    }

    /** How the promises of one kind were kept at the question's store or region. */
    public Kept kept(QueueQuestion place, Ended period) {
        return promises.whole(within(place, callers.mustBe(LEADERS)), period);
    }

    /** The same, store by store in order of code. */
    public List<Kept> keptByStore(QueueQuestion place, Ended period) {
        return promises.stores(within(place, callers.mustBe(LEADERS)), period);
    }

    private QueueQuestion within(QueueQuestion question, Caller caller) {
        return question.within(caller, network);
    }
}
