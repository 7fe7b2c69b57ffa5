package org.aftercare.sla;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.TECHNICIAN;
import static org.aftercare.network.SampleNetwork.NORTH;
import static org.aftercare.network.SampleNetwork.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Scope;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.CalendarChanged;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.ClockCard.Firing;
import org.aftercare.sla.ClockCard.State;
import org.aftercare.ticket.Priority;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.warranty.PoliciesChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes under clocks that run: priority, loaner, what is promised, and when stores are open. */
class RecountTest {
    static final BusinessTime HOURS = SampleHours.weekdays("Europe/Bucharest", "10:00-18:00");
    static final Caller OLGA = new Caller("olga", OFFICE, new Scope.Everywhere());
    static final String STRICT = """
            kind,country,priority,storeType,coverage,loaner,budget,shares,tierEvery,tiers
            ATTENDED,*,*,*,*,*,PT15M,100,PT1H,0
            FIRST_LOOK,*,*,*,*,*,PT2H,50 75 100,PT4H,2
            DIAGNOSIS,*,*,*,*,*,PT4H,50 75 100,PT4H,2
            READY,*,*,*,*,*,PT6H,50 75 100,PT8H,3
            READY,*,*,*,*,yes,PT40H,50 75 100,PT8H,3
            UPDATE,*,*,*,*,*,PT8H,75 100,PT8H,1
            PICK_UP,*,*,*,*,*,PT40H,50 75 100,PT40H,2
            LEG,*,*,*,*,*,PT4H,100,PT8H,2
            PARTS,*,*,*,*,*,PT24H,75 100,PT8H,2
            BENCH,*,*,*,*,*,PT8H,75 100,PT8H,1
            """;

    final SampleNetwork network =
            new SampleNetwork().with("RO-BUC-1", NORTH, "L1 L2", HOURS).with("RO-CLJ-1", SOUTH, "L1", HOURS);
    Rig rig;

