package org.aftercare.routing;

import static org.aftercare.network.SampleNetwork.NORTH;
import static org.aftercare.network.SampleNetwork.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.routing.ProposalCard.Result;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A long queue at one store of a region, an idle store beside it; a parcel takes a day, and no store ever closes. */
class RebalancingDeskTest {
    static final String FULL = "RO-BUC-1";
    static final String IDLE = "RO-BUC-2";
    static final SampleNetwork NETWORK = new SampleNetwork()
            .with(FULL, NORTH, "L1 L2", SampleHours.ALWAYS)
            .with(IDLE, NORTH, "L1 L2", SampleHours.ALWAYS)
            .with("RO-CLJ-1", SOUTH, "L1 L2", SampleHours.ALWAYS);
    static final Caller MANAGER = new Caller("radu", Role.MANAGER, new Scope.InRegion(NORTH));
    static Rig rig;

    @BeforeAll
    static void open() {
        rig = Rig.ofRooms("ticket", "custody", "sla", "logistics", "routing").with(NetworkDesk.class, NETWORK);
        rig.with(RoutingPolicies.class, new RoutingPolicies() {
            @Override
            RoutingPolicy inForce() {
                return new RoutingPolicy(
                        Optional.of(Duration.ofHours(4)),
                        RoutingPolicy.Weights.TIME_ONLY,
                        1,
                        new WorkPrior(0.7, 20),
                        0.5,
                        10);
            }

            @Override
            String version() {
                return "test";
            }
        });
    }

    @BeforeEach
    void clean() {
        rig.at(Rig.MONDAY_NOON);
        rig.tx(() -> List.of(
                        "rebalancing_move", "rebalancing", "rebalancing_night", "promise_given", "timeline", "ticket")
                .forEach(table ->
                        rig.entities().createNativeQuery("delete from " + table).executeUpdate()));
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    static List<SampleStory> queue(int length) {
        List<SampleStory> queue = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            rig.later(Duration.ofSeconds(1));
            queue.add(new SampleStory(rig, FULL));
        }
        return queue;
    }

    static RebalancingDesk desk() {
        return rig.the(RebalancingDesk.class);
    }

    static ProposalCard propose() {
        return rig.tx(MANAGER, () -> desk().propose(NORTH));
    }

    static ProposalCard apply(ProposalCard proposal, List<org.aftercare.ticket.TicketNumber> chosen) {
        return rig.tx(MANAGER, () -> desk().apply(proposal.id(), chosen));
    }

    static List<org.aftercare.ticket.TicketNumber> all(ProposalCard proposal) {
        return proposal.moves().stream().map(ProposalCard.Move::ticket).toList();
    }

    @Test
    void whatWaitsLongestMayGoWhereNothingWaitsAndNothingMovesBeforeSomebodyConfirms() {
        var queue = queue(90);
        var proposal = propose();
        assertThat(proposal.phones()).isEqualTo(90);
        assertThat(proposal.moves()).isNotEmpty().allSatisfy(move -> {
            assertThat(move.from()).isEqualTo(new StoreCode(FULL));
            assertThat(move.to()).isEqualTo(new StoreCode(IDLE));
            assertThat(move.gain()).isGreaterThanOrEqualTo(Duration.ofHours(4));
            assertThat(move.result()).isEqualTo(Result.PROPOSED);
        });
        assertThat(proposal.moves())
                .as("the end of the queue")
                .anyMatch(move -> move.ticket().equals(queue.get(89).number()));
        assertThat(proposal.gain())
                .isEqualTo(
                        proposal.moves().stream().map(ProposalCard.Move::gain).reduce(Duration.ZERO, Duration::plus));
        assertThat(queue).allMatch(story -> story.card().benchStore().equals(new StoreCode(FULL)));
    }

