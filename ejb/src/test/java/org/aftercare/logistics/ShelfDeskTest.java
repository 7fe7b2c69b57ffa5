package org.aftercare.logistics;

import static org.aftercare.logistics.TransferDeskTest.BENCH;
import static org.aftercare.logistics.TransferDeskTest.SMALL;
import static org.aftercare.network.SampleNetwork.NORTH;
import static org.aftercare.network.SampleNetwork.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TicketDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SMALL counts its shelf; it has taken phones in that are to be repaired at BENCH. */
class ShelfDeskTest {
    final Rig rig = wired(Rig.ofRooms("ticket", "custody", "sla", "logistics", "routing"));

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void anEveningAtTheShelf() {
        var counted = story("SMALL");
        var forgotten = story("SMALL");
        var collected = story("SMALL");
        collected.take(Step.SOLVE_AT_COUNTER, "SMALL", Role.CLERK);
        var fromElsewhere = story("OTHER");
        var onItsWay = story("SMALL");
        dispatch(onItsWay);
        rig.later(Duration.ofMinutes(10));
        var ana = clerk("ana");
        var count = rig.tx(ana, () -> desk().begin(SMALL));
        assertThat(count).returns(3, ShelfCard::expected).returns(0, ShelfCard::counted);

        rig.later(Duration.ofMinutes(1));
        var first = scan(ana, count.id(), counted.number().value().toLowerCase());
        assertThat(first.found()).isEqualTo(ShelfScanned.Found.EXPECTED);
        assertThat(first.line().label()).isEqualTo(counted.label());
        assertThat(first.again()).isFalse();
        assertThat(scan(clerk("ion"), count.id(), counted.number().value()).again())
                .as("two people, one phone")
                .isTrue();
        assertThat(scan(ana, count.id(), fromElsewhere.number().value()))
                .returns(ShelfScanned.Found.ELSEWHERE, ShelfScanned::found)
                .returns("store:OTHER", scanned -> scanned.line().holder());
        assertThat(scan(ana, count.id(), onItsWay.number().value()).found()).isEqualTo(ShelfScanned.Found.ON_THE_WAY);
        assertThat(scan(ana, count.id(), "no such thing").found()).isEqualTo(ShelfScanned.Found.UNKNOWN);
        assertThatThrownBy(() -> scan(ana, count.id(), " ")).isInstanceOf(InvalidInput.class);

        // meanwhile one is fetched that was scanned, and one comes over the counter that wasn't
        scan(ana, count.id(), collected.number().value());
        collected.take(Step.COLLECT, "SMALL", Role.CLERK);
        rig.tx(
                Caller.SYSTEM,
                () -> rig.the(org.aftercare.custody.CustodyDesk.class)
                        .handOver(
                                collected.phone(),
                                org.aftercare.custody.Holder.store(SMALL),
                                org.aftercare.custody.Holder.CUSTOMER,
                                collected.number().value(),
                                rig.now()));
        story("SMALL");

        var sheet = rig.tx(ana, () -> desk().sheet(count.id()));
        assertThat(sheet.left())
                .extracting(ShelfLine::ticket)
                .containsExactly(forgotten.number().value());
        assertThat(sheet.count()).returns(1, ShelfCard::counted).returns(2, ShelfCard::expected);
        var closed = rig.tx(clerk("ion"), () -> desk().close(count.id()));
        assertThat(closed.count())
                .returns(1, ShelfCard::missing)
                .returns(3, ShelfCard::unexpected)
                .returns("ion", ShelfCard::closedBy)
                .returns(rig.now(), ShelfCard::closedAt)
                .returns(false, ShelfCard::isEven);
        assertThatThrownBy(() -> scan(ana, count.id(), forgotten.number().value()))
                .isInstanceOf(CountClosed.class);
        var kept = rig.tx(ana, () -> desk().sheet(count.id()));
        assertThat(kept.left()).isEqualTo(sheet.left());
        assertThat(kept.unexpected())
                .extracting(ShelfLine::holder)
                .containsExactlyInAnyOrder("store:OTHER", "transit:" + transit(onItsWay), "");
        assertThat(rig.tx(ana, () -> desk().history(SMALL, "", 10)).items()).containsExactly(closed.count());
    }

    @Test
    void whatIsReceivedAfterItsScanIsNoSurprise() {
        var story = story("SMALL");
        dispatch(story);
        var technician = story.at("BENCH", Role.TECHNICIAN);
        rig.later(Duration.ofDays(1));
        long id = rig.tx(technician, () -> desk().begin(BENCH)).id();
        assertThat(scan(technician, id, story.number().value()).found()).isEqualTo(ShelfScanned.Found.ON_THE_WAY);
        rig.later(Duration.ofMinutes(1));
        rig.tx(technician, () -> rig.the(TransferDesk.class).scan(story.number().value(), BENCH, rig.now()));
        assertThat(rig.tx(technician, () -> desk().close(id)).count())
                .returns(1, ShelfCard::counted)
                .returns(true, ShelfCard::isEven);
    }

