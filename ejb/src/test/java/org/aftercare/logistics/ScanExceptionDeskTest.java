package org.aftercare.logistics;

import static org.aftercare.logistics.TransferDeskTest.BENCH;
import static org.aftercare.logistics.TransferDeskTest.OTHER;
import static org.aftercare.logistics.TransferDeskTest.SMALL;
import static org.aftercare.network.SampleNetwork.NORTH;
import static org.aftercare.network.SampleNetwork.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.HandedOver;
import org.aftercare.custody.Holder;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Page;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.TicketDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A parcel from SMALL to BENCH comes to OTHER, in the south. */
class ScanExceptionDeskTest {
    final Rig rig = Rig.ofRooms("ticket", "custody", "sla", "logistics", "routing")
            .with(NetworkDesk.class, TransferDeskTest.NETWORK);
    final Caller lead = at(Role.LEAD, OTHER);
    final Caller finder = at(Role.TECHNICIAN, OTHER);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aLeadSaysWhatItWasAndWhoComesSecondIsTold() {
        var story = sent();
        scan(finder, story, OTHER);
        rig.later(Duration.ofMinutes(1));
        scan(at(Role.TECHNICIAN, SMALL), story, SMALL);
        var found = open(lead).items();
        assertThat(found)
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .returns("WRONG_STORE", ScanExceptionCard::exception)
                        .returns(story.number().value(), ScanExceptionCard::ticket)
                        .returns(finder.name(), ScanExceptionCard::actor));
        long id = found.get(0).id();
        assertThatThrownBy(() -> rig.tx(lead, () -> desk().acknowledge(id, " ")))
                .hasMessageContaining("REQUIRED");
        assertThatThrownBy(() -> rig.tx(lead, () -> desk().acknowledge(id, "x".repeat(401))))
                .hasMessageContaining("TOO_LONG");
        var seen = rig.tx(lead, () -> desk().acknowledge(id, "the driver mixed up two bags"));
        assertThat(seen)
                .returns(lead.name(), ScanExceptionCard::acknowledgedBy)
                .returns(false, ScanExceptionCard::isOpen);
        assertThatThrownBy(() -> rig.tx(lead, () -> desk().acknowledge(id, "no, three")))
                .isInstanceOf(AlreadyAcknowledged.class);
        assertThat(open(lead).items()).isEmpty();
        assertThat(rig.tx(lead, () -> desk().page(false, "", 10)).items()).containsExactly(seen);
    }

    @Test
    void eachSeesTheirOwnPageByPage() {
        var story = sent();
        for (int i = 0; i < 3; i++) {
            rig.later(Duration.ofMinutes(1));
            scan(finder, story, OTHER);
        }
        scan(at(Role.TECHNICIAN, SMALL), story, SMALL);
        var office = new Caller("office", Role.OFFICE, new Scope.Everywhere());
        assertThat(open(office).items()).hasSize(4);
        assertThat(open(new Caller("boss", Role.MANAGER, new Scope.InRegion(NORTH)))
                        .items())
                .extracting(ScanExceptionCard::exception)
                .containsExactly("SENT_FROM_HERE");
        var first = rig.tx(lead, () -> desk().page(true, "", 2));
        var rest = rig.tx(lead, () -> desk().page(true, first.next(), 2));
        assertThat(first.items()).hasSize(2);
        assertThat(rest.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(rest.isLast()).isTrue();
        long id = rest.items().get(0).id();
        assertThatThrownBy(() -> rig.tx(at(Role.LEAD, SMALL), () -> desk().acknowledge(id, "mine")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open(finder)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(finder, () -> desk().acknowledge(id, "x")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(lead, () -> desk().page(true, "?", 2))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatCameAstrayIsReceivedThereAndSentOn() {
        var story = sent();
        assertThatThrownBy(() -> sendOn(story, OTHER)).as("not scanned yet").isInstanceOf(NotAstray.class);
        scan(finder, story, OTHER);
        assertThatThrownBy(() ->
                        rig.tx(at(Role.TECHNICIAN, SMALL), () -> transfers().sendOn(story.number(), OTHER)))
                .isInstanceOf(Forbidden.class);
        rig.later(Duration.ofMinutes(1));
        var leg = sendOn(story, OTHER);
        assertThat(leg).returns(OTHER, TransferCard::from).returns(BENCH, TransferCard::to);
        var ledger = rig.tx(Caller.SYSTEM, () -> rig.the(CustodyDesk.class).ledger(story.phone()));
        assertThat(ledger)
                .extracting(HandedOver::to)
                .startsWith(Holder.store(SMALL))
                .endsWith(Holder.store(OTHER), Holder.transit(leg.id()))
                .hasSize(4);
        assertThat(rig.tx(Caller.SYSTEM, () -> rig.the(CustodyDesk.class).isUnbroken(story.phone())))
                .isTrue();
        assertThat(open(lead).items()).isEmpty();
        assertThat(rig.tx(lead, () -> desk().page(false, "", 10)).items())
                .extracting(ScanExceptionCard::reason)
                .containsExactly("SENT_ON");
        assertThatThrownBy(() -> sendOn(story, OTHER)).as("twice").isInstanceOf(NotAstray.class);
        rig.later(Duration.ofDays(1));
        scan(at(Role.TECHNICIAN, BENCH), story, BENCH);
        assertThat(story.holder()).isEqualTo(Holder.store(BENCH));
        assertThat(rig.tx(Caller.SYSTEM, () -> rig.the(ReconciliationDesk.class).page(Optional.empty(), "", 10))
                        .items())
                .isEmpty();
    }

    @Test
    void whatIsToBeRepairedWhereItCameByMistakeStaysThere() {
        var story = sent();
        scan(finder, story, OTHER);
        rig.tx(Caller.SYSTEM, () -> rig.the(TicketDesk.class).moveBench(story.number(), OTHER, SOUTH, "it is there"));
        var leg = sendOn(story, OTHER);
        assertThat(leg.receivedAt()).isEqualTo(rig.now());
        assertThat(story.holder()).isEqualTo(Holder.store(OTHER));
    }

    private TransferCard sendOn(SampleStory story, StoreCode here) {
        return rig.tx(finder, () -> transfers().sendOn(story.number(), here));
    }

    private TransferDesk transfers() {
        return rig.the(TransferDesk.class);
    }

    private void scan(Caller caller, SampleStory story, StoreCode store) {
        rig.tx(caller, () -> transfers().scan(story.number().value(), store, rig.now()));
    }

    private SampleStory sent() {
        var story = new SampleStory(rig, "SMALL");
        rig.tx(Caller.SYSTEM, () -> rig.the(TicketDesk.class).moveBench(story.number(), BENCH, NORTH, ""));
        rig.tx(at(Role.TECHNICIAN, SMALL), () -> transfers().dispatch(story.number(), BENCH, ""));
        return story;
    }

    private Page<ScanExceptionCard> open(Caller caller) {
        return rig.tx(caller, () -> desk().page(true, "", 10));
    }

    private ScanExceptionDesk desk() {
        return rig.the(ScanExceptionDesk.class);
    }

    private static Caller at(Role role, StoreCode store) {
        var region = TransferDeskTest.NETWORK.store(store).region();
        return new Caller(role.group() + "@" + store, role, new Scope.AtStore(store, region));
    }
}
