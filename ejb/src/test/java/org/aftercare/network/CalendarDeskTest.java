package org.aftercare.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalendarDeskTest {
    static final StoreCode CLUJ = new StoreCode("RO-CLJ-1");
    static final RegionCode EAST = new RegionCode("EAST");
    static final Caller OFFICE = new Caller("olga", Role.OFFICE, new Scope.Everywhere());
    static final Caller LEAD = new Caller("liviu", Role.LEAD, new Scope.AtStore(CLUJ, EAST));

    Rig rig;
    CalendarDesk desk;

    @BeforeEach
    void open() {
        rig = new Rig();
        rig.tx(() -> rig.the(CalendarBook.class).keep());
        desk = rig.the(CalendarDesk.class);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    ChangeCalendar order(String kind, String from, String to, String hours, String words) {
        var store = Callers.acting(OFFICE, () -> desk.year(CLUJ, 2026)).store();
        return new CalendarForm(kind, from, to, "", hours, words, "because", seen()).order(store);
    }

    int seen() {
        return Callers.acting(OFFICE, () -> desk.year(CLUJ, 2026).seen());
    }

    CalendarAct change(Caller caller, ChangeCalendar order) {
        return rig.tx(caller, () -> desk.change(order));
    }

    CalendarDay day(String day) {
        var date = LocalDate.parse(day);
        return Callers.acting(LEAD, () -> desk.year(CLUJ, date.getYear()).days().get(date.getDayOfYear() - 1));
    }

    BusinessTime calendar() {
        return Callers.acting(OFFICE, () -> rig.the(NetworkDesk.class).calendar(CLUJ));
    }

    @Test
    void aDayOfStockTakingMovesWhatIsToComeOnly() {
        var due = calendar().after(rig.now(), Duration.ofHours(16));
        assertThat(due).isEqualTo("2026-11-25T10:00:00Z");
        var act = change(LEAD, order("DAY", "2026-11-24", "", "closed", "stock-taking"));
        assertThat(calendar().after(rig.now(), Duration.ofHours(16))).isEqualTo("2026-11-26T10:00:00Z");
        assertThat(day("2026-11-24"))
                .isEqualTo(new CalendarDay(LocalDate.parse("2026-11-24"), CalendarDay.Kind.OWN, "", "stock-taking"));
        assertThat(Callers.acting(LEAD, () -> desk.acts(CLUJ)).get(0)).isEqualTo(act);
        assertThat(act.actor()).isEqualTo("liviu");
        assertThat(rig.announced()).last().isEqualTo(new CalendarChanged(java.util.Set.of(CLUJ), rig.now()));
    }

    @Test
    void todaysHoursAreCorrectedFromNowOn() {
        change(LEAD, order("DAY", "2026-11-23", "", "09:00-10:00", "a burst pipe"));
        assertThat(day("2026-11-23").hours())
                .as("it is noon: the morning was open, whatever is said now")
                .isEqualTo("09:00-12:00");
    }

    @Test
    void newHoursOfAWeekHoldFromTheirDayOn() {
        change(OFFICE, order("WEEK", "2026-12-07", "", "Mo-Sa 08:00-12:00", ""));
        assertThat(day("2026-12-04").hours()).isEqualTo("09:00-13:00,14:00-18:00");
        assertThat(day("2026-12-05").kind()).isEqualTo(CalendarDay.Kind.CLOSED);
        assertThat(day("2026-12-07").hours()).isEqualTo("08:00-12:00");
        assertThat(day("2026-12-12").hours()).isEqualTo("08:00-12:00");
        assertThat(Callers.acting(OFFICE, () -> desk.year(CLUJ, 2026)).changes())
                .containsExactly(Instant.parse("2026-12-06T22:00:00Z"));
        change(LEAD, order("DAY", "2026-12-08", "2026-12-09", "closed", "painting"));
        assertThat(day("2026-12-09").hours())
                .as("said before the new week holds, and kept in it")
                .isEmpty();
        assertThat(day("2026-12-10").hours()).isEqualTo("08:00-12:00");
    }

    @Test
    void aStoreThatMovesToAnotherZoneCountsItsNewDays() {
        var store = Callers.acting(OFFICE, () -> desk.year(CLUJ, 2026)).store();
        change(
                OFFICE,
                new CalendarForm("WEEK", "2026-12-07", "", "Europe/London", "Mo-Fr 09:00-17:00", "", "it moved", seen())
                        .order(store));
        assertThat(calendar().nextOpening(Instant.parse("2026-12-06T00:00:00Z")))
                .isEqualTo("2026-12-07T09:00:00Z");
        assertThat(calendar().nextOpening(Instant.parse("2026-12-03T20:00:00Z")))
                .isEqualTo("2026-12-04T07:00:00Z");
    }

    @Test
    void ofTwoEditorsOneWinsAndTheOtherIsTold() {
        var mine = order("DAY", "2026-11-24", "", "closed", "stock-taking");
        var theirs = order("DAY", "2026-11-25", "", "12:00-18:00", "opens late");
        var act = change(LEAD, mine);
        var told = catchThrowableOfType(CalendarEdited.class, () -> change(OFFICE, theirs));
        assertThat(told.arguments()).containsExactly(act.number(), "liviu", rig.now(), "because");
        assertThat(told.last()).isEqualTo(seen());
        assertThat(day("2026-11-25").kind()).isEqualTo(CalendarDay.Kind.OPEN);
        change(OFFICE, order("DAY", "2026-11-25", "", "12:00-18:00", "opens late"));
        assertThat(day("2026-11-25").hours()).isEqualTo("12:00-18:00");
    }

    @Test
    void anEditOfAnotherStoreIsInNobodysWay() {
        var order = order("DAY", "2026-11-24", "", "closed", "stock-taking");
        var berlin = new StoreCode("DE-BER-1");
        int seen = Callers.acting(OFFICE, () -> desk.year(berlin, 2026).seen());
        change(
                OFFICE,
                new ChangeCalendar(
                        berlin,
                        LocalDate.parse("2026-11-24"),
                        List.of(new CalendarChange.Day(LocalDate.parse("2026-11-24"), "closed", "x")),
                        "because",
                        seen));
        assertThat(change(LEAD, order).number()).isEqualTo(13);
    }

    @Test
    void aTrialKeepsNothing() {
        var order = order("DAY", "2026-11-24", "", "closed", "stock-taking");
        var trial = rig.tx(LEAD, () -> desk.trial(order));
        assertThat(trial.calendars()).containsOnlyKeys(CLUJ);
        assertThat(trial.from()).isEqualTo(rig.now());
        assertThat(trial.calendars().get(CLUJ).after(rig.now(), Duration.ofHours(16)))
                .isEqualTo("2026-11-26T10:00:00Z");
        assertThat(day("2026-11-24").kind()).isEqualTo(CalendarDay.Kind.OPEN);
        assertThat(trial.seen()).isEqualTo(seen());
    }

    @Test
    void whatWasSaidIsUndoneBySayingTheFormerAgain() {
        change(LEAD, order("DAY", "2026-11-24", "", "12:00-18:00", "opens late"));
        var act = change(LEAD, order("DAY", "2026-11-24", "2026-11-25", "closed", "stock-taking"));
        var undo = Callers.acting(LEAD, () -> desk.undoing(CLUJ, act.number()));
        assertThat(undo.changes())
                .containsExactly(
                        new CalendarChange.Day(LocalDate.parse("2026-11-24"), "12:00-18:00", "opens late"),
                        new CalendarChange.Usual(LocalDate.parse("2026-11-25")));
        rig.later(Duration.ofDays(2));
        assertThat(Callers.acting(LEAD, () -> desk.undoing(CLUJ, act.number())).changes())
                .as("what is over stays as it was")
                .containsExactly(new CalendarChange.Usual(LocalDate.parse("2026-11-25")));
        var week = change(OFFICE, order("WEEK", "2026-12-07", "", "Mo 08:00-12:00", ""));
        var former = Callers.acting(OFFICE, () -> desk.undoing(CLUJ, week.number()));
        change(OFFICE, new ChangeCalendar(CLUJ, former.from(), former.changes(), "a mistake", former.seen()));
        assertThat(day("2026-12-08").hours()).isEqualTo("09:00-13:00,14:00-18:00");
        assertThatThrownBy(() -> Callers.acting(OFFICE, () -> desk.undoing(CLUJ, 99)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aReasonIsNeeded() {
        var order = order("DAY", "2026-11-24", "", "closed", "stock-taking");
        var without = new ChangeCalendar(CLUJ, order.from(), order.changes(), " ", order.seen());
        assertThatThrownBy(() -> change(LEAD, without))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("InvalidInput[reason:REASON_REQUIRED]");
        assertThat(rig.tx(LEAD, () -> desk.trial(without))).isNotNull();
    }

    @Test
    void aYearThatIsNotAnnouncedSaysSo() {
        var shanghai = new StoreCode("CN-SHA-1");
        assertThat(Callers.acting(OFFICE, () -> desk.year(shanghai, 2026)).announced())
                .isTrue();
        assertThat(Callers.acting(OFFICE, () -> desk.year(shanghai, 2027)).announced())
                .isFalse();
        assertThat(Callers.acting(OFFICE, () -> desk.year(CLUJ, 2040)).announced())
                .isTrue();
    }

    @Test
    void aYearCostsNoQuery() {
        Callers.acting(OFFICE, () -> desk.year(CLUJ, 2026));
        assertThat(rig.statements(() -> Callers.acting(OFFICE, () -> desk.year(CLUJ, 2027))))
                .isZero();
    }
}