    @Test
    void anOpenCountOutlivesTheNodeAndSeveralScanAtOnce() throws Exception {
        var stories = List.of(story("SMALL"), story("SMALL"), story("SMALL"), story("SMALL"));
        rig.later(Duration.ofMinutes(1));
        long id = rig.tx(clerk("ana"), () -> desk().begin(SMALL)).id();
        var threads = Executors.newFixedThreadPool(3);
        try (var other = wired(rig.beside());
                var third = wired(rig.beside())) {
            List<Callable<Long>> work =
                    List.of(() -> scanAll(other, "ion", stories), () -> scanAll(third, "dan", stories));
            for (var begun : threads.invokeAll(work))
                assertThat(begun.get()).as("the same count").isEqualTo(id);
        } finally {
            threads.shutdownNow();
        }
        assertThat(rig.tx(clerk("ana"), () -> desk().close(id)).count())
                .returns(4, ShelfCard::counted)
                .returns(4, ShelfCard::expected)
                .returns(true, ShelfCard::isEven);
    }

    private static long scanAll(Rig node, String who, List<SampleStory> stories) {
        node.at(Rig.MONDAY_NOON.plus(Duration.ofMinutes(2)));
        long id = node.tx(clerk(who), () -> node.the(ShelfDesk.class).begin(SMALL))
                .id();
        stories.forEach(story -> node.tx(
                clerk(who),
                () -> node.the(ShelfDesk.class).scan(id, story.number().value())));
        return id;
    }

    @Test
    void aCountIsItsStores() {
        long id = rig.tx(clerk("ana"), () -> desk().begin(SMALL)).id();
        var stranger = at("eve", Role.CLERK, new Scope.AtStore(new StoreCode("OTHER"), SOUTH));
        var north = at("boss", Role.MANAGER, new Scope.InRegion(NORTH));
        var south = at("boss", Role.MANAGER, new Scope.InRegion(SOUTH));
        assertThatThrownBy(() -> rig.tx(stranger, () -> desk().begin(SMALL))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(stranger, () -> desk().sheet(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scan(stranger, id, "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.tx(stranger, () -> desk().close(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.tx(south, () -> desk().history(SMALL, "", 10)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(north, () -> desk().close(id))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(north, () -> desk().begin(BENCH))).isInstanceOf(Forbidden.class);
        assertThat(rig.tx(north, () -> desk().sheet(id)).count().isOpen()).isTrue();
        assertThat(rig.tx(north, () -> desk().open(SMALL))).isPresent();
    }

    @Test
    void historyIsReadPageByPageAndALongShelfCostsNoMoreStatements() {
        var ana = clerk("ana");
        for (int i = 0; i < 3; i++) {
            long id = rig.tx(ana, () -> desk().begin(SMALL)).id();
            rig.tx(ana, () -> desk().close(id));
        }
        var first = rig.tx(ana, () -> desk().history(SMALL, "", 2));
        assertThat(first.items()).hasSize(2);
        assertThat(rig.tx(ana, () -> desk().history(SMALL, first.next(), 2)).items())
                .hasSize(1);
        story("SMALL");
        long id = rig.tx(ana, () -> desk().begin(SMALL)).id();
        long before = cost(ana, id);
        for (int i = 0; i < 20; i++) story("SMALL");
        assertThat(cost(ana, id)).isEqualTo(before);
    }

    private long cost(Caller caller, long id) {
        return rig.tx(caller, () -> rig.statements(() -> desk().sheet(id)));
    }

    private ShelfDesk desk() {
        return rig.the(ShelfDesk.class);
    }

    private ShelfScanned scan(Caller caller, long id, String code) {
        return rig.tx(caller, () -> desk().scan(id, code));
    }

    private SampleStory story(String store) {
        return new SampleStory(rig, store);
    }

    private void dispatch(SampleStory story) {
        rig.tx(Caller.SYSTEM, () -> rig.the(TicketDesk.class).moveBench(story.number(), BENCH, NORTH, ""));
        story.as(
                story.at("SMALL", Role.TECHNICIAN),
                () -> rig.the(TransferDesk.class).dispatch(story.number(), BENCH, ""));
    }

    private long transit(SampleStory story) {
        return rig.tx(Caller.SYSTEM, () -> rig.the(TransferDesk.class).legs(story.number()))
                .get(0)
                .id();
    }

    private static Caller clerk(String name) {
        return at(name, Role.CLERK, new Scope.AtStore(SMALL, NORTH));
    }

    private static Caller at(String name, Role role, Scope scope) {
        return new Caller(name, role, scope);
    }

    private static Rig wired(Rig rig) {
        return rig.with(NetworkDesk.class, TransferDeskTest.NETWORK).with(DeviceDesk.class, new NoDevices());
    }

    /** Knows no phone by its IMEI; of those, {@link TransferDeskTest} tells. */
    private static final class NoDevices extends DeviceDesk {
        @Override
        public List<DeviceModel> models() {
            return List.of();
        }

        @Override
        public Optional<DeviceCard> find(long id) {
            return Optional.empty();
        }

        @Override
        public Optional<DeviceCard> find(String imeiOrSerial) {
            return Optional.empty();
        }
    }
}
