package org.aftercare.survey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.NeverOpen;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.StoreCode;

/** Opens the call that is owed after a bad answer, once for an invitation, in the transaction of the answer. */
@Dependent
class CallBackOpening {
    /** One after the other took over and closed. */
    private static final int MOST_CLOSED = 20;

    @Inject
    CallBacks callBacks;

    @Inject
    AnswerPolicies policies;

    @Inject
    NetworkDesk network;

    /** The caller holds the invitation: two devices answer one after the other. */
    void after(Answer answer, Invitation answered, Instant now) {
        if (!CallBack.isOwedAfter(answer) || callBacks.isKnownOf(answered.id())) return;
        // customers are nobody to the network's desk
        Callers.acting(Caller.SYSTEM, () -> open(answer, answered, now));
    }

    private void open(Answer answer, Invitation answered, Instant now) {
        var store = caring(answered.store());
        callBacks.add(new CallBack(answered, store, answer, now, dueAt(store.code(), now)));
    }

    /** Whoever took over from a store that is closed by now. */
    private StoreCard caring(StoreCode code) {
        var store = network.store(code);
        for (int closed = 0; store.hasSuccessor() && !store.inOperation() && closed < MOST_CLOSED; closed++)
            store = network.store(new StoreCode(store.successor()));
        return store;
    }

    /** In the store's hours; where it has none, as many hours from now. */
    private Instant dueAt(StoreCode store, Instant now) {
        var within = policies.inForce().callWithin();
        try {
            return network.calendar(store).after(now, within);
        } catch (NeverOpen closed) {
            return now.plus(within);
        }
    }
}