    @Test
    void whatSomebodyWantedAtThatBenchStaysThere() {
        var queue = queue(90);
        var last = queue.get(89);
        last.as(last.at(FULL, Role.CLERK), () -> rig.the(PromiseDesk.class).settle(last.card(), Cause.INTAKE));
        last.as(
                last.at(FULL, Role.CLERK),
                () -> rig.the(RoutingDesk.class)
                        .override(last.number(), last.card().version(), new StoreCode("RO-CLJ-1"), "far away"));
        last.as(
                last.at(FULL, Role.CLERK),
                () -> rig.the(RoutingDesk.class)
                        .override(last.number(), last.card().version(), new StoreCode(FULL), "here after all"));
        assertThat(all(propose())).isNotEmpty().doesNotContain(last.number());
    }

    @Test
    void onlyWhatWasChosenAndIsStillUntouchedMovesAndOnlyOnce() {
        var queue = queue(90);
        var proposal = propose();
        var numbers = all(proposal);
        assertThat(numbers).hasSizeGreaterThan(2);
        var begun = queue.stream()
                .filter(story -> story.number().equals(numbers.get(0)))
                .findFirst()
                .orElseThrow();
        begun.take(Step.START_DIAGNOSIS, FULL, Role.TECHNICIAN);
        var chosen = numbers.subList(0, numbers.size() - 1);

        var applied = apply(proposal, chosen);

        assertThat(applied.moves().get(0).result()).isEqualTo(Result.LEFT_OUT);
        assertThat(applied.moves().get(numbers.size() - 1).result()).isEqualTo(Result.NOT_CHOSEN);
        assertThat(applied.moved()).isEqualTo(numbers.size() - 2);
        assertThat(queue.stream().filter(story -> story.card().benchStore().equals(new StoreCode(IDLE))))
                .hasSize(numbers.size() - 2);
        assertThatThrownBy(() -> apply(proposal, chosen)).isInstanceOf(ProposalOver.class);
    }

    @Test
    void aProposalOfAnotherDayIsNotApplied() {
        queue(90);
        var proposal = propose();
        rig.later(Duration.ofHours(13));
        assertThat(rig.tx(MANAGER, () -> desk().read(proposal.id())).open()).isFalse();
        assertThatThrownBy(() -> apply(proposal, all(proposal))).isInstanceOf(ProposalOver.class);
    }

    @Test
    void whatIsNotInItCannotBeChosen() {
        var queue = queue(90);
        var proposal = propose();
        assertThatThrownBy(() -> apply(proposal, List.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("REQUIRED");
        assertThatThrownBy(() -> apply(proposal, List.of(queue.get(0).number())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("NOT_PROPOSED");
    }

    @Test
    void itIsForThoseWhoLeadTheRegion() {
        queue(90);
        var proposal = propose();
        var stranger = new Caller("uwe", Role.MANAGER, new Scope.InRegion(SOUTH));
        var lead = new Caller("ion", Role.LEAD, new Scope.AtStore(new StoreCode(FULL), NORTH));
        assertThatThrownBy(() -> rig.tx(stranger, () -> desk().propose(NORTH))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(stranger, () -> desk().newest(NORTH))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(stranger, () -> desk().read(proposal.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.tx(stranger, () -> desk().apply(proposal.id(), all(proposal))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.tx(lead, () -> desk().propose(NORTH))).isInstanceOf(Forbidden.class);
        assertThat(rig.tx(MANAGER, () -> desk().newest(NORTH))).isPresent();
    }

    @Test
    void eachNightIsWorkedOutOnce() {
        queue(5);
        var night = LocalDate.parse("2026-11-24");
        for (int node = 0; node < 2; node++)
            rig.tx(Caller.SYSTEM, () -> {
                desk().proposeAtNight(NORTH, night);
                return null;
            });
        assertThat(rig.tx(() -> rig.entities()
                        .createNativeQuery("select id from rebalancing")
                        .getResultList()))
                .hasSize(1);
        assertThat(rig.tx(MANAGER, () -> desk().newest(NORTH)).orElseThrow().moves())
                .isEmpty();
    }
}
