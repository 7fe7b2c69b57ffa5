package org.aftercare.parts;

import static org.aftercare.network.SampleNetwork.NORTH;
import static org.aftercare.network.SampleNetwork.SOUTH;

import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.logistics.Discrepancy;
import org.aftercare.logistics.ReconciliationDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TicketCard;

/** Two benches of one region and one of another, in a rig, with parts of the shipped catalogue. */
final class SampleStock {
    static final String[] ROOMS = {"ticket", "custody", "sla", "logistics", "routing", "parts"};
    static final StoreCode BENCH = new StoreCode("BENCH");
    static final StoreCode OTHER = new StoreCode("OTHER");
    static final StoreCode FAR = new StoreCode("FAR");
    /** What it replaces goes back to the maker; it comes within 2 open days. */
    static final String DISPLAY = "SAM-SMA546B-DSP";
    /** What it replaces doesn't; it comes within 3 open days. */
    static final String BATTERY = "SAM-SMA546B-BAT";

    private final Rig rig;

    SampleStock(Rig rig) {
        this.rig = rig.with(NetworkDesk.class, network());
    }

    static SampleNetwork network() {
        return new SampleNetwork()
                .with("BENCH", NORTH, "L1 L2", SampleHours.ALWAYS)
                .with("OTHER", NORTH, "L1 L2", SampleHours.ALWAYS)
                .with("FAR", SOUTH, "L1 L2", SampleHours.ALWAYS);
    }

    static Caller at(StoreCode store, Role role) {
        return new Caller(
                role.group() + "@" + store, role, new Scope.AtStore(store, store.equals(FAR) ? SOUTH : NORTH));
    }

    Caller lead() {
        return at(BENCH, Role.LEAD);
    }

    Caller technician() {
        return at(BENCH, Role.TECHNICIAN);
    }

    Caller clerk() {
        return at(BENCH, Role.CLERK);
    }

    /** So many lie free or reserved at the bench from now on. */
    SampleStock has(String number, int pieces) {
        return has(BENCH, number, pieces);
    }

    SampleStock has(StoreCode store, String number, int pieces) {
        rig.tx(at(store, Role.LEAD), () -> {
            rig.the(PartsDesk.class).count(store, number, pieces, "counted");
            return null;
        });
        return this;
    }

    /** A phone on the bench, looked at. */
    SampleStory repair() {
        return repair(BENCH);
    }

    SampleStory repair(StoreCode store) {
        var story = new SampleStory(rig, store.value());
        story.take(Step.START_DIAGNOSIS, store.value(), Role.TECHNICIAN);
        return story;
    }

    /** The same, that needs these parts. */
    SampleStory waiting(String list) {
        var story = repair();
        order(story, list);
        return story;
    }

    TicketCard order(SampleStory story, String list) {
        return story.take(Step.ORDER_PARTS, technician(), Papers.NONE.withParts(list));
    }

    TicketCard finish(SampleStory story) {
        return story.take(Step.FINISH_REPAIR, technician(), Papers.NONE.withRepair("replaced"));
    }

    PartCard move(Caller caller, String label, PartAct act, String reason) {
        return rig.tx(caller, () -> rig.the(PartsDesk.class).move(MovePart.of(label, act, reason)));
    }

    PartCard send(String label, StoreCode to) {
        return rig.tx(
                clerk(),
                () -> rig.the(PartsDesk.class)
                        .move(new MovePart(label, PartAct.SEND, Optional.empty(), "", Optional.of(to))));
    }

    void reserve(Caller caller, SampleStory story, String number, int pieces) {
        rig.tx(caller, () -> {
            rig.the(PartsDesk.class).reserve(story.number(), number, pieces);
            return null;
        });
    }

    TicketParts of(SampleStory story) {
        return rig.tx(Caller.SYSTEM, () -> rig.the(StockDesk.class).of(story.number()));
    }

    PartWantCard want(SampleStory story) {
        return of(story).wants().get(0);
    }

    StockLine line(String number) {
        return line(BENCH, number);
    }

    StockLine line(StoreCode store, String number) {
        return rig.tx(Caller.SYSTEM, () -> rig.the(StockDesk.class).stock(store, number)).stream()
                .filter(line -> line.number().equals(number))
                .findFirst()
                .orElse(new StockLine(number, "", "", 0, 0, 0, 0, 0, null, 0));
    }

    List<PartCard> items(StoreCode store, PartPlace... places) {
        return rig.tx(Caller.SYSTEM, () -> rig.the(StockDesk.class).items(store, List.of(places), "", 500))
                .items();
    }

    List<PartOrderCard> orders(StoreCode store) {
        return rig.tx(at(store, Role.CLERK), () -> rig.the(PartOrderDesk.class).open(store));
    }

    Delivered receive(long order, int pieces) {
        return receive(order, pieces, "");
    }

    Delivered receive(long order, int pieces, String part) {
        return rig.tx(clerk(), () -> rig.the(PartOrderDesk.class).receive(order, pieces, part));
    }

    /** The timer wakes. */
    void wake() {
        var due = rig.tx(Caller.SYSTEM, () -> rig.the(ArrivalDesk.class).due(100));
        due.forEach(
                number -> rig.tx(Caller.SYSTEM, () -> rig.the(ArrivalDesk.class).moveOn(number)));
    }

    List<Discrepancy> discrepancies() {
        return discrepancies(rig);
    }

    /** Of parts: of phones, others tell. */
    static List<Discrepancy> discrepancies(Rig rig) {
        return rig
                .tx(Caller.SYSTEM, () -> rig.the(ReconciliationDesk.class).page(Optional.empty(), "", 200))
                .items()
                .stream()
                .filter(found -> found.kind().name().startsWith("PART_"))
                .toList();
    }
}
