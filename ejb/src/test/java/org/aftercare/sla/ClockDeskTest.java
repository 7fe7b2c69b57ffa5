package org.aftercare.sla;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.TECHNICIAN;
import static org.aftercare.network.SampleNetwork.NORTH;
import static org.aftercare.network.SampleNetwork.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftercare.access.Caller;
import org.aftercare.access.Role;
import org.aftercare.logistics.TransferDesk;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.ClockCard.Firing;
import org.aftercare.sla.ClockCard.State;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TicketStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clocks in the database, followed by the ticket's steps and woken by the timer. The store opens from 8 to 16 UTC. */
class ClockDeskTest {
    static final BusinessTime HOURS = SampleHours.weekdays("Europe/Bucharest", "10:00-18:00");
    static final SampleNetwork NETWORK =
            new SampleNetwork().with("RO-BUC-1", NORTH, "L1 L2", HOURS).with("RO-CLJ-1", SOUTH, "L1", HOURS);
    static Rig rig;

    @BeforeEach
    void mondayAtTen() {
        rig.tx(() -> {
            rig.entities().createNativeQuery("delete from sla_firing").executeUpdate();
            rig.entities().createNativeQuery("delete from sla_next_level").executeUpdate();
            rig.entities().createNativeQuery("delete from sla_clock").executeUpdate();
        });
        rig.at(Instant.parse("2026-11-23T10:00:00Z"));
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
    void takingAPhoneInStartsItsClocksAndTellsTheTicketItsDeadline() {
        var story = new SampleStory(rig, "RO-BUC-1");
        assertThat(clocks(story))
                .extracting(ClockCard::kind)
                .containsExactly(ClockKind.ATTENDED, ClockKind.FIRST_LOOK, ClockKind.READY, ClockKind.UPDATE);
        assertThat(clock(story, ClockKind.FIRST_LOOK).dueAt()).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(clock(story, ClockKind.READY).dueAt())
                .as("six hours today, eight tomorrow, two on Wednesday")
                .isEqualTo("2026-11-25T10:00:00Z");
        assertThat(story.card().dueAt()).isEqualTo("2026-11-25T10:00:00Z");
    }

    @Test
    void stepsPauseAndResumeTheTurnaround() {
        var story = new SampleStory(rig, "RO-BUC-1");
        rig.later(Duration.ofHours(1));
        story.take(Step.START_DIAGNOSIS, "RO-BUC-1", TECHNICIAN);
        assertThat(clock(story, ClockKind.FIRST_LOOK).state()).isEqualTo(State.MET);
        assertThat(clock(story, ClockKind.DIAGNOSIS).state()).isEqualTo(State.RUNNING);
        story.take(Step.WITHDRAW, "RO-BUC-1", CLERK);
        story.take(Step.PACK_FOR_RETURN, "RO-BUC-1", CLERK);
        assertThat(clock(story, ClockKind.READY).state()).isEqualTo(State.MET);
        assertThat(story.card().dueAt()).as("no promise runs any more").isNull();
        assertThat(clock(story, ClockKind.PICK_UP).state()).isEqualTo(State.RUNNING);
        rig.later(Duration.ofDays(1));
        story.take(Step.COLLECT, "RO-BUC-1", CLERK);
        assertThat(clock(story, ClockKind.PICK_UP).state()).isEqualTo(State.MET);
    }

    @Test
    void aNodeWhoseClockIsBehindDoesNotTurnHistoryAround() {
        var story = new SampleStory(rig, "RO-BUC-1");
        rig.later(Duration.ofHours(1));
        story.take(Step.START_DIAGNOSIS, "RO-BUC-1", TECHNICIAN);
        story.take(Step.WITHDRAW, "RO-BUC-1", CLERK);
        rig.later(Duration.ofMillis(-40));
        story.take(Step.PACK_FOR_RETURN, "RO-BUC-1", CLERK);
        assertThat(clock(story, ClockKind.READY).state()).isEqualTo(State.MET);
        assertThat(clock(story, ClockKind.PICK_UP).state()).isEqualTo(State.RUNNING);
        assertThat(story.card().status()).isEqualTo(TicketStatus.RETURN_READY);
    }

    @Test
    void eachMessageToTheCustomerEndsOneSilenceAndBeginsTheNext() {
        var story = new SampleStory(rig, "RO-BUC-1");
        rig.later(Duration.ofHours(1));
        wrote(story, "among us", false);
        assertThat(all(story, ClockKind.UPDATE)).extracting(ClockCard::state).containsExactly(State.RUNNING);
        wrote(story, "we have begun", true);
        rig.at(Instant.parse("2026-11-25T09:00:00Z"));
        wrote(story, "a part is late", true);
        assertThat(all(story, ClockKind.UPDATE))
                .extracting(ClockCard::turn, ClockCard::state, ClockCard::missedBefore)
                .containsExactly(tuple(1, State.MET, 0), tuple(2, State.MISSED, 0), tuple(3, State.RUNNING, 1));
        wake();
        assertThat(all(story, ClockKind.UPDATE).get(1).firedLevels())
                .as("each clock's levels are its own")
                .extracting(Firing::level)
                .containsExactly(75, 100);
        assertThat(all(story, ClockKind.UPDATE).get(2).firedLevels()).isEmpty();
    }

    @Test
    void theLegMayTakeWhatItsLaneSaysAndALittleMore() {
        var story = new SampleStory(rig, "RO-CLJ-1");
        var clerk = story.at("RO-CLJ-1", CLERK);
        story.as(clerk, () -> rig.the(TransferDesk.class).dispatch(story.number(), new StoreCode("RO-BUC-1"), "parts"));
        var leg = clock(story, ClockKind.LEG);
        assertThat(leg.budget()).as("a day of eight hours and four more").isEqualTo(Duration.ofHours(12));
        assertThat(leg.dueAt()).isEqualTo("2026-11-24T14:00:00Z");
        rig.later(Duration.ofHours(23));
        story.as(
                story.at("RO-BUC-1", CLERK),
                () -> rig.the(TransferDesk.class).scan(story.number().value(), new StoreCode("RO-BUC-1"), rig.now()));
        assertThat(clock(story, ClockKind.LEG).state()).isEqualTo(State.MET);
    }

    @Test
    void whileTheCustomerDecidesThereIsNoDeadline() {
        var story = new SampleStory(rig, "RO-BUC-1");
        rig.tx(() -> {
            history(story, TicketStatus.AWAITING_APPROVAL);
            rig.the(ClockDesk.class).follow(story.card());
        });
        assertThat(clock(story, ClockKind.READY).state()).isEqualTo(State.PAUSED);
        assertThat(clock(story, ClockKind.READY).dueAt()).isNull();
        assertThat(story.card().dueAt()).isNull();
    }

    @Test
    void eachLevelIsToldOnceWithinTheSecond() {
        var story = new SampleStory(rig, "RO-BUC-1");
        wake();
        assertThat(clock(story, ClockKind.FIRST_LOOK).firedLevels()).isEmpty();
        rig.at(Instant.parse("2026-11-23T11:00:00.400Z"));
        wake();
        wake();
        assertThat(clock(story, ClockKind.FIRST_LOOK).firedLevels())
                .containsExactly(new Firing(50, Instant.parse("2026-11-23T11:00:00Z"), rig.now()));
        rig.at(Instant.parse("2026-11-23T12:00:00Z"));
        wake();
        assertThat(clock(story, ClockKind.FIRST_LOOK).state()).isEqualTo(State.BREACHED);
        assertThat(clock(story, ClockKind.FIRST_LOOK).firedLevels())
                .extracting(Firing::level)
                .containsExactly(50, 75, 100);
    }

    @Test
    void afterAnOutageLevelsAreToldLateAndKeepBothInstants() {
        var story = new SampleStory(rig, "RO-BUC-1");
        rig.at(Instant.parse("2026-11-23T12:10:00Z"));
        story.take(Step.START_DIAGNOSIS, "RO-BUC-1", TECHNICIAN);
        assertThat(clock(story, ClockKind.FIRST_LOOK).firedLevels())
                .as("following fires nothing")
                .isEmpty();
        rig.later(Duration.ofDays(3));
        wake();
        assertThat(clock(story, ClockKind.FIRST_LOOK).state()).isEqualTo(State.MISSED);
        assertThat(clock(story, ClockKind.FIRST_LOOK).firedLevels())
                .containsExactly(
                        new Firing(50, Instant.parse("2026-11-23T11:00:00Z"), rig.now()),
                        new Firing(75, Instant.parse("2026-11-23T11:30:00Z"), rig.now()),
                        new Firing(100, Instant.parse("2026-11-23T12:00:00Z"), rig.now()));
    }

    @Test
    void afterTheBreachEachTierIsTold() {
        var story = new SampleStory(rig, "RO-BUC-1");
        rig.later(Duration.ofDays(30));
        wake();
        assertThat(clock(story, ClockKind.READY).firedLevels())
                .extracting(Firing::level)
                .containsExactly(50, 75, 100, 101, 102, 103);
        assertThat(
                        rows(
                                "select count(try_at) from sla_next_level where clock_id in (select id from sla_clock where kind = 'READY')"))
                .as("and then nothing is waited for")
                .isZero();
    }

    @Test
    void aBreachToldBeforeTheStepThatAvertedItWasWrittenIsTakenBack() {
        var story = new SampleStory(rig, "RO-BUC-1");
        rig.at(Instant.parse("2026-11-23T12:00:00Z"));
        wake();
        rig.at(Instant.parse("2026-11-23T11:59:59Z"));
        story.take(Step.START_DIAGNOSIS, "RO-BUC-1", TECHNICIAN);
        assertThat(clock(story, ClockKind.FIRST_LOOK).state()).isEqualTo(State.MET);
        assertThat(clock(story, ClockKind.FIRST_LOOK).firedLevels())
                .extracting(Firing::level)
                .containsExactly(50, 75);
        assertThat(rows("select count(*) from sla_firing where level = 100 and superseded_at is not null"))
                .as("it is kept, superseded")
                .isEqualTo(1);
        rig.later(Duration.ofHours(1));
        wake();
        assertThat(clock(story, ClockKind.FIRST_LOOK).firedLevels()).hasSize(2);
    }

    @Test
    void aTakenBackLevelMayBeReachedOnceMore() {
        var story = new SampleStory(rig, "RO-BUC-1");
        rig.at(Instant.parse("2026-11-25T10:00:00Z"));
        wake();
        rig.tx(() -> {
            rig.at(Instant.parse("2026-11-25T09:00:00Z"));
            history(story, TicketStatus.AWAITING_APPROVAL);
            rig.the(ClockDesk.class).follow(story.card());
            rig.at(Instant.parse("2026-11-26T09:00:00Z"));
            history(story, TicketStatus.IN_REPAIR);
            rig.the(ClockDesk.class).follow(story.card());
        });
        assertThat(clock(story, ClockKind.READY).dueAt()).isEqualTo("2026-11-26T10:00:00Z");
        rig.at(Instant.parse("2026-11-26T10:00:01Z"));
        wake();
        wake();
        assertThat(clock(story, ClockKind.READY).firedLevels())
                .extracting(Firing::level, Firing::dueAt)
                .contains(tuple(100, Instant.parse("2026-11-26T10:00:00Z")));
        assertThat(rows("select max(revision) from sla_firing where level = 100"))
                .isEqualTo(2);
        assertThat(rows("select count(*) from sla_firing where level = 50 and superseded_at is not null"))
                .as("levels reached before the pause stand")
                .isZero();
    }

    @Test
    void aClockThatAnotherNodeHasIsLeftToIt() throws SQLException {
        var story = new SampleStory(rig, "RO-BUC-1");
        rig.at(Instant.parse("2026-11-23T11:00:00Z"));
        try (Connection other = DriverManager.getConnection(rig.url(), "sa", "")) {
            other.setAutoCommit(false);
            other.createStatement().executeQuery("select * from sla_next_level for update");
            wake();
            assertThat(clock(story, ClockKind.FIRST_LOOK).firedLevels()).isEmpty();
        }
        wake();
        assertThat(clock(story, ClockKind.FIRST_LOOK).firedLevels()).hasSize(1);
    }

    @Test
    void aClockThatCannotBeReckonedHoldsNobodyUp() {
        var first = new SampleStory(rig, "RO-CLJ-1");
        var second = new SampleStory(rig, "RO-BUC-1");
        rig.at(Instant.parse("2026-11-23T11:00:00Z"));
        NETWORK.forget("RO-CLJ-1");
        wake();
        assertThat(clock(second, ClockKind.FIRST_LOOK).firedLevels()).hasSize(1);
        assertThat(due()).as("tried again in a minute").isZero();
        NETWORK.with("RO-CLJ-1", SOUTH, "L1", HOURS);
        rig.later(Duration.ofMinutes(1));
        wake();
        assertThat(clock(first, ClockKind.FIRST_LOOK).firedLevels())
                .containsExactly(new Firing(50, Instant.parse("2026-11-23T11:00:00Z"), rig.now()));
    }

    @Test
    void aBatchOfManyClocksCostsAsManyLookUpsAsAFewAndIsOneEvent() {
        for (int i = 0; i < 25; i++) new SampleStory(rig, "RO-BUC-1");
        rig.at(Instant.parse("2026-11-23T11:00:00Z"));
        rig.announced().clear();
        long few = rig.statements(() -> fire(5));
        long many = rig.statements(() -> fire(20));
        assertThat(many - few)
                .as("a firing and a next level for each, which travel together, and perhaps new numbers")
                .isBetween(15 * 2L, 15 * 2L + 1);
        assertThat(few - 5 * 2)
                .as("look, claim, rows, firings, clocks, tickets, histories, new numbers, what brackets a batch, and of"
                        + " those who have to be told: tickets and twice people")
                .isLessThanOrEqualTo(16);
        assertThat(rows("select count(*) from sla_firing")).isEqualTo(25);
        assertThat(rig.announced())
                .extracting(batch -> ((LevelsReached) batch).levels().size())
                .containsExactly(5, 20);
    }

    @Test
    void nothingDueCostsOneLookUp() {
        new SampleStory(rig, "RO-BUC-1");
        assertThat(rig.statements(this::wake)).isEqualTo(1);
    }

    @Test
    void aStepCostsTheClocksFewStatements() {
        var story = new SampleStory(rig, "RO-BUC-1");
        rig.later(Duration.ofMinutes(5));
        story.take(Step.START_DIAGNOSIS, "RO-BUC-1", TECHNICIAN);
        var card = story.card();
        assertThat(rig.statements(() -> rig.tx(() -> rig.the(ClockDesk.class).follow(card))))
                .as("ticket, history, clocks, their rows, their firings")
                .isLessThanOrEqualTo(5);
    }

    @Test
    void theClocksOfATicketBeyondTheCallersScopeAreNotFound() {
        var story = new SampleStory(rig, "RO-BUC-1");
        var stranger = story.at("RO-CLJ-1", Role.LEAD);
        assertThatThrownBy(
                        () -> story.as(stranger, () -> rig.the(ClockDesk.class).clocks(story.number())))
                .isInstanceOf(NotFound.class);
    }

    private void history(SampleStory story, TicketStatus status) {
        rig.entities().flush();
        rig.entities()
                .createNativeQuery(
                        "insert into timeline (id, ticket_id, kind, to_status, bench_store, at, actor, role,"
                                + " words, finding, detail) values (?1, ?2, 'STEP', ?3, 'RO-BUC-1', ?4, 'test', 'LEAD', '', '', '')")
                .setParameter(1, System.nanoTime())
                .setParameter(2, story.card().id())
                .setParameter(3, status.name())
                .setParameter(4, rig.now().atOffset(java.time.ZoneOffset.UTC))
                .executeUpdate();
    }

    private void fire(int limit) {
        rig.tx(Caller.SYSTEM, () -> rig.the(LevelDesk.class).fire(limit));
    }

    private void wake() {
        rig.tx(() -> rig.the(ClockTimer.class).wake());
    }

    /** How many clocks wait to be told by now. */
    private long due() {
        return rows("select count(*) from sla_next_level where try_at <= '" + rig.now() + "'");
    }

    private long rows(String sql) {
        return rig.tx(() -> ((Number) rig.entities().createNativeQuery(sql).getSingleResult()).longValue());
    }

    private void wrote(SampleStory story, String text, boolean forCustomer) {
        story.as(story.at("RO-BUC-1", CLERK), () -> rig.the(CaseFile.class).note(story.number(), text, forCustomer));
    }

    private List<ClockCard> all(SampleStory story, ClockKind kind) {
        return clocks(story).stream().filter(c -> c.kind() == kind).toList();
    }

    private ClockCard clock(SampleStory story, ClockKind kind) {
        return clocks(story).stream().filter(c -> c.kind() == kind).findFirst().orElseThrow();
    }

    private List<ClockCard> clocks(SampleStory story) {
        return story.as(Caller.SYSTEM, () -> rig.the(ClockDesk.class).clocks(story.number()));
    }
}
