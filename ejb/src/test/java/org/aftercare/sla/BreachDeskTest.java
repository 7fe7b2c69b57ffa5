package org.aftercare.sla;

import static org.aftercare.network.SampleNetwork.NORTH;
import static org.aftercare.network.SampleNetwork.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Colleague;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Page;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.BreachQuestion.View;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Broken promises as people's tasks: who sees them, who may do what, and what happens when two act at once. */
class BreachDeskTest {
    static final String STORE = "RO-BUC-1";
    static final String OTHER = "RO-CLJ-1";
    static final Caller IOANA = at(STORE, Role.LEAD, "ioana");
    static final Caller RADU = new Caller("radu", Role.MANAGER, new Scope.InRegion(NORTH));
    static final Caller ELENA = new Caller("elena", Role.OFFICE, new Scope.Everywhere());
    static Rig rig;

    @BeforeAll
    static void open() {
        var hours = SampleHours.weekdays("Europe/Bucharest", "10:00-18:00");
        rig = Rig.ofRooms("ticket", "custody", "sla", "logistics", "routing")
                .with(
                        NetworkDesk.class,
                        new SampleNetwork().with(STORE, NORTH, "L1 L2", hours).with(OTHER, SOUTH, "L1", hours));
        hire(1, "ioana", Role.LEAD, STORE, "NORTH");
        hire(2, "oana", Role.LEAD, STORE, "NORTH");
        hire(3, "radu", Role.MANAGER, null, "NORTH");
        hire(4, "sorin", Role.LEAD, OTHER, "SOUTH");
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    @BeforeEach
    void mondayAtTen() {
        rig.tx(() -> {
            for (String table : List.of("sla_firing", "sla_next_level", "sla_clock", "sla_telling", "sla_breach"))
                rig.entities().createNativeQuery("delete from " + table).executeUpdate();
        });
        rig.at(Instant.parse("2026-11-23T10:00:00Z"));
    }

    @Test
    void aBreachIsTheTaskOfTheStoresOnlyLeadOrOfWhicheverComesFirst() {
        breach(STORE);
        breach(OTHER);
        assertThat(list(ELENA, View.NO_REASON))
                .extracting(BreachCard::store, BreachCard::owner)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(new StoreCode(STORE), ""),
                        org.assertj.core.api.Assertions.tuple(new StoreCode(OTHER), "sorin"));
        assertThat(list(at(OTHER, Role.LEAD, "sorin"), View.MINE)).hasSize(1);
    }

