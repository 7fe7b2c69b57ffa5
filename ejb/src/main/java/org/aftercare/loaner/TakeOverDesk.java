package org.aftercare.loaner;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.aftercare.access.Callers;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.network.Reach;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.TypedFields;

/** Receives loaners of other stores: whoever scans one where it is now has it in their pool. It keeps its code. */
@Stateless
public class TakeOverDesk {
    @Inject
    Loaners loaners;

    @Inject
    PoolFinder finder;

    @Inject
    CustodyDesk custody;

    @Inject
    Reach reach;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * The loaner of another store that has this code, IMEI or serial number, and whether that store could take it over.
     *
     * @throws org.aftercare.access.Forbidden for a store beyond the caller's scope
     */
    public Optional<LoanerElsewhere> elsewhere(String code, StoreCode store) {
        var to = reach.mustSee(callers.mustBe(CLERK, LEAD), store);
        return finder.find(code)
                .filter(found -> !found.store().equals(store))
                .map(found -> new LoanerElsewhere(found.card(), objection(found, to)));
    }

    /**
     * It lies in that store from now on, and is of its pool.
     *
     * @throws InvalidInput field {@code store}: UNKNOWN_STORE, STORE_CLOSED; field {@code code}: UNKNOWN_LOANER,
     *     LOANER_HERE, LOANER_FAR, LOANER_LENT, LOANER_RETIRED, LOANER_LOST
     * @throws LoanerMoved when somebody else took it over a moment ago
     * @throws org.aftercare.custody.NotTheHolder when the ledger has it elsewhere than in its store
     */
    public LoanerCard takeOver(String code, StoreCode store) {
        var caller = callers.mustBe(CLERK, LEAD);
        var to = reach.mustSee(caller, store);
        if (!to.inOperation()) throw new InvalidInput("store", "STORE_CLOSED", store);
        new TypedFields().required("code", code, PoolClerk.LONGEST).mustBeRight();
        var loaner = finder.find(code).orElseThrow(() -> new InvalidInput("code", "UNKNOWN_LOANER"));
        var from = loaner.store();
        loaners.locked(loaner);
        if (!loaner.store().equals(from)) throw new LoanerMoved(loaner.card());
        var objection = objection(loaner, to);
        if (!objection.isEmpty()) throw new InvalidInput("code", objection, from);
        custody.handOver(loaner.phone(), Holder.store(from), Holder.store(store), "", clock.instant());
        loaner.moves(store);
        return loaner.card();
    }

    private String objection(Loaner loaner, StoreCard to) {
        if (loaner.store().equals(to.code())) return "LOANER_HERE";
        if (!reach.isNear(loaner.store(), to)) return "LOANER_FAR";
        return switch (loaner.state()) {
            case LENT -> "LOANER_LENT";
            case RETIRED -> "LOANER_RETIRED";
            case LOST -> "LOANER_LOST";
            case POOL, CARE, DAMAGED -> "";
        };
    }
}
