package org.aftercare.ticket;

import java.util.List;
import java.util.function.Supplier;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Thing;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.warranty.Coverage;

/** The life of one repair in a rig, told by the desks. */
public final class SampleStory {
    private static long devices = 7_000;
    private final Rig rig;
    private final long device = ++devices;
    private final TicketNumber number;

    /** Taken in at that store: the ticket is open and the phone on the counter. */
    public SampleStory(Rig rig, String store) {
        this(rig, store, Coverage.Outcome.COVERED);
    }

    public SampleStory(Rig rig, String store, Coverage.Outcome coverage) {
        this.rig = rig;
        var code = new StoreCode(store);
        var clerk = at(store, Role.CLERK);
        number = rig.tx(clerk, () -> {
            var ticket = rig.the(TicketDesk.class).open(order(code, coverage));
            rig.the(CustodyDesk.class)
                    .handOver(
                            Thing.device(device),
                            Holder.CUSTOMER,
                            Holder.store(code),
                            ticket.number().value(),
                            rig.now());
            return ticket.number();
        });
    }

    private OpenTicket order(StoreCode store, Coverage.Outcome coverage) {
        return new OpenTicket(
                store,
                region(store),
                true,
                device,
                "35" + device,
                "MODEL",
                1,
                List.of("NO_POWER"),
                "dead",
                new Checklist(true, true, true, true, "", ""),
                "scratched",
                "",
                true,
                true,
                rig.now(),
                1,
                coverage,
                "L2",
                60);
    }

    private RegionCode region(StoreCode store) {
        return Callers.acting(Caller.SYSTEM, () -> rig.the(NetworkDesk.class).store(store))
                .region();
    }

    /** Somebody of that store. */
    public Caller at(String store, Role role) {
        var code = new StoreCode(store);
        return new Caller(role.group() + "@" + store, role, new Scope.AtStore(code, region(code)));
    }

    public TicketNumber number() {
        return number;
    }

    public Thing phone() {
        return Thing.device(device);
    }

    public String label() {
        return "35" + device;
    }

    public TicketCard card() {
        return as(Caller.SYSTEM, () -> rig.the(CaseFile.class).read(number));
    }

    public Holder holder() {
        return rig.tx(() -> rig.the(CustodyDesk.class).holder(phone()));
    }

    /** A step by somebody of that store, with every paper that a step may ask for but finding and estimate. */
    public TicketCard take(Step step, String store, Role role) {
        var papers = Papers.NONE
                .withReason("because")
                .withIdentity("code")
                .withNote("done")
                .withAgreed("the owner, by phone");
        return take(step, at(store, role), papers);
    }

    /** A photo that shows something, taken by somebody of that store. */
    public PhotoCard photographed(String store, Role role) {
        return as(at(store, role), () -> rig.the(EvidenceDesk.class).keep(number, SamplePhotos.jpeg(40, 30)));
    }

    public TicketCard take(Step step, Caller caller, Papers papers) {
        return as(caller, () -> rig.the(TicketDesk.class).take(new TakeStep(number, card().version(), step, papers)));
    }

    public <T> T as(Caller caller, Supplier<T> work) {
        return Callers.acting(caller, () -> rig.tx(work));
    }
}
