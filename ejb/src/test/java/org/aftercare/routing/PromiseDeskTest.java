package org.aftercare.routing;

import static org.aftercare.network.SampleNetwork.NORTH;
import static org.aftercare.network.SampleNetwork.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.logistics.TransferDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.StaleTicket;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TicketStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was promised of a repair, kept in sight; stores never close, so that an hour is an hour. */
class PromiseDeskTest {
    static final String HOME = "RO-BUC-1";
    static final String AWAY = "RO-CLJ-1";
    static final SampleNetwork NETWORK = new SampleNetwork()
            .with("RO-SMALL", NORTH, "L1", SampleHours.ALWAYS)
            .with(HOME, NORTH, "L1 L2", SampleHours.ALWAYS)
            .with(AWAY, SOUTH, "L1 L2", SampleHours.ALWAYS);
    static Rig rig;

    @BeforeAll
    static void open() {
        rig = Rig.ofRooms("ticket", "custody", "sla", "logistics", "routing").with(NetworkDesk.class, NETWORK);
    }

    @BeforeEach
    void clean() {
        rig.at(Rig.MONDAY_NOON);
        rig.announced().clear();
        rig.tx(() -> List.of("promise_given", "route_refusal", "repair_seen", "transfer", "timeline", "ticket")
                .forEach(table ->
                        rig.entities().createNativeQuery("delete from " + table).executeUpdate()));
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    SampleStory promised(String store) {
        var story = new SampleStory(rig, store);
        story.as(story.at(store, Role.CLERK), () -> desk().settle(story.card(), Cause.INTAKE));
        return story;
    }

    static PromiseDesk desk() {
        return rig.the(PromiseDesk.class);
    }

    /** The timer's round at that instant. */
    static void look(Instant at) {
        rig.at(at);
        rig.tx(Caller.SYSTEM, () -> desk().due(100))
                .forEach(number -> rig.tx(Caller.SYSTEM, () -> {
                    desk().look(number);
                    return number;
                }));
    }

    List<PromiseCard> given(SampleStory story) {
        return story.as(Caller.SYSTEM, () -> desk().given(story.number()));
    }

    static List<PromiseSlipped> told() {
        return rig.announced().stream()
                .filter(PromiseSlipped.class::isInstance)
                .map(PromiseSlipped.class::cast)
                .toList();
    }

    @Test
    void anIntakeIsPromisedOnceWithWhatItWasReckonedFrom() {
        var story = promised(HOME);
        assertThat(given(story)).singleElement().satisfies(promise -> {
            assertThat(promise.cause()).isEqualTo(Cause.INTAKE);
            assertThat(promise.bench()).isEqualTo(new StoreCode(HOME));
            assertThat(promise.likelyBy()).isEqualTo(story.card().likelyBy());
            assertThat(promise.safelyBy()).isEqualTo(story.card().safelyBy()).isAfter(promise.likelyBy());
            assertThat(promise.chance()).isCloseTo(0.8, within(0.01));
            assertThat(promise.work()).isGreaterThan(Duration.ofMinutes(30));
        });
        assertThat(told()).isEmpty();
    }

    @Test
    void aRepairThatNobodyTouchesSlipsAndItsOwnerIsToldEachTimeOfALaterDayThatHoldsLonger() {
        var story = promised(HOME);
        var first = story.card().safelyBy();
        for (int hour = 1; hour <= 72; hour++) look(Rig.MONDAY_NOON.plus(Duration.ofHours(hour)));
        assertThat(given(story)).extracting(PromiseCard::cause).startsWith(Cause.INTAKE, Cause.SLIPPED);
        assertThat(told()).extracting(PromiseSlipped::told).startsWith(first).isSorted();
        assertThat(told())
                .as("three days late, each margin twice the one before")
                .hasSizeBetween(3, 7);
        assertThat(story.card().safelyBy()).isAfter(rig.now());
        assertThat(story.card().likelyBy())
                .isAfter(rig.now())
                .isBeforeOrEqualTo(story.card().safelyBy());
    }

    @Test
    void lookingMakesNobodysWorkOutdated() {
        var story = promised(HOME);
        var version = story.card().version();
        for (int hour = 1; hour <= 24; hour++) look(Rig.MONDAY_NOON.plus(Duration.ofHours(hour)));
        assertThat(told()).isNotEmpty();
        assertThat(story.card().version()).isEqualTo(version);
    }

    @Test
    void whatStaysInTimeIsNotToldOf() {
        var story = promised(HOME);
        story.take(Step.START_DIAGNOSIS, HOME, Role.TECHNICIAN);
        var safely = story.card().safelyBy();
        look(Rig.MONDAY_NOON.plus(Duration.ofMinutes(20)));
        assertThat(told()).isEmpty();
        assertThat(story.card().safelyBy()).isEqualTo(safely);
        assertThat(story.card().likelyBy()).isAfter(rig.now());
    }

    @Test
    void whileTheCustomerIsAskedNothingSlips() {
        var story = promised(HOME);
        rig.tx(() -> rig.entities()
                .createNativeQuery("update ticket set status = 'AWAITING_APPROVAL', look_at = null")
                .executeUpdate());
        for (int hour = 1; hour <= 48; hour++) look(Rig.MONDAY_NOON.plus(Duration.ofHours(hour)));
        assertThat(given(story)).hasSize(1);
    }

    @Test
    void theDayItWasReadyIsKeptWithTheFirstPromise() {
        var story = promised(HOME);
        rig.at(Rig.MONDAY_NOON.plusSeconds(60));
        story.take(Step.START_DIAGNOSIS, HOME, Role.TECHNICIAN);
        story.take(Step.REPORT_NO_FAULT, HOME, Role.TECHNICIAN);
        rig.at(Rig.MONDAY_NOON.plus(Duration.ofHours(2)));
        story.take(Step.PASS_CHECK, HOME, Role.TECHNICIAN);
        assertThat(story.card().status()).isEqualTo(TicketStatus.READY);
        assertThat(rig.tx(() -> rig.entities()
                        .createQuery("select p.readyAt from GivenPromise p", Instant.class)
                        .getResultList()))
                .containsExactly(story.card().readyAt());
        assertThat(rig.tx(Caller.SYSTEM, () -> desk().due(100))).isEmpty();
    }

    @Test
    void timesAreLearntFromWhatPassedTheBench() {
        var routing = rig.the(RoutingDesk.class);
        long before = rig.tx(Caller.SYSTEM, () -> routing.usualMinutes(List.of("NO_POWER"), "L2"));
        for (int i = 0; i < 60; i++) {
            var story = new SampleStory(rig, HOME);
            story.take(Step.START_DIAGNOSIS, HOME, Role.TECHNICIAN);
            story.take(Step.REPORT_NO_FAULT, HOME, Role.TECHNICIAN);
            rig.at(rig.now().plus(Duration.ofHours(6)));
            story.take(Step.PASS_CHECK, HOME, Role.TECHNICIAN);
        }
        rig.at(rig.now().plus(Duration.ofHours(2)));
        long after = rig.tx(Caller.SYSTEM, () -> routing.usualMinutes(List.of("NO_POWER"), "L2"));
        assertThat(after).isGreaterThan(2 * before).isLessThan(6 * 60);
    }

    @Test
    void anotherBenchByHandSaysWhyAndWhatItCosts() {
        var story = promised(HOME);
        var lead = story.at(HOME, Role.LEAD);
        var routing = rig.the(RoutingDesk.class);
        var seen = story.card().version();
        assertThatThrownBy(() -> story.as(lead, () -> routing.override(story.number(), seen, new StoreCode(AWAY), " ")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("REASON_REQUIRED");
        assertThatThrownBy(() ->
                        story.as(lead, () -> routing.override(story.number(), seen, new StoreCode(AWAY), "PART ")))
                .hasMessageContaining("REASON_REQUIRED");
        assertThatThrownBy(() -> story.as(
                        lead, () -> routing.override(story.number(), seen, new StoreCode("RO-SMALL"), "why not")))
                .hasMessageContaining("LACKS_LEVEL");
        assertThatThrownBy(() -> story.as(
                        lead, () -> routing.override(story.number(), seen - 1, new StoreCode(AWAY), "why not")))
                .isInstanceOf(StaleTicket.class);
        assertThatThrownBy(() -> story.as(
                        story.at(AWAY, Role.LEAD),
                        () -> routing.override(story.number(), seen, new StoreCode(AWAY), "why not")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.as(
                        new Caller("pos", Role.POS, lead.scope()),
                        () -> routing.override(story.number(), seen, new StoreCode(AWAY), "why not")))
                .isInstanceOf(Forbidden.class);

        story.as(lead, () -> routing.override(story.number(), seen, new StoreCode(AWAY), "the owner asked for it"));

        var promise = given(story).get(1);
        assertThat(promise.cause()).isEqualTo(Cause.OVERRIDE);
        assertThat(promise.reason()).isEqualTo("the owner asked for it");
        assertThat(promise.proposed()).isEqualTo(new StoreCode(HOME));
        assertThat(promise.lost()).isGreaterThan(Duration.ofDays(1));
        assertThat(told()).as("it comes back days later").hasSize(1);
        assertThat(story.card().benchStore()).isEqualTo(new StoreCode(AWAY));
    }

    @Test
    void whoCannotDoItIsNotAskedAgain() {
        var story = promised(HOME);
        var technician = story.at(HOME, Role.TECHNICIAN);
        var routing = rig.the(RoutingDesk.class);
        story.as(technician, () -> routing.refuse(story.number(), story.card().version(), "no microscope"));
        assertThat(story.card().benchStore()).isEqualTo(new StoreCode(AWAY));
        assertThat(given(story)).extracting(PromiseCard::cause).containsExactly(Cause.INTAKE, Cause.REFUSED);
        assertThat(story.as(technician, () -> routing.routes(story.number())).candidates())
                .anyMatch(store -> store.store().equals(new StoreCode(HOME))
                        && store.verdict().equals("REFUSED"));
    }

    @Test
    void whatNobodyElseCanDoCannotBeRefused() {
        var story = promised(HOME);
        var routing = rig.the(RoutingDesk.class);
        story.as(
                story.at(HOME, Role.TECHNICIAN),
                () -> routing.refuse(story.number(), story.card().version(), "no microscope"));
        var far = story.at(AWAY, Role.LEAD);
        assertThatThrownBy(() -> story.as(
                        far, () -> routing.refuse(story.number(), story.card().version(), "no time")))
                .hasMessageContaining("NO_OTHER_BENCH");
        assertThat(given(story)).hasSize(2);
    }

    @Test
    void aPhoneOnItsWayIsExpectedWhenTheLaneSays() {
        var story = promised("RO-SMALL");
        var bench = story.card().benchStore();
        assertThat(bench).isEqualTo(new StoreCode(HOME));
        var safely = story.card().safelyBy();
        story.as(
                story.at("RO-SMALL", Role.CLERK),
                () -> rig.the(TransferDesk.class).dispatch(story.number(), bench, ""));
        look(rig.now().plus(Duration.ofHours(1)));
        assertThat(told()).isEmpty();
        assertThat(story.card().safelyBy()).isEqualTo(safely);
        assertThat(story.as(Caller.SYSTEM, () -> rig.the(CustodyDesk.class).holder(story.phone())))
                .isNotEqualTo(Holder.store(bench));
    }
}
