package org.aftercare.survey;

import static org.aftercare.survey.AskedHouse.OTHER;
import static org.aftercare.survey.AskedHouse.STORE;
import static org.aftercare.survey.AskedHouse.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.network.Occupant;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;
import org.aftercare.survey.CallBackQuestion.View;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TicketStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From an answer that says that something is wrong to the call that settles it. The stores open 10 to 18 in Bucharest. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallBackDeskTest {
    final AskedHouse house = new AskedHouse();
    final CallBackDesk desk = house.rig.the(CallBackDesk.class);

    @BeforeEach
    void nobodyAskedYet() {
        house.clear();
    }

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(textBlock = """
        1,     , true,  poor
        2, true, true,  'fair, though it is fixed'
        3, true, false, good
        5, false, true, 'excellent service, but not fixed'
        3,     , false, nobody said whether it is fixed
        """)
    void whoeverWasntSatisfiedIsOwedACall(int overall, Boolean fixed, boolean owed, String why) {
        house.closedAndAnswered(STORE, said(overall, fixed, ""));
        assertThat(open()).as(why).hasSize(owed ? 1 : 0);
    }

    @Test
    void itIsDueAfterEightHoursInWhichTheStoreIsOpen() {
        house.rig.at(Instant.parse("2026-11-27T14:59:00Z"));
        house.closedAndAnswered(STORE, said(1, null, "came back broken"));
        var one = open().get(0);
        assertThat(one.openedAt()).isEqualTo("2026-11-27T15:00:00Z");
        assertThat(one.dueAt())
                .as("an hour of Friday, none of the weekend, seven of Monday")
                .isEqualTo("2026-11-30T15:00:00Z");
        assertThat(one)
                .extracting(
                        CallBackCard::customer,
                        CallBackCard::phone,
                        CallBackCard::email,
                        CallBackCard::device,
                        card -> card.answer().words())
                .containsExactly("Ana Pop", "+40722123456", "ana@example.com", "Phone X", "came back broken");
    }

    @Test
    void aChangedAnswerOpensNoSecondOneAndLosesNotTheFirst() {
        String token = house.closedAndAnswered(STORE, said(1, false, "bad"));
        house.answered(token, said(2, false, "still bad"));
        assertThat(open()).singleElement().satisfies(one -> {
            assertThat(one.opened()).isEqualTo(new CallBackCard.Opened(1, Optional.of(false)));
            assertThat(one.answer().words()).isEqualTo("still bad");
            assertThat(one.isBetter()).isFalse();
        });
        house.rig.later(Duration.ofHours(1));
        house.answered(token, said(5, true, "they called, all is well"));
        assertThat(open()).singleElement().satisfies(one -> {
            assertThat(one.opened().overall()).isEqualTo(1);
            assertThat(one.isBetter()).isTrue();
        });
        house.answered(token, said(1, false, "bad again"));
        assertThat(open()).hasSize(1);
    }

    @Test
    void aGoodAnswerThatTurnsBadOpensIt() {
        String token = house.closedAndAnswered(STORE, said(5, true, ""));
        assertThat(open()).isEmpty();
        house.rig.later(Duration.ofHours(23));
        house.answered(token, said(5, false, "it is back"));
        assertThat(open()).hasSize(1);
    }

    @Test
    void itIsSettledAfterAsManyCallsAsItTakes() {
        house.closedAndAnswered(STORE, said(1, false, ""));
        var one = open().get(0);
        assertThat(wrong(one, CallOutcome.GIVEN_UP, "wrote a letter")).containsExactly("outcome TOO_FEW_CALLS");
        for (int call = 0; call < 3; call++) one = record(one, CallOutcome.NOT_REACHED, "");
        one = record(one, CallOutcome.CALL_LATER, "tomorrow");
        assertThat(one.isOpen()).isTrue();
        assertThat(wrong(one, CallOutcome.AGREED, " ")).containsExactly("note REQUIRED");
        assertThat(wrong(one, CallOutcome.AGREED, "x".repeat(1_001))).containsExactly("note TOO_LONG");
        assertThat(wrong(one, null, "")).containsExactly("outcome REQUIRED");
        one = record(one, CallOutcome.AGREED, "a new cable, for free");
        assertThat(one.isOpen()).isFalse();
        assertThat(one.phone() + one.email()).as("nobody calls any more").isEmpty();
        assertThat(one.calls())
                .extracting(CallBackCard.Call::outcome)
                .hasSize(5)
                .endsWith(CallOutcome.AGREED);
        assertThat(open()).isEmpty();
        assertThat(page(house.lead(), View.DONE)).hasSize(1);
        var settled = one;
        assertThatThrownBy(() -> record(settled, CallOutcome.NOT_REACHED, "")).isInstanceOf(CallBackClosed.class);
    }

    @Test
    void whoeverWasSlowerIsToldSo() {
        house.closedAndAnswered(STORE, said(1, false, ""));
        var seen = open().get(0);
        record(seen, CallOutcome.NOT_REACHED, "");
        assertThatThrownBy(() -> record(seen, CallOutcome.AGREED, "a refund")).isInstanceOf(StaleCallBack.class);
        assertThat(open().get(0).calls()).hasSize(1);
    }

    @Test
    void itIsForTheLeadTheRegionsManagersAndOffice() {
        house.closedAndAnswered(OTHER, said(1, null, ""));
        house.closedAndAnswered(STORE, said(1, null, ""));
        var mine = open().get(0);
        assertThat(page(house.manager(), View.OPEN)).hasSize(1);
        assertThat(page(AskedHouse.OFFICE, View.OPEN)).hasSize(2);
        assertThat(house.as(AskedHouse.OFFICE, desk::open)).isEqualTo(2);
        var stranger = house.at(OTHER, Role.LEAD);
        assertThat(page(stranger, View.OPEN)).hasSize(1);
        assertThatThrownBy(() -> house.as(stranger, () -> desk.one(mine.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> house.as(
                        stranger, () -> desk.record(mine.id(), mine.version(), CallOutcome.NOTHING_WANTED, "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        house.as(house.manager(), () -> desk.page(new CallBackQuestion(View.OPEN, OTHER), "", 50)))
                .isInstanceOf(Forbidden.class);
        for (Role role : List.of(Role.CLERK, Role.TECHNICIAN, Role.POS))
            assertThatThrownBy(() -> page(house.at(STORE, role), View.OPEN)).isInstanceOf(Forbidden.class);
    }

    @Test
    void thoseDueFirstComeFirstAPartAtATime() {
        for (int hour = 0; hour < 5; hour++) {
            house.closedAndAnswered(STORE, said(1, null, "no " + hour));
            house.rig.later(Duration.ofHours(1));
        }
        var first = house.as(house.lead(), () -> desk.page(new CallBackQuestion(View.OPEN, ""), "", 3));
        var rest = house.as(house.lead(), () -> desk.page(new CallBackQuestion(View.OPEN, ""), first.next(), 3));
        assertThat(first.items()).extracting(one -> one.answer().words()).containsExactly("no 0", "no 1", "no 2");
        assertThat(rest.items()).extracting(one -> one.answer().words()).containsExactly("no 3", "no 4");
        assertThat(rest.isLast()).isTrue();
        house.rig.at(first.items().get(1).dueAt());
        assertThat(page(house.lead(), View.OVERDUE)).hasSize(2);
        assertThat(house.as(house.lead(), () -> desk.counts(new CallBackQuestion(View.OPEN, ""))))
                .containsEntry(View.OPEN, 5)
                .containsEntry(View.OVERDUE, 2)
                .containsEntry(View.DONE, 0);
        assertThat(house.rig.statements(() -> page(house.lead(), View.OPEN)))
                .as("the list, the answers, the calls; tickets are one more")
                .isEqualTo(4);
    }

    @Test
    void theLeadIsWrittenToOnceAndThoseAboveWhenItIsOverdue() {
        house.hire(1, "ioana", Role.LEAD, STORE, "NORTH");
        house.hire(2, "radu", Role.MANAGER, null, "NORTH");
        house.hire(3, "olga", Role.OFFICE, null, null);
        house.closedAndAnswered(STORE, said(1, null, ""));
        wake();
        wake();
        assertThat(letters()).containsExactly("callBack ioana@example.com");
        house.rig.at(open().get(0).dueAt());
        wake();
        wake();
        assertThat(letters())
                .containsExactly(
                        "callBack ioana@example.com",
                        "callBackLate ioana@example.com",
                        "callBackLate radu@example.com");
    }

    @Test
    void aLetterAboutItTakesNobodysCallOutOfTheirHands() {
        house.hire(1, "ioana", Role.LEAD, STORE, "NORTH");
        house.closedAndAnswered(STORE, said(1, null, ""));
        var seen = open().get(0);
        wake();
        assertThat(letters()).hasSize(1);
        assertThat(record(seen, CallOutcome.NOT_REACHED, "").calls()).hasSize(1);
    }

    @Test
    void nobodyIsWrittenToAtNightNorOnceItIsSettled() {
        house.hire(1, "olga", Role.OFFICE, null, null);
        house.rig.at(Instant.parse("2026-11-23T20:00:00Z"));
        house.closedAndAnswered(STORE, said(1, null, ""));
        wake();
        assertThat(letters()).isEmpty();
        house.rig.at(Instant.parse("2026-11-24T07:00:00Z"));
        wake();
        assertThat(letters()).as("where a store has no lead").containsExactly("callBack olga@example.com");
        record(open().get(0), CallOutcome.NOTHING_WANTED, "");
        house.rig.later(Duration.ofDays(3));
        wake();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void aRepairThatGoesOnIsSeenBesideTheCall() {
        var story = house.closed(STORE);
        String token = house.token();
        house.rig.later(Duration.ofMinutes(1));
        house.answered(token, said(4, false, ""));
        assertThat(open().get(0).isUnfixed()).isTrue();
        story.take(Step.BOOK_AGAIN, Caller.CUSTOMER, Papers.NONE.withReason("still dead"));
        assertThat(open().get(0))
                .extracting(CallBackCard::status, CallBackCard::isUnfixed)
                .containsExactly(TicketStatus.BOOKED, false);
    }

    @Test
    void callsThatAClosedStoreOwesAreOwedByItsSuccessor() {
        house.closedAndAnswered(STORE, said(1, null, ""));
        var occupant = house.rig.the(CallBackOccupant.class);
        var store = house.network.store(new StoreCode(STORE));
        var successor = house.network.store(new StoreCode(OTHER));
        assertThat(house.rig.tx(() -> occupant.has(store.code()))).containsExactly(new Occupant.Stock("CALL_BACK", 1));
        house.rig.tx(() -> occupant.rehome(new Occupant.Closing(store, successor, "rent", house.rig.now())));
        assertThat(open()).isEmpty();
        assertThat(page(house.at(OTHER, Role.LEAD), View.OPEN)).hasSize(1);
    }

    private List<CallBackCard> open() {
        return page(house.lead(), View.OPEN);
    }

    private List<CallBackCard> page(Caller caller, View view) {
        return house.as(caller, () -> desk.page(new CallBackQuestion(view, ""), "", 50))
                .items();
    }

    private CallBackCard record(CallBackCard seen, CallOutcome outcome, String note) {
        return house.as(house.lead(), () -> desk.record(seen.id(), seen.version(), outcome, note));
    }

    private List<String> wrong(CallBackCard seen, CallOutcome outcome, String note) {
        return catchThrowableOfType(InvalidInput.class, () -> record(seen, outcome, note)).errors().stream()
                .map((FieldError error) -> error.field() + " " + error.code())
                .toList();
    }

    private void wake() {
        house.rig.tx(() -> house.rig.the(CallBackTimer.class).wake());
    }

    private List<String> letters() {
        return house.rows("select template || ' ' || recipient from letter where template like 'callBack%' order by 1");
    }
}
