package org.aftercare.logistics;

import static org.aftercare.logistics.TransferDeskTest.BENCH;
import static org.aftercare.logistics.TransferDeskTest.SMALL;
import static org.aftercare.network.SampleNetwork.NORTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.custody.SealDesk;
import org.aftercare.logistics.Discrepancy.Kind;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Page;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.TicketDesk;
import org.junit.jupiter.api.Test;

/** One of each kind of discrepancy, at SMALL and BENCH; OTHER, in the south, has nothing to do with them. */
class ReconciliationDeskTest {
    static final Caller OFFICE = new Caller("office", Role.OFFICE, new Scope.Everywhere());
    static final String[] ROOMS = {"ticket", "custody", "sla", "logistics", "routing"};

    @Test
    void eachDiscrepancyIsToldOnH2() {
        try (var rig = Rig.ofRooms(ROOMS)) {
            toldOnce(rig);
        }
    }

    @Test
    void eachDiscrepancyIsToldOnPostgres() throws Exception {
        try (var rig = Rig.onPostgres(ROOMS)) {
            toldOnce(rig);
        }
    }

    private static void toldOnce(Rig rig) {
        rig.at(Rig.MONDAY_NOON).with(NetworkDesk.class, TransferDeskTest.NETWORK);
        var right = new SampleStory(rig, "SMALL");
        dispatch(rig, right);
        new SampleStory(rig, "OTHER");
        assertThat(page(rig, OFFICE, "", 50).items()).as("nothing is wrong yet").isEmpty();

        var notHeld = story(rig);
        sql(rig, "update custody_holding set kind = 'customer', place = '', holder = 'customer'", notHeld);
        var noTicket = story(rig);
        rig.tx(() -> rig.entities()
                .createNativeQuery("update ticket set is_open = false where number = ?1")
                .setParameter(1, noTicket.number().value())
                .executeUpdate());
        var noParcel = story(rig);
        sql(rig, "update custody_holding set kind = 'transit', place = '4711', holder = 'transit:4711'", noParcel);
        var emptyParcel = story(rig);
        dispatch(rig, emptyParcel);
        sql(rig, "update custody_holding set kind = 'store', place = 'SMALL', holder = 'store:SMALL'", emptyParcel);
        var twice = story(rig);
        rig.tx(() -> rig.entities()
                .createNativeQuery("update ticket set device_id = ?1 where number = ?2")
                .setParameter(1, right.phone().deviceId().orElseThrow())
                .setParameter(2, twice.number().value())
                .executeUpdate());
        sql(rig, "delete from custody_holding", twice);
        var broken = story(rig);
        sql(rig, "update custody_entry set actor = 'x'", broken);
        rig.tx(OFFICE, () -> rig.the(SealDesk.class).check());

        rig.later(Duration.ofDays(3));
        var found = page(rig, OFFICE, "", 50).items();
        assertThat(found)
                .extracting(Discrepancy::kind)
                .containsExactly(
                        Kind.NOT_HELD,
                        Kind.NO_TICKET,
                        Kind.NO_PARCEL,
                        Kind.EMPTY_PARCEL,
                        Kind.OVERDUE,
                        Kind.OVERDUE,
                        Kind.TWO_TICKETS,
                        Kind.BROKEN,
                        Kind.BROKEN,
                        Kind.BROKEN,
                        Kind.BROKEN,
                        Kind.BROKEN);
        assertThat(found.get(0).ticket()).isEqualTo(notHeld.number());
        assertThat(found.get(0).holder()).isEqualTo("customer");
        assertThat(found.get(1).ticket()).isEqualTo(noTicket.number());
        assertThat(found.get(1).stores()).containsExactly(SMALL);
        assertThat(found.get(2).ticket()).isEqualTo(noParcel.number());
        assertThat(found.get(3).ticket()).isEqualTo(emptyParcel.number());
        assertThat(found.get(3).stores()).containsExactly(SMALL, BENCH);
        assertThat(found.get(3).label()).isEqualTo(emptyParcel.label());
        assertThat(found.get(4).ticket()).isEqualTo(right.number());
        assertThat(found.get(4).since()).isEqualTo(Rig.MONDAY_NOON.plus(Duration.ofDays(1)));
        assertThat(found.get(6).ticket()).isEqualTo(twice.number());
        assertThat(found.get(6).detail()).isEqualTo(right.number().value());
        assertThat(found.subList(7, 12))
                .extracting(one -> one.detail() + " " + one.ticket())
                .contains("CHANGED " + broken.number(), "HOLDING " + noParcel.number());

        assertThat(inPages(rig, 1)).as("a row at a time").isEqualTo(found);
        assertThat(inPages(rig, 5)).isEqualTo(found);
        assertThat(page(rig, lead("OTHER"), "", 50).items()).isEmpty();
        assertThat(page(rig, lead("SMALL"), "", 50).items()).isEqualTo(found);
        assertThat(page(rig, lead("BENCH"), "", 50).items())
                .as("what lies at SMALL alone is no concern of BENCH")
                .extracting(Discrepancy::kind)
                .contains(Kind.EMPTY_PARCEL, Kind.OVERDUE)
                .doesNotContain(Kind.NO_TICKET)
                .hasSizeLessThan(found.size());
        assertThat(page(rig, manager(NORTH), "", 50).items()).isEqualTo(found);
        assertThat(page(rig, manager(new RegionCode("SOUTH")), "", 50).items()).isEmpty();
        constantCost(rig);
    }

