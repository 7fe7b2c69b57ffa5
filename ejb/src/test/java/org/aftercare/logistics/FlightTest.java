package org.aftercare.logistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Optional;
import org.aftercare.access.Role;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.network.Lane;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.routing.Route;
import org.aftercare.routing.RoutingDesk;
import org.aftercare.ticket.SampleStory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An island is reached by air only: a phone whose battery isn't safe doesn't go there. */
class FlightTest {
    static final StoreCode ISLAND = new StoreCode("ISLAND");
    static Rig rig;

    /** Whatever goes to the island, or comes from it, flies. */
    static final class Air extends SampleNetwork {
        @Override
        public Lane lane(StoreCode from, StoreCode to) {
            boolean flies = from.equals(ISLAND) || to.equals(ISLAND);
            return new Lane(from, to, LocalTime.of(15, 0), 1, "Sky", flies, false);
        }
    }

    @BeforeAll
    static void open() {
        rig = Rig.ofRooms("ticket", "custody", "sla", "logistics", "routing")
                .with(
                        NetworkDesk.class,
                        new Air()
                                .with("HOME", SampleNetwork.NORTH, "L1", SampleHours.ALWAYS)
                                .with("ISLAND", SampleNetwork.NORTH, "L1 L2", SampleHours.ALWAYS)
                                .with("TOWN", SampleNetwork.SOUTH, "L1 L2", SampleHours.ALWAYS))
                .with(DeviceDesk.class, new DeviceDesk() {
                    @Override
                    public Optional<DeviceCard> find(long id) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<DeviceModel> model(String code) {
                        return Optional.empty();
                    }
                });
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    SampleStory story(boolean batterySafe) {
        var story = new SampleStory(rig, "HOME");
        rig.tx(() -> rig.entities()
                .createNativeQuery("update ticket set battery_safe = ?1 where number = ?2")
                .setParameter(1, batterySafe)
                .setParameter(2, story.number().value())
                .executeUpdate());
        return story;
    }

    TransferCard send(SampleStory story, String to) {
        return story.as(
                story.at("HOME", Role.CLERK),
                () -> rig.the(TransferDesk.class).dispatch(story.number(), new StoreCode(to), "because"));
    }

    Route routes(SampleStory story) {
        return story.as(
                story.at("HOME", Role.CLERK), () -> rig.the(RoutingDesk.class).routes(story.number()));
    }

    @Test
    void aBatteryThatIsNotSafeIsRefusedOnALaneByAir() {
        var unsafe = story(false);
        assertThatThrownBy(() -> send(unsafe, "ISLAND"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("InvalidInput[storeCode:NO_FLIGHT]");
        assertThat(unsafe.card().benchStore().value()).as("nothing was done").isEqualTo("HOME");
        assertThat(send(unsafe, "TOWN").to().value()).as("by road it goes").isEqualTo("TOWN");
        assertThat(send(story(true), "ISLAND").to()).isEqualTo(ISLAND);
    }

    @Test
    void theRouterDoesNotProposeAFlightForIt() {
        assertThat(routes(story(true)).candidates())
                .extracting(one -> one.store().value())
                .contains("ISLAND");
        var unsafe = routes(story(false));
        assertThat(unsafe.candidates()).extracting(one -> one.store().value()).doesNotContain("ISLAND");
        assertThat(unsafe.bench().value()).isEqualTo("TOWN");
    }
}
