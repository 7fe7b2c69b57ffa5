package org.aftercare.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.LinkDesk;
import org.aftercare.access.Purpose;
import org.aftercare.access.Role;
import org.aftercare.counter.OfferedEstimate.Standing;
import org.aftercare.customer.CustomerCard;
import org.aftercare.customer.CustomerDesk;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.platform.Money;
import org.aftercare.platform.Rig;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.Estimate;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.PromiseBook;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.warranty.Coverage;
import org.aftercare.warranty.WarrantyDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What customers see and decide through their links. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrackingDeskTest {
    static final String STORE = "BUC";

    final Rig rig = Rig.ofRooms("ticket", "custody", "access", "notice", "counter");
    final TrackingDesk desk;
    SampleStory story;
    String email = "ana@example.com";

    TrackingDeskTest() {
        rig.with(NetworkDesk.class, new SampleNetwork().with(STORE, SampleNetwork.NORTH, "L1 L2", SampleHours.ALWAYS));
        rig.with(CustomerDesk.class, new CustomerDesk() {
            @Override
            public CustomerCard byId(long id) {
                return new CustomerCard(id, "Ana", "", email, "ro");
            }
        });
        rig.with(DeviceDesk.class, new DeviceDesk() {
            @Override
            public Optional<DeviceModel> model(String code) {
                return Optional.empty();
            }

            @Override
            public Optional<DeviceCard> find(long id) {
                return Optional.empty();
            }

            @Override
            public DeviceCard byId(long id) {
                return new DeviceCard(
                        id,
                        "",
                        "",
                        "S1",
                        "",
                        "",
                        "Phone X",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "");
            }
        });
        rig.with(WarrantyDesk.class, new NothingDecided());
        desk = rig.the(TrackingDesk.class);
    }

    @BeforeEach
    void takeIn() {
        email = "ana@example.com";
        rig.at(Rig.MONDAY_NOON)
                .tx(() -> rig.entities().createNativeQuery("delete from letter").executeUpdate());
        story = new SampleStory(rig, STORE, Coverage.Outcome.NOT_COVERED);
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    void aCustomerFollowsTheRepairWithoutNamesOfStaffAndWithTheEndOfTheImeiOnly() {
        rig.tx(() -> rig.the(PromiseBook.class)
                .promise(story.number(), rig.now().plusSeconds(60), rig.now().plusSeconds(90), rig.now()));
        story.as(story.at(STORE, Role.CLERK), () -> rig.the(CaseFile.class).note(story.number(), "internal", false));
        story.as(
                story.at(STORE, Role.CLERK),
                () -> rig.the(CaseFile.class).note(story.number(), "<b>we need you", true));
        story.take(Step.START_DIAGNOSIS, STORE, Role.TECHNICIAN);

        var seen = tracked(token(Purpose.TRACKING)).shown().orElseThrow();
        assertThat(seen.status()).isEqualTo(TicketStatus.DIAGNOSING);
        assertThat(seen.deviceEnd())
                .hasSize(4)
                .isEqualTo(story.label().substring(story.label().length() - 4));
        assertThat(seen.reached())
                .extracting(TrackedRepair.Reached::status)
                .containsExactly(TicketStatus.RECEIVED, TicketStatus.DIAGNOSING);
        assertThat(seen.messages()).extracting(TrackedRepair.Message::text).containsExactly("<b>we need you");
        assertThat(seen.likelyBy()).contains(rig.now().plusSeconds(60));
        assertThat(seen.toString()).doesNotContain("technician", "clerk@", story.label());
    }

    @Test
    void aLinkOpensNothingButWhatItIsFor() {
        estimateSent("120.00");
        String tracking = token(Purpose.TRACKING);
        assertThat(estimate(tracking).link()).isEqualTo(LinkDesk.State.UNKNOWN);
        assertThat(decide(tracking, true, "1 120.00 RON").link()).isEqualTo(LinkDesk.State.UNKNOWN);
        assertThat(tracked(token(Purpose.ESTIMATE)).link()).isEqualTo(LinkDesk.State.UNKNOWN);
        assertThat(tracked("x")).isEqualTo(new Opened<>(LinkDesk.State.UNKNOWN, Optional.empty()));
        assertThat(story.card().status()).isEqualTo(TicketStatus.AWAITING_APPROVAL);
    }

    @Test
    void anAcceptedEstimateStartsTheRepairOnce() {
        estimateSent("120.00");
        String token = token(Purpose.ESTIMATE);
        var offered = estimate(token).shown().orElseThrow();
        assertThat(offered.standing()).isEqualTo(Standing.OPEN);
        assertThat(offered.total()).contains(Money.of("120.00", "RON"));
        assertThat(offered.finding()).isEqualTo("PORT_BROKEN");
        assertThat(story.card().status()).as("looking decides nothing").isEqualTo(TicketStatus.AWAITING_APPROVAL);

        assertThat(standing(decide(token, true, "1 120.00 RON"))).isEqualTo(Standing.ACCEPTED);
        assertThat(story.card().status()).isEqualTo(TicketStatus.IN_REPAIR);
        assertThat(standing(decide(token, false, "1 120.00 RON")))
                .as("what was decided stays")
                .isEqualTo(Standing.ACCEPTED);
        assertThat(story.card().status()).isEqualTo(TicketStatus.IN_REPAIR);
    }

    @Test
    void aRefusedEstimateSendsTheDeviceBack() {
        estimateSent("120.00");
        assertThat(standing(decide(token(Purpose.ESTIMATE), false, "1 120.00 RON")))
                .isEqualTo(Standing.REFUSED);
        assertThat(story.card().status()).isEqualTo(TicketStatus.RETURN_PENDING);
    }

    @Test
    void aCustomerNeverAcceptsAnotherTotalThanTheOneTheySaw() {
        estimateSent("120.00");
        String token = token(Purpose.ESTIMATE);
        story.take(Step.REVISE_ESTIMATE, STORE, Role.TECHNICIAN);
        assertThat(standing(estimate(token))).isEqualTo(Standing.OVER);
        assertThat(standing(decide(token, true, "1 120.00 RON"))).isEqualTo(Standing.OVER);
        sendEstimate("240.00");
        assertThat(standing(decide(token, true, "1 120.00 RON"))).isEqualTo(Standing.OPEN);
        assertThat(story.card().status()).isEqualTo(TicketStatus.AWAITING_APPROVAL);
        assertThat(standing(decide(token, true, "2 240.00 RON"))).isEqualTo(Standing.ACCEPTED);
    }

    @Test
    void whatIsBeyondRepairCanOnlyBeGivenBack() {
        story.take(Step.START_DIAGNOSIS, STORE, Role.TECHNICIAN);
        story.photographed(STORE, Role.TECHNICIAN);
        story.take(
                Step.DECLARE_BEYOND_REPAIR,
                story.at(STORE, Role.TECHNICIAN),
                Papers.NONE.withFinding("PORT_BROKEN").withNote("corroded"));
        String token = token(Purpose.ESTIMATE);
        assertThat(estimate(token).shown().orElseThrow().total()).isEmpty();
        assertThat(standing(decide(token, false, "1"))).isEqualTo(Standing.REFUSED);
        assertThat(letters())
                .containsExactly("beyondRepair ESTIMATE", "estimateReminder WITHDRAWN", "estimateReminder WITHDRAWN");
    }

    @Test
    void theCustomerIsWrittenToWhenNeededAndOnlyWithAnAddress() {
        estimateSent("120.00");
        story.take(Step.REVISE_ESTIMATE, STORE, Role.TECHNICIAN);
        sendEstimate("90.00");
        decide(token(Purpose.ESTIMATE), true, "2 90.00 RON");
        story.take(Step.FINISH_REPAIR, story.at(STORE, Role.TECHNICIAN), Papers.NONE.withRepair("new battery"));
        story.take(Step.PASS_CHECK, STORE, Role.TECHNICIAN);
        story.take(Step.FAIL_AT_COUNTER, STORE, Role.CLERK);
        email = "";
        sendEstimate("10.00");
        assertThat(letters())
                .filteredOn(letter -> !letter.startsWith("estimateReminder"))
                .containsExactly("estimate ESTIMATE", "estimate ESTIMATE", "ready TRACKING");
    }

    private void estimateSent(String amount) {
        story.take(Step.START_DIAGNOSIS, STORE, Role.TECHNICIAN);
        sendEstimate(amount);
    }

    private void sendEstimate(String amount) {
        var nothing = Money.of("0", "RON");
        story.photographed(STORE, Role.TECHNICIAN);
        story.take(
                Step.SEND_ESTIMATE,
                story.at(STORE, Role.TECHNICIAN),
                Papers.NONE
                        .withFinding("PORT_BROKEN")
                        .withEstimate(new Estimate(Money.of(amount, "RON"), nothing, nothing)));
    }

    private String token(Purpose purpose) {
        Instant expires = rig.now().plus(Duration.ofDays(30));
        return rig.tx(
                () -> rig.the(LinkDesk.class).token(purpose, story.number().value(), expires));
    }

    private Opened<TrackedRepair> tracked(String token) {
        return rig.tx(() -> desk.tracking(token));
    }

    private Opened<OfferedEstimate> estimate(String token) {
        return rig.tx(() -> desk.estimate(token));
    }

    private Opened<OfferedEstimate> decide(String token, boolean accept, String seen) {
        return rig.tx(() -> desk.decide(token, accept, seen));
    }

    private static Standing standing(Opened<OfferedEstimate> opened) {
        return opened.shown().orElseThrow().standing();
    }

    private List<String> letters() {
        List<?> rows = rig.entities()
                .createNativeQuery("select template, case when state = 'WITHDRAWN' then state else link_purpose end"
                        + " from letter order by id")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> row[0] + " " + row[1])
                .toList();
    }
}
