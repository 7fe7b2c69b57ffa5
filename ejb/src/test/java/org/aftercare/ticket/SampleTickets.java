package org.aftercare.ticket;

import java.util.List;
import org.aftercare.access.Caller;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.warranty.Coverage;

/** Tickets and people for tests. */
public final class SampleTickets {
    public static final StoreCode BUCHAREST = new StoreCode("RO-BUC-1");
    public static final StoreCode CLUJ = new StoreCode("RO-CLJ-1");
    public static final RegionCode EAST = new RegionCode("EAST");
    public static final Checklist ALL_GOOD = new Checklist(true, true, true, true, "", "");

    private SampleTickets() {}

    public static Caller at(StoreCode store, Role role, String name) {
        return new Caller(name, role, new Scope.AtStore(store, EAST));
    }

    public static Caller clerk() {
        return at(BUCHAREST, Role.CLERK, "ana");
    }

    public static Caller technician() {
        return at(BUCHAREST, Role.TECHNICIAN, "mihai");
    }

    public static Caller lead() {
        return at(BUCHAREST, Role.LEAD, "ioana");
    }

    public static OpenTicket walkIn(long device) {
        return order(device, true);
    }

    public static OpenTicket booking(long device) {
        return order(device, false);
    }

    private static OpenTicket order(long device, boolean walkIn) {
        return new OpenTicket(
                BUCHAREST,
                EAST,
                walkIn,
                device,
                "35" + device,
                "SM-A515F",
                1,
                List.of("NO_CHARGE"),
                "doesn't charge",
                ALL_GOOD,
                "scratches",
                "",
                true,
                true,
                Rig.MONDAY_NOON,
                1,
                Coverage.Outcome.COVERED,
                "L1",
                40);
    }
}
