package org.aftercare.routing;

import static org.aftercare.network.SampleNetwork.NORTH;
import static org.aftercare.network.SampleNetwork.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.aftercare.access.Role;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.SampleStory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Benches proposed from what waits in the database; each store has two technicians and never closes. */
class RoutingDeskTest {
    static final StoreCode SMALL = new StoreCode("RO-SMALL");
    static final SampleNetwork NETWORK = new SampleNetwork()
            .with("RO-SMALL", NORTH, "L1", SampleHours.ALWAYS)
            .with("RO-BUC-1", NORTH, "L1 L2", SampleHours.ALWAYS)
            .with("RO-CLJ-1", SOUTH, "L1 L2", SampleHours.ALWAYS);
    static Rig rig;

    @BeforeEach
    void clean() {
        rig.at(Rig.MONDAY_NOON);
        rig.tx(() -> {
            rig.entities().createNativeQuery("delete from timeline").executeUpdate();
            rig.entities().createNativeQuery("delete from ticket").executeUpdate();
        });
    }

    @BeforeAll
    static void open() {
        rig = Rig.ofRooms("ticket", "custody", "sla", "logistics", "routing").with(NetworkDesk.class, NETWORK);
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    @Test
    void aPhoneGoesWhereTheLeastWaits() {
        for (int i = 0; i < 3; i++) new SampleStory(rig, "RO-BUC-1");
        var story = new SampleStory(rig, "RO-SMALL");
        var route = story.as(
                story.at("RO-SMALL", Role.CLERK),
                () -> rig.the(RoutingDesk.class).propose(SMALL, "L2", List.of("NO_POWER"), rig.now()));
        assertThat(route.candidates())
                .extracting(c -> c.store() + " " + c.verdict() + " " + c.queue())
                .containsExactly("RO-CLJ-1 CHOSEN PT0S", "RO-BUC-1 SLOWER PT1H9M45S", "RO-SMALL LACKS_LEVEL PT0S");
        assertThat(route.likelyBy())
                .as("two days on the road, the usual work")
                .isAfter(rig.now().plus(Duration.ofDays(2)));
        assertThat(route.safelyBy()).isAfter(route.likelyBy());
    }

    @Test
    void aTicketDoesNotWaitForItself() {
        var story = new SampleStory(rig, "RO-BUC-1");
        var route = story.as(
                story.at("RO-BUC-1", Role.CLERK),
                () -> rig.the(RoutingDesk.class).routes(story.number()));
        assertThat(route.bench()).isEqualTo(new StoreCode("RO-BUC-1"));
        assertThat(route.candidates().get(0).queue()).isLessThan(Duration.ofMinutes(30));
    }

    @Test
    void itIsAskedFromWhereThePhoneLies() {
        var story = new SampleStory(rig, "RO-SMALL");
        rig.tx(
                story.at("RO-SMALL", Role.CLERK),
                () -> rig.the(CustodyDesk.class)
                        .handOver(
                                story.phone(),
                                Holder.store(SMALL),
                                Holder.store(new StoreCode("RO-BUC-1")),
                                story.number().value(),
                                rig.now()));
        var route = story.as(
                story.at("RO-SMALL", Role.CLERK),
                () -> rig.the(RoutingDesk.class).routes(story.number()));
        assertThat(route.candidates().get(0))
                .extracting(c -> c.store() + " " + c.verdict())
                .isEqualTo("RO-BUC-1 STAYS");
    }

    @Test
    void theRoutesOfATicketBeyondTheCallersScopeAreNotFound() {
        var story = new SampleStory(rig, "RO-BUC-1");
        assertThatThrownBy(() -> story.as(
                        story.at("RO-CLJ-1", Role.LEAD),
                        () -> rig.the(RoutingDesk.class).routes(story.number())))
                .isInstanceOf(NotFound.class);
    }
}
