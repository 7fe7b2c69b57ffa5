package org.aftercare.parts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.aftercare.access.Callers;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.platform.StoreCode;

/** Does one act on one part: what the ledger must know goes there, and why it was done into the journal. */
@Dependent
class PartMover {
    @Inject
    Parts parts;

    @Inject
    CustodyDesk custody;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** One more, from the maker. */
    PartItem takeIn(String number, StoreCode store, String reason) {
        var item = parts.add(new PartItem(number, store));
        custody.supply(item.thing(), item.holder(), "");
        note(item, PartAct.TAKE_IN, "", reason);
        return item;
    }

    /** What was in the phone before. */
    void takeOut(PartItem fitted) {
        var old = parts.add(PartItem.takenOut(fitted));
        custody.handOver(old.thing(), Holder.CUSTOMER, old.holder(), fitted.ticket(), clock.instant());
        note(old, PartAct.SET_ASIDE, fitted.ticket(), "");
    }

    /** @param change what becomes of it */
    void move(PartItem item, PartAct act, String reason, Runnable change) {
        var from = item.holder();
        var before = item.ticket();
        change.run();
        var ticket = item.ticket().isEmpty() ? before : item.ticket();
        if (!from.equals(item.holder())) custody.handOver(item.thing(), from, item.holder(), ticket, clock.instant());
        note(item, act, ticket, reason);
    }

    private void note(PartItem item, PartAct act, String ticket, String reason) {
        parts.add(new PartActLine(item, act, ticket, reason, callers.current().name(), clock.instant()));
    }
}