    @BeforeEach
    void mondayAtTen() {
        rig = Rig.ofRooms("ticket", "custody", "sla", "logistics", "routing").with(NetworkDesk.class, network);
        rig.at(Instant.parse("2026-11-23T10:00:00Z"));
        rig.tx(() -> rig.the(SlaPolicy.class).keep());
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aPriorityKeepsWhatHasRunAndMovesTheDeadlineAtOnce() {
        var story = new SampleStory(rig, "RO-BUC-1");
        assertThat(ready(story).dueAt()).isEqualTo("2026-11-25T10:00:00Z");
        rig.later(Duration.ofHours(1));
        story.take(Step.START_DIAGNOSIS, "RO-BUC-1", TECHNICIAN);
        var version = story.card().version();
        story.as(
                story.at("RO-BUC-1", LEAD),
                () -> rig.the(TicketDesk.class).prioritise(story.number(), version, Priority.URGENT));
        assertThat(ready(story).elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(ready(story).budget()).isEqualTo(Duration.ofHours(8));
        assertThat(ready(story).explanation().policyRow()).isEqualTo("* URGENT * * *");
        assertThat(ready(story).dueAt())
                .isEqualTo("2026-11-24T10:00:00Z")
                .isEqualTo(story.card().dueAt());
        assertThatThrownBy(() -> story.as(
                        story.at("RO-BUC-1", CLERK),
                        () -> rig.the(TicketDesk.class)
                                .prioritise(story.number(), story.card().version(), Priority.NORMAL)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aBreachByAPriorityIsToldLateAndTakenBackWithIt() {
        var story = new SampleStory(rig, "RO-BUC-1");
        rig.at(Instant.parse("2026-11-24T14:00:00Z"));
        prioritise(story, Priority.URGENT);
        wake();
        assertThat(ready(story).firedLevels())
                .contains(new Firing(100, Instant.parse("2026-11-24T10:00:00Z"), rig.now()));
        prioritise(story, Priority.NORMAL);
        assertThat(ready(story).state()).isEqualTo(State.AT_RISK);
        assertThat(ready(story).firedLevels()).extracting(Firing::level).containsExactly(50, 75);
        assertThat(rig.announced().stream().filter(LevelTakenBack.class::isInstance))
                .hasSize(2);
        rig.at(Instant.parse("2026-11-25T10:00:00Z"));
        wake();
        assertThat(rows("select max(revision) from sla_firing where level = 100"))
                .isEqualTo(2);
    }

    @Test
    void aLoanerGivesMoreTime() {
        force(STRICT, true);
        var story = new SampleStory(rig, "RO-BUC-1");
        assertThat(ready(story).budget()).isEqualTo(Duration.ofHours(6));
        var version = story.card().version();
        story.as(story.at("RO-BUC-1", CLERK), () -> rig.the(TicketDesk.class).lend(story.number(), version, true));
        assertThat(ready(story).budget()).isEqualTo(Duration.ofHours(40));
    }

    @Test
    void aPolicyForNewClocksLeavesOpenOnesAsTheyAre() {
        var before = new SampleStory(rig, "RO-BUC-1");
        rig.later(Duration.ofHours(1));
        force(STRICT, false);
        var after = new SampleStory(rig, "RO-BUC-1");
        recount();
        before.take(Step.START_DIAGNOSIS, "RO-BUC-1", TECHNICIAN);
        assertThat(ready(before).budget()).isEqualTo(Duration.ofHours(16));
        assertThat(ready(after).budget()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aPolicyForOpenClocksKeepsWhatHasRunAndTheirPauses() {
        for (int i = 0; i < 12; i++) new SampleStory(rig, "RO-CLJ-1");
        var story = new SampleStory(rig, "RO-BUC-1");
        rig.later(Duration.ofHours(5));
        force(STRICT, true);
        assertThat(ready(story).budget()).as("until it was derived anew").isEqualTo(Duration.ofHours(16));
        recount();
        assertThat(ready(story).budget()).isEqualTo(Duration.ofHours(6));
        assertThat(ready(story).dueAt()).isEqualTo("2026-11-23T16:00:00Z");
        assertThat(story.card().dueAt()).isEqualTo("2026-11-23T16:00:00Z");
        assertThat(rows("select count(*) from sla_recount")).isZero();
        assertThat(rows("select count(*) from sla_clock where kind = 'READY' and budget_seconds = 21600"))
                .as("every ticket, slice by slice")
                .isEqualTo(13);
        undo();
        recount();
        assertThat(ready(story).budget()).as("undone").isEqualTo(Duration.ofHours(16));
    }

    @Test
    void whatWillHoldLaterHoldsThenAndNotBefore() {
        var story = new SampleStory(rig, "RO-BUC-1");
        force(STRICT, true, Optional.of(rig.now().plus(Duration.ofHours(2))));
        recount();
        assertThat(ready(story).budget()).isEqualTo(Duration.ofHours(16));
        rig.later(Duration.ofHours(2));
        recount();
        assertThat(ready(story).budget()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aCalendarThatChangesMovesTheDeadlinesOfItsStoreAlone() {
        var here = new SampleStory(rig, "RO-BUC-1");
        var there = new SampleStory(rig, "RO-CLJ-1");
        rig.at(Instant.parse("2026-11-25T10:00:00Z"));
        wake();
        var closed = SampleHours.weekdays("Europe/Bucharest", "10:00-18:00", java.time.LocalDate.of(2026, 11, 24));
        network.with("RO-BUC-1", NORTH, "L1 L2", closed);
        rig.tx(Caller.SYSTEM, () -> {
            rig.the(TicketFollower.class)
                    .calendarChanged(new CalendarChanged(Set.of(new StoreCode("RO-BUC-1")), rig.now()));
            return null;
        });
        recount();
        assertThat(ready(here).dueAt()).isEqualTo("2026-11-26T10:00:00Z");
        assertThat(here.card().dueAt()).isEqualTo("2026-11-26T10:00:00Z");
        assertThat(ready(here).firedLevels()).extracting(Firing::level).containsExactly(50);
        assertThat(ready(there).dueAt()).isEqualTo("2026-11-25T10:00:00Z");
        assertThat(ready(there).state()).isEqualTo(State.BREACHED);
    }

    @Test
    void aPreviewShowsWhichOpenClocksWouldMoveAndChangesNothing() {
        var story = new SampleStory(rig, "RO-BUC-1");
        rig.at(Instant.parse("2026-11-24T09:00:00Z"));
        var version = upload(STRICT);
        var preview = rig.tx(OLGA, () -> rig.the(SlaPolicyDesk.class).preview(version, 0, 100));
        assertThat(preview.changes())
                .extracting(PromisePreview.Change::ticket, PromisePreview.Change::kind, PromisePreview.Change::dueAfter)
                .containsExactly(tuple(story.number(), ClockKind.READY, Instant.parse("2026-11-23T16:00:00Z")));
        assertThat(preview.breached()).isEqualTo(1);
        assertThat(preview.next()).isEmpty();
        assertThat(ready(story).budget()).isEqualTo(Duration.ofHours(16));
        assertThat(rig.tx(OLGA, () -> rig.the(SlaPolicyDesk.class).preview(version, 0, 1))
                        .next())
                .isPresent();
        for (int i = 0; i < 20; i++) new SampleStory(rig, "RO-BUC-1");
        assertThat(rig.statements(
                        () -> rig.tx(OLGA, () -> rig.the(SlaPolicyDesk.class).preview(version, 0, 100))))
                .as("version, clocks, tickets, histories")
                .isLessThanOrEqualTo(5);
    }

    @Test
    void everyWrongLineIsToldAndNothingIsKept() {
        var wrong = STRICT.replace("PT6H", "6").replace("UPDATE,*", "UPDATE,Romania");
        assertThatThrownBy(() -> upload(wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .contains("sla-policies.csv:5", "sla-policies.csv:7"));
        assertThat(rig.tx(OLGA, () -> rig.the(SlaPolicyDesk.class).versions())).hasSize(1);
    }

    @Test
    void nobodyDecidesOnWhatHasChangedMeanwhile() {
        var version = upload(STRICT);
        assertThatThrownBy(() -> put(new PutPromisesIntoForce(version, Optional.empty(), true, "because", 0)))
                .isInstanceOf(PoliciesChanged.class);
        assertThatThrownBy(() -> put(new PutPromisesIntoForce(version, Optional.empty(), true, " ", 1)))
                .isInstanceOf(InvalidInput.class);
        var lead = new Caller("leo", LEAD, new Scope.Everywhere());
        assertThatThrownBy(() -> rig.tx(lead, () -> rig.the(SlaPolicyDesk.class).versions()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aRecountThatBrokeOffGoesOnWhereItWas() {
        for (int i = 0; i < 15; i++) new SampleStory(rig, "RO-BUC-1");
        force(STRICT, true);
        system(() -> rig.the(RecountDesk.class).isAny());
        rig.later(Duration.ofSeconds(4));
        system(() -> rig.the(RecountDesk.class).goOn(10));
        assertThat(rows("select count(*) from sla_clock where kind = 'READY' and budget_seconds = 21600"))
                .isEqualTo(10);
        assertThat(rows("select count(*) from sla_recount where after_ticket > 0"))
                .isEqualTo(1);
        recount();
        assertThat(rows("select count(*) from sla_clock where kind = 'READY' and budget_seconds = 21600"))
                .isEqualTo(15);
    }

    @Test
    void whatIsDerivedAnewGoesByWhatAnotherNodePutIntoForce() {
        var story = new SampleStory(rig, "RO-BUC-1");
        var version = upload(STRICT);
        rig.tx(() -> {
            rig.the(SlaShelf.class)
                    .append(new SlaPolicyAct(
                            2, version, rig.now(), true, SlaPolicyAct.Kind.OFFICE, "olga", "because", rig.now()));
            rig.the(Recounts.class).want(Recounts.ALL, rig.now());
        });
        system(() -> rig.the(RecountDesk.class).goOn(10));
        assertThat(ready(story).budget()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aTicketThatCantBeDerivedIsLeftOutOnceAndByName() {
        for (int i = 0; i < 3; i++) new SampleStory(rig, "RO-BUC-1");
        force(STRICT, true);
        system(() -> rig.the(RecountDesk.class).isAny());
        rig.later(Duration.ofSeconds(4));
        var place = system(() -> rig.the(RecountDesk.class).places()).get(0);
        for (int i = 0; i < 2; i++)
            rig.tx(Caller.SYSTEM, () -> {
                rig.the(RecountDesk.class).leaveOut(place);
                return null;
            });
        recount();
        assertThat(rows("select count(*) from sla_clock where kind = 'READY' and budget_seconds = 21600"))
                .isEqualTo(2);
    }

    private void prioritise(SampleStory story, Priority priority) {
        var version = story.card().version();
        story.as(
                story.at("RO-BUC-1", LEAD),
                () -> rig.the(TicketDesk.class).prioritise(story.number(), version, priority));
    }

    private String upload(String text) {
        return rig.tx(
                OLGA,
                () -> rig.the(SlaPolicyDesk.class)
                        .upload(text.getBytes(StandardCharsets.UTF_8), "stricter")
                        .version());
    }

    private void force(String text, boolean openToo) {
        force(text, openToo, Optional.empty());
    }

    private void force(String text, boolean openToo, Optional<Instant> from) {
        put(new PutPromisesIntoForce(upload(text), from, openToo, "customers wait too long", 1));
    }

    private void undo() {
        List<SlaPolicyAct> acts =
                rig.tx(OLGA, () -> rig.the(SlaPolicyDesk.class).history());
        put(new PutPromisesIntoForce(
                acts.get(1).version(),
                Optional.empty(),
                true,
                "undone",
                acts.get(0).number()));
    }

    private void put(PutPromisesIntoForce order) {
        rig.tx(OLGA, () -> rig.the(SlaPolicyDesk.class).putIntoForce(order));
    }

    /** As the timer does: what is wanted now, once every node knows of it. */
    private void recount() {
        system(() -> rig.the(RecountDesk.class).isAny());
        var now = rig.now();
        rig.later(Duration.ofSeconds(4));
        while (system(() -> rig.the(RecountDesk.class).goOn(10)))
            ;
        rig.at(now);
    }

    private void wake() {
        rig.tx(() -> rig.the(ClockTimer.class).wake());
    }

    private <T> T system(Supplier<T> work) {
        return Callers.acting(Caller.SYSTEM, () -> rig.tx(work));
    }

    private ClockCard ready(SampleStory story) {
        return system(() -> rig.the(ClockDesk.class).clocks(story.number())).stream()
                .filter(clock -> clock.kind() == ClockKind.READY)
                .findFirst()
                .orElseThrow();
    }

    private long rows(String sql) {
        return rig.tx(() -> ((Number) rig.entities().createNativeQuery(sql).getSingleResult()).longValue());
    }
}