    /** However many rows there are. */
    private static void constantCost(Rig rig) {
        long before = cost(rig);
        for (int i = 0; i < 20; i++) {
            var story = story(rig);
            dispatch(rig, story);
        }
        rig.later(Duration.ofDays(3));
        assertThat(page(rig, OFFICE, "", 50).items()).hasSize(32);
        assertThat(cost(rig)).isEqualTo(before).isEqualTo(Kind.values().length);
        assertThat(page(rig, OFFICE, "", 50).isLast()).isTrue();
    }

    private static long cost(Rig rig) {
        return rig.tx(
                OFFICE,
                () -> rig.statements(() -> rig.the(ReconciliationDesk.class).page(Optional.empty(), "", 50)));
    }

    @Test
    void itIsForThoseWhoLead() {
        try (var rig = Rig.ofRooms(ROOMS).with(NetworkDesk.class, TransferDeskTest.NETWORK)) {
            var clerk = new SampleStory(rig, "SMALL").at("SMALL", Role.CLERK);
            assertThatThrownBy(() -> page(rig, clerk, "", 50)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> of(rig, lead("SMALL"), "BENCH")).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> of(rig, manager(NORTH), "OTHER")).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> of(rig, OFFICE, "NONE")).hasMessageContaining("store:UNKNOWN_STORE");
            assertThat(of(rig, manager(NORTH), "BENCH").items()).isEmpty();
            assertThatThrownBy(() -> page(rig, OFFICE, "?", 50)).isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> page(rig, OFFICE, "", 201)).isInstanceOf(InvalidInput.class);
        }
    }

    private static List<Discrepancy> inPages(Rig rig, int size) {
        List<Discrepancy> all = new ArrayList<>();
        String after = "";
        do {
            var page = page(rig, OFFICE, after, size);
            all.addAll(page.items());
            after = page.next();
        } while (!after.isEmpty());
        return all;
    }

    /** Taken in at SMALL, to be repaired at BENCH. */
    private static SampleStory story(Rig rig) {
        var story = new SampleStory(rig, "SMALL");
        rig.tx(Caller.SYSTEM, () -> rig.the(TicketDesk.class).moveBench(story.number(), BENCH, NORTH, ""));
        return story;
    }

    private static void dispatch(Rig rig, SampleStory story) {
        if (!story.card().benchStore().equals(BENCH))
            rig.tx(Caller.SYSTEM, () -> rig.the(TicketDesk.class).moveBench(story.number(), BENCH, NORTH, ""));
        story.as(
                story.at("SMALL", Role.TECHNICIAN),
                () -> rig.the(TransferDesk.class).dispatch(story.number(), BENCH, ""));
    }

    private static void sql(Rig rig, String change, SampleStory of) {
        rig.tx(() -> rig.entities()
                .createNativeQuery(change + " where thing = ?1")
                .setParameter(1, of.phone().value())
                .executeUpdate());
    }

    private static Caller lead(String store) {
        return new Caller(
                "lead",
                Role.LEAD,
                new Scope.AtStore(
                        new StoreCode(store),
                        TransferDeskTest.NETWORK.store(new StoreCode(store)).region()));
    }

    private static Caller manager(RegionCode region) {
        return new Caller("manager", Role.MANAGER, new Scope.InRegion(region));
    }

    private static Page<Discrepancy> page(Rig rig, Caller caller, String after, int limit) {
        return rig.tx(caller, () -> rig.the(ReconciliationDesk.class).page(Optional.empty(), after, limit));
    }

    private static Page<Discrepancy> of(Rig rig, Caller caller, String store) {
        return rig.tx(caller, () -> rig.the(ReconciliationDesk.class).page(Optional.of(new StoreCode(store)), "", 50));
    }
}
