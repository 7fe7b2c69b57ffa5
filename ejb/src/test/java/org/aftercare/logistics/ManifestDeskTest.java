package org.aftercare.logistics;

import static org.aftercare.logistics.TransferDeskTest.BENCH;
import static org.aftercare.logistics.TransferDeskTest.OTHER;
import static org.aftercare.logistics.TransferDeskTest.SMALL;
import static org.aftercare.network.SampleNetwork.NORTH;
import static org.aftercare.network.SampleNetwork.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.custody.Holder;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Rig;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SMALL packs what goes to BENCH. */
class ManifestDeskTest {
    final Rig rig = Rig.ofRooms("ticket", "custody", "sla", "logistics", "routing")
            .with(NetworkDesk.class, TransferDeskTest.NETWORK);

    final Caller clerk = at(Role.CLERK, new Scope.AtStore(SMALL, NORTH));
    final Caller bench = at(Role.TECHNICIAN, new Scope.AtStore(BENCH, NORTH));

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void bagsTravelTogetherAndWhatDoesNotComeIsMissing() {
        var first = toBench();
        var second = toBench();
        var third = toBench();
        var stays = new SampleStory(rig, "BENCH");
        assertThat(rig.tx(clerk, () -> desk().toBePacked(SMALL)))
                .extracting(ToBePacked::number)
                .containsExactlyInAnyOrder(first.number(), second.number(), third.number());
        var sheet = dispatch(clerk, first, second, third);
        assertThat(sheet.manifest())
                .returns("M-1", ManifestCard::number)
                .returns(3, ManifestCard::bags)
                .returns(rig.now().plus(Duration.ofDays(1)), ManifestCard::dueAt);
        assertThat(sheet.count(ManifestBag.State.ON_THE_WAY)).isEqualTo(3);
        assertThat(rig.tx(clerk, () -> desk().toBePacked(SMALL))).isEmpty();
        assertThat(first.holder().kind()).isEqualTo("transit");

        rig.later(Duration.ofDays(1));
        scan(first);
        scan(second);
        assertThat(stays.holder()).isEqualTo(Holder.store(BENCH));
        rig.later(Duration.ofSeconds(1));
        var there = rig.tx(bench, () -> desk().manifest("M-1"));
        assertThat(there.count(ManifestBag.State.RECEIVED)).isEqualTo(2);
        assertThat(there.bags())
                .filteredOn(bag -> bag.state() == ManifestBag.State.MISSING)
                .extracting(ManifestBag::number, ManifestBag::label)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(third.number(), third.label()));
        third.take(Step.DECLARE_LOST, "SMALL", Role.LEAD);
        assertThat(rig.tx(bench, () -> desk().manifest("M-1")).count(ManifestBag.State.LOST))
                .isEqualTo(1);
        assertThat(rig.tx(bench, () -> desk().coming(BENCH, "", 10)).items()).containsExactly(sheet.manifest());
        assertThat(rig.tx(clerk, () -> desk().sent(SMALL, "", 10)).items()).containsExactly(sheet.manifest());
        assertThat(rig.tx(clerk, () -> desk().coming(SMALL, "", 10)).items()).isEmpty();
    }

    @Test
    void oneThatCannotGoKeepsAllOfThemHere() {
        var right = toBench();
        var routedHere = new SampleStory(rig, "SMALL");
        var gone = toBench();
        dispatch(clerk, gone);
        assertThatThrownBy(() -> dispatch(clerk, right, routedHere)).isInstanceOf(NotPacked.class);
        assertThatThrownBy(() -> dispatch(clerk, right, gone)).isInstanceOf(NotPacked.class);
        assertThatThrownBy(() -> rig.tx(clerk, () -> desk().dispatch(BENCH, List.of(new TicketNumber("R-0000000")))))
                .isInstanceOf(NotPacked.class);
        assertThat(right.holder()).isEqualTo(Holder.store(SMALL));
        assertThat(rig.tx(clerk, () -> desk().sent(SMALL, "", 10)).items()).hasSize(1);
        assertThatThrownBy(() -> rig.tx(clerk, () -> desk().dispatch(BENCH, List.of())))
                .hasMessageContaining("tickets:REQUIRED");
        assertThatThrownBy(() -> rig.tx(clerk, () -> desk().dispatch(SMALL, List.of(right.number()))))
                .hasMessageContaining("storeCode:SAME_STORE");
    }

    @Test
    void aManifestIsForBothItsStoresAndTheirManagers() {
        var story = toBench();
        dispatch(clerk, story);
        var stranger = at(Role.CLERK, new Scope.AtStore(OTHER, SOUTH));
        var south = at(Role.MANAGER, new Scope.InRegion(SOUTH));
        var north = at(Role.MANAGER, new Scope.InRegion(NORTH));
        assertThatThrownBy(() -> rig.tx(stranger, () -> desk().manifest("M-1"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.tx(south, () -> desk().sent(SMALL, "", 10)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(south, () -> desk().toBePacked(SMALL))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(north, () -> desk().dispatch(BENCH, List.of(story.number()))))
                .isInstanceOf(Forbidden.class);
        assertThat(rig.tx(north, () -> desk().manifest("M-1")).bags()).hasSize(1);
        for (String number : List.of("M-2", "17", "M-0", "M-99999999999999999999", ""))
            assertThatThrownBy(() -> rig.tx(north, () -> desk().manifest(number)))
                    .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.tx(north, () -> desk().sent(SMALL, "x", 10)))
                .isInstanceOf(InvalidInput.class);
    }

    private ManifestSheet dispatch(Caller caller, SampleStory... stories) {
        var numbers = List.of(stories).stream().map(SampleStory::number).toList();
        return rig.tx(caller, () -> desk().dispatch(BENCH, numbers));
    }

    private void scan(SampleStory story) {
        var scanned = rig.tx(
                bench, () -> rig.the(TransferDesk.class).scan(story.number().value(), BENCH, rig.now()));
        assertThat(scanned.moved()).isEqualTo("RECEIVED");
    }

    private SampleStory toBench() {
        var story = new SampleStory(rig, "SMALL");
        rig.tx(Caller.SYSTEM, () -> rig.the(TicketDesk.class).moveBench(story.number(), BENCH, NORTH, ""));
        return story;
    }

    private ManifestDesk desk() {
        return rig.the(ManifestDesk.class);
    }

    private static Caller at(Role role, Scope scope) {
        return new Caller(role.group(), role, scope);
    }
}