    @Test
    void eachSeesTheirPlaceAndNoFurther() {
        breach(STORE);
        breach(OTHER);
        assertThat(list(at(STORE, Role.CLERK, "ana"), View.ALL)).hasSize(1);
        assertThat(list(at(OTHER, Role.TECHNICIAN, "mihai"), View.ALL)).hasSize(1);
        assertThat(list(RADU, View.ALL)).extracting(BreachCard::store).containsExactly(new StoreCode(STORE));
        assertThat(list(ELENA, View.ALL)).hasSize(2);
        assertThatThrownBy(() -> as(RADU, () -> list().page(inStore(OTHER), "", 50)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> list(at(STORE, Role.POS, "till"), View.ALL)).isInstanceOf(Forbidden.class);
    }

    @Test
    void whoSaysFirstThatTheyLookAfterItStays() {
        var seen = breach(STORE);
        var kept = as(IOANA, () -> desk().acknowledge(seen.id(), seen.version()));
        assertThat(kept.acknowledgedBy()).isEqualTo("ioana");
        rig.later(Duration.ofMinutes(1));
        var again = as(RADU, () -> desk().acknowledge(kept.id(), kept.version()));
        assertThat(again.acknowledgedBy()).isEqualTo("ioana");
        assertThat(again.version()).isEqualTo(kept.version());
    }

    @Test
    void ofTwoAtOnceOneWinsAndTheOtherIsToldWho() {
        var seen = breach(STORE);
        as(IOANA, () -> desk().explain(seen.id(), seen.version(), BreachReason.PART_LATE, ""));
        assertThatThrownBy(() -> as(RADU, () -> desk().explain(seen.id(), seen.version(), BreachReason.COURIER, "")))
                .isInstanceOfSatisfying(StaleBreach.class, stale -> {
                    assertThat(stale.present().reason()).contains(BreachReason.PART_LATE);
                    assertThat(stale.arguments()).containsExactly(seen.ticket(), "ioana", rig.now());
                });
        assertThat(list(ELENA, View.ALL).get(0).reasonBy()).isEqualTo("ioana");
    }

    @Test
    void aReasonEndsTheTaskAndAcknowledgesIt() {
        var seen = breach(STORE);
        assertThat(as(IOANA, () -> list().withoutReason())).isEqualTo(1);
        var done = as(IOANA, () -> desk().explain(seen.id(), seen.version(), BreachReason.OTHER, " a flood "));
        assertThat(done.words()).isEqualTo("a flood");
        assertThat(done.acknowledgedBy()).isEqualTo("ioana");
        assertThat(as(IOANA, () -> list().withoutReason())).isZero();
        assertThat(as(IOANA, () -> list().counts(BreachQuestion.of(View.ALL))))
                .containsEntry(View.NO_REASON, 0)
                .containsEntry(View.NEW, 0)
                .containsEntry(View.LATE, 1)
                .containsEntry(View.ALL, 1);
    }

    @Test
    void whatIsMissingIsToldAtItsField() {
        var seen = breach(STORE);
        assertThat(wrong(() -> desk().explain(seen.id(), seen.version(), null, "")))
                .isEqualTo("reason:REQUIRED");
        assertThat(wrong(() -> desk().explain(seen.id(), seen.version(), BreachReason.OTHER, "  ")))
                .isEqualTo("words:REQUIRED");
        assertThat(wrong(() -> desk().explain(seen.id(), seen.version(), BreachReason.COURIER, "x".repeat(1_001))))
                .isEqualTo("words:TOO_LONG");
        assertThat(wrong(() -> desk().give(seen.id(), seen.version(), "sorin"))).isEqualTo("person:UNKNOWN_PERSON");
        assertThat(list(ELENA, View.ALL)).containsExactly(seen);
    }

    @Test
    void itIsGivenToALeadOfTheStoreOrTheRegionsManager() {
        var seen = breach(STORE);
        assertThat(as(IOANA, () -> desk().candidates(seen)))
                .extracting(Colleague::name)
                .containsExactly("ioana", "oana", "radu");
        var given = as(IOANA, () -> desk().give(seen.id(), seen.version(), "radu"));
        assertThat(list(RADU, View.MINE)).containsExactly(given);
        assertThat(as(RADU, () -> desk().give(given.id(), given.version(), "")).owner())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CLERK", "TECHNICIAN", "POS"})
    void othersOnlyLook(Role role) {
        var seen = breach(STORE);
        var other = at(STORE, role, "somebody");
        assertThatThrownBy(() -> as(other, () -> desk().acknowledge(seen.id(), seen.version())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(other, () -> desk().explain(seen.id(), seen.version(), BreachReason.COURIER, "")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(other, () -> desk().give(seen.id(), seen.version(), "")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void beyondOnesPlaceThereIsNone() {
        var seen = breach(OTHER);
        assertThatThrownBy(() -> as(IOANA, () -> desk().acknowledge(seen.id(), seen.version())))
                .isInstanceOf(NotFound.class);
        assertThat(as(IOANA, () -> list().some(List.of(seen.id())))).isEmpty();
        assertThatThrownBy(() -> as(IOANA, () -> list().of(seen.ticket()))).isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasTakenBackMeanwhileIsNobodysTask() {
        var story = new SampleStory(rig, STORE);
        rig.at(Instant.parse("2026-11-23T12:00:00Z"));
        wake();
        var seen = list(IOANA, View.ALL).get(0);
        rig.at(Instant.parse("2026-11-23T11:59:59Z"));
        story.take(Step.START_DIAGNOSIS, STORE, Role.TECHNICIAN);
        assertThatThrownBy(() -> as(IOANA, () -> desk().acknowledge(seen.id(), seen.version())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aPromiseKeptTooLateIsNoLongerLateAndStillWantsAReason() {
        var story = new SampleStory(rig, STORE);
        rig.at(Instant.parse("2026-11-23T12:10:00Z"));
        wake();
        var seen = list(IOANA, View.LATE).get(0);
        story.take(Step.START_DIAGNOSIS, STORE, Role.TECHNICIAN);
        assertThat(list(IOANA, View.LATE)).isEmpty();
        var ended = list(IOANA, View.NO_REASON).get(0);
        assertThat(ended.endedAt()).isEqualTo(rig.now());
        assertThat(ended.version()).as("what somebody saw of it isn't stale").isEqualTo(seen.version());
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrTwin() {
        for (int i = 0; i < 7; i++) new SampleStory(rig, STORE);
        rig.at(Instant.parse("2026-11-23T12:00:00Z"));
        wake();
        var all = list(IOANA, View.ALL);
        assertThat(all).hasSize(7);
        Page<BreachCard> first = as(IOANA, () -> list().page(BreachQuestion.of(View.ALL), "", 3));
        Page<BreachCard> second = as(IOANA, () -> list().page(BreachQuestion.of(View.ALL), first.next(), 3));
        Page<BreachCard> third = as(IOANA, () -> list().page(BreachQuestion.of(View.ALL), second.next(), 3));
        assertThat(third.isLast()).isTrue();
        assertThat(java.util.stream.Stream.of(first, second, third).flatMap(page -> page.items().stream()))
                .containsExactlyElementsOf(all);
        for (String made : List.of(
                "nonsense", "+1000000000-12-31T23:59:59Z 1", "1969-12-31T23:59:59Z 1", "-9999-01-01T00:00:00Z 1")) {
            String cursor = Base64.getUrlEncoder().encodeToString(made.getBytes(StandardCharsets.US_ASCII));
            assertThat(wrong(() -> list().page(BreachQuestion.of(View.ALL), cursor, 3)))
                    .as(made)
                    .isEqualTo("after:MALFORMED");
        }
        assertThat(wrong(() -> list().page(BreachQuestion.of(View.ALL), "", 0))).isEqualTo("limit:OUT_OF_RANGE");
    }

    @Test
    void filtersNarrow() {
        breach(STORE);
        var at = Instant.parse("2026-11-23T12:00:00Z");
        assertThat(page(new BreachQuestion(
                        View.ALL, Optional.of(ClockKind.FIRST_LOOK), STORE, "NORTH", at, at.plusSeconds(1))))
                .hasSize(1);
        assertThat(page(new BreachQuestion(View.ALL, Optional.of(ClockKind.READY), "", "", null, null)))
                .isEmpty();
        assertThat(page(new BreachQuestion(View.ALL, Optional.empty(), "", "SOUTH", null, null)))
                .isEmpty();
        assertThat(page(new BreachQuestion(View.ALL, Optional.empty(), "", "", at.plusSeconds(1), null)))
                .isEmpty();
        assertThat(page(new BreachQuestion(View.ALL, Optional.empty(), "", "", null, at)))
                .isEmpty();
    }

    @Test
    void aListIsOneStatementAndCountsOneEach() {
        breach(STORE);
        assertThat(rig.statements(() -> list(IOANA, View.NO_REASON))).isEqualTo(1);
        assertThat(rig.statements(() -> as(IOANA, () -> list().withoutReason())))
                .isEqualTo(1);
        assertThat(rig.statements(() -> as(IOANA, () -> list().counts(BreachQuestion.of(View.ALL)))))
                .isEqualTo(View.values().length);
    }

    @Test
    void whatARegionHasToExplainIsCountedByAnIndex() {
        assertThat(rig.<Object>tx(() -> rig.entities()
                                .createNativeQuery("explain select firing from sla_breach where reason = ''"
                                        + " and region = 'NORTH' limit 1001")
                                .getSingleResult())
                        .toString())
                .containsIgnoringCase("sla_breach_region_reason");
    }

    /** The first look of a phone taken in at ten breaks at twelve. */
    private static BreachCard breach(String store) {
        rig.at(Instant.parse("2026-11-23T10:00:00Z"));
        var story = new SampleStory(rig, store);
        rig.at(Instant.parse("2026-11-23T12:00:00Z"));
        wake();
        return as(ELENA, () -> list().of(story.number())).get(0);
    }

    private static void wake() {
        rig.tx(() -> rig.the(ClockTimer.class).wake());
    }

    private static List<BreachCard> page(BreachQuestion question) {
        return as(ELENA, () -> list().page(question, "", 50)).items();
    }

    private static BreachQuestion inStore(String store) {
        return new BreachQuestion(View.ALL, Optional.empty(), store, "", null, null);
    }

    private static List<BreachCard> list(Caller caller, View view) {
        return as(caller, () -> list().page(BreachQuestion.of(view), "", 50)).items();
    }

    private static String wrong(Supplier<?> act) {
        try {
            as(IOANA, act);
            return "nothing";
        } catch (InvalidInput refused) {
            var error = refused.errors().get(0);
            return error.field() + ":" + error.code();
        }
    }

    private static <T> T as(Caller caller, Supplier<T> work) {
        return Callers.acting(caller, () -> rig.tx(work));
    }

    private static BreachDesk desk() {
        return rig.the(BreachDesk.class);
    }

    private static BreachList list() {
        return rig.the(BreachList.class);
    }

    private static Caller at(String store, Role role, String name) {
        return new Caller(name, role, new Scope.AtStore(new StoreCode(store), store.equals(STORE) ? NORTH : SOUTH));
    }

    private static void hire(long id, String name, Role role, String store, String region) {
        rig.tx(() -> rig.entities()
                .createNativeQuery("insert into person (id, name, full_name, role, store, region, password)"
                        + " values (?, ?, ?, ?, ?, ?, '')")
                .setParameter(1, id)
                .setParameter(2, name)
                .setParameter(3, name)
                .setParameter(4, role.name())
                .setParameter(5, store)
                .setParameter(6, region)
                .executeUpdate());
    }
}
