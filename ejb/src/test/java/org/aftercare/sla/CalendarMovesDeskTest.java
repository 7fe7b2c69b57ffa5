package org.aftercare.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.network.CalendarChange;
import org.aftercare.network.CalendarDesk;
import org.aftercare.network.ChangeCalendar;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.SampleStory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an edit would move, on tickets of the test network: Bucharest opens 9 to 18 in winter, which is 7 to 16 UTC. */
class CalendarMovesDeskTest {
    static final StoreCode BUCHAREST = new StoreCode("RO-BUC-1");
    static final RegionCode EAST = new RegionCode("EAST");
    static final Caller LEAD = new Caller("liviu", Role.LEAD, new Scope.AtStore(BUCHAREST, EAST));
    static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

    static Rig rig;
    static SampleStory first;

    @BeforeAll
    static void threeAreTakenIn() {
        rig = Rig.ofRooms("ticket", "custody", "sla", "network");
        first = takenIn("RO-BUC-1");
        rig.later(Duration.ofMinutes(1));
        takenIn("RO-BUC-1");
        takenIn("RO-BUC-2");
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    static SampleStory takenIn(String store) {
        return Callers.acting(Caller.SYSTEM, () -> new SampleStory(rig, store));
    }

    static CalendarMoves moves(Caller caller, String hours) {
        return moves(caller, new CalendarChange.Day(TUESDAY, hours, "stock-taking"));
    }

    static CalendarMoves moves(Caller caller, CalendarChange change) {
        int seen = Callers.acting(caller, () -> rig.the(CalendarDesk.class).year(BUCHAREST, 2026))
                .seen();
        var order = new ChangeCalendar(BUCHAREST, TUESDAY, List.of(change), "", seen);
        return rig.tx(caller, () -> rig.the(CalendarMovesDesk.class).of(order));
    }

    static List<ClockCard> clocks() {
        return rig.tx(LEAD, () -> rig.the(ClockDesk.class).clocks(first.number()));
    }

    @Test
    void aClosedDayMovesTheClocksThatWouldRunOnIt() {
        var moves = moves(LEAD, "closed");
        var ready = clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.READY)
                .findFirst()
                .orElseThrow();
        assertThat(moves.tickets()).as("of this store alone").isEqualTo(2);
        assertThat(moves.all()).isTrue();
        assertThat(moves.from()).isEqualTo(rig.now());
        assertThat(moves.sooner()).isZero();
        assertThat(moves.moved()).isEqualTo(moves.rows().size());
        assertThat(moves.rows())
                .filteredOn(move -> move.ticket().equals(first.number()) && move.clock() == ClockKind.READY)
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.dueNow()).isEqualTo(ready.dueAt());
                    assertThat(move.dueThen()).isEqualTo(ready.dueAt().plusSeconds(24 * 3600));
                });
        assertThat(clocks()).as("nothing was kept").extracting(ClockCard::dueAt).contains(ready.dueAt());
    }

    @Test
    void longerHoursBringDeadlinesSooner() {
        var moves = moves(LEAD, "08:00-22:00");
        assertThat(moves.later()).isZero();
        assertThat(moves.sooner()).isPositive();
        assertThat(moves.rows()).allSatisfy(move -> assertThat(move.dueThen()).isBefore(move.dueNow()));
    }

    @Test
    void anEditFarAheadMovesNothing() {
        var moves = moves(LEAD, new CalendarChange.Day(TUESDAY.plusYears(1), "closed", "x"));
        assertThat(moves.moved()).isZero();
        assertThat(moves.tickets()).isEqualTo(2);
    }

    @Test
    void whatWouldMoveIsWhatTheEditMoves() {
        var day = TUESDAY.plusDays(1);
        var late = new CalendarChange.Day(day, "15:00-18:00", "opens late");
        var calendars = rig.the(CalendarDesk.class);
        var tried = moves(LEAD, late);
        say(calendars, late);
        var then = clocks().stream().map(ClockCard::dueAt).toList();
        say(calendars, new CalendarChange.Usual(day));
        var own = tried.rows().stream()
                .filter(move -> move.ticket().equals(first.number()))
                .toList();
        assertThat(own).isNotEmpty().allSatisfy(move -> assertThat(then).contains(move.dueThen()));
        assertThat(clocks())
                .as("taken back before it came")
                .extracting(ClockCard::dueAt)
                .contains(own.get(0).dueNow());
    }

    private static void say(CalendarDesk calendars, CalendarChange change) {
        rig.tx(
                LEAD,
                () -> calendars.change(new ChangeCalendar(
                        BUCHAREST,
                        TUESDAY,
                        List.of(change),
                        "because",
                        calendars.year(BUCHAREST, 2026).seen())));
    }

    @Test
    void manyTicketsAreReadInAFewStatements() {
        moves(LEAD, "closed");
        long two = rig.statements(() -> moves(LEAD, "closed"));
        for (int i = 0; i < 5; i++) takenIn("RO-CLJ-1");
        long others = rig.statements(() -> moves(LEAD, "closed"));
        assertThat(others).isEqualTo(two).isLessThanOrEqualTo(8);
    }

    @Test
    void whoeverMayNotChangeItIsNotToldEither() {
        var clerk = new Caller("ana", Role.CLERK, new Scope.AtStore(BUCHAREST, EAST));
        assertThatThrownBy(() -> moves(clerk, "closed")).isInstanceOf(Forbidden.class);
    }
}
