package org.aftercare.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may say what of a calendar, and what can't be said: nothing here changes one. */
class CalendarOrderTest {
    static final StoreCode CLUJ = new StoreCode("RO-CLJ-1");
    static final RegionCode EAST = new RegionCode("EAST");
    static final Caller OFFICE = new Caller("olga", Role.OFFICE, new Scope.Everywhere());

    static Rig rig;
    static CalendarDesk desk;

    @BeforeAll
    static void open() {
        rig = new Rig();
        rig.tx(() -> rig.the(CalendarBook.class).keep());
        desk = rig.the(CalendarDesk.class);
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    static CalendarAct change(Caller caller, ChangeCalendar order) {
        return rig.tx(caller, () -> desk.change(order));
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3} {4} ({5})")
    @CsvSource(delimiter = '|', textBlock = """
        OFFICE     | RO-CLJ-1 | yes | yes | yes | head office
        MANAGER    | RO-CLJ-1 | yes | yes | no  | of the region
        MANAGER    | DE-BER-1 | no  | no  | no  | of another region
        LEAD       | RO-CLJ-1 | no  | yes | no  | of the store
        LEAD       | RO-BUC-1 | no  | no  | no  | of another store
        CLERK      | RO-CLJ-1 | no  | no  | no  | may look
        TECHNICIAN | RO-CLJ-1 | no  | no  | no  | may look
        POS        | RO-CLJ-1 | no  | no  | no  | may look
        """)
    void whoMaySayWhat(Role role, String store, String week, String days, String holidays, String why) {
        var scope = role == Role.OFFICE
                ? new Scope.Everywhere()
                : role == Role.MANAGER ? new Scope.InRegion(EAST) : new Scope.AtStore(CLUJ, EAST);
        var caller = new Caller("somebody", role, scope);
        var code = new StoreCode(store);
        var year = Callers.acting(caller, () -> desk.year(code, 2026));
        assertThat(year.days()).hasSize(365);
        var expected = java.util.EnumSet.noneOf(CalendarRight.class);
        if (week.equals("yes")) expected.add(CalendarRight.WEEK);
        if (days.equals("yes")) expected.add(CalendarRight.DAYS);
        if (holidays.equals("yes")) expected.add(CalendarRight.HOLIDAYS);
        assertThat(Callers.acting(caller, () -> desk.rights(code))).isEqualTo(expected);
        for (String[] row :
                new String[][] {{"WEEK", week, "Mo 10:00-11:00"}, {"DAY", days, "closed"}, {"HOLIDAY", holidays, ""}}) {
            var order =
                    new CalendarForm(row[0], "2026-12-15", "", "", row[2], "x", "y", year.seen()).order(year.store());
            if (row[1].equals("no")) {
                assertThatThrownBy(() -> change(caller, order)).isInstanceOf(Forbidden.class);
                assertThatThrownBy(() -> rig.tx(caller, () -> desk.trial(order)))
                        .isInstanceOf(Forbidden.class);
            } else
                assertThat(rig.tx(caller, () -> desk.trial(order)).calendars()).isNotEmpty();
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
        DAY     | 2026-11-22 |            | closed       | x | [from:DAY_OVER]
        DAY     | 2026-11-32 |            | 9-17         | '' | [from:INVALID_DATE, hours:HOURS_OF_DAY, words:REQUIRED]
        DAY     | +999999999-12-31 |      | closed       | x | [from:INVALID_DATE]
        DAY     | 2026-12-02 | 2200-01-01 | closed       | x | [to:INVALID_DATE]
        WEEK    | +12026-12-02 |          | Mo 10:00-11:00 | '' | [from:INVALID_DATE]
        DAY     | 2026-12-02 | 2026-12-01 | closed       | x | [to:DAY_BEFORE]
        DAY     | 2026-12-02 | 2027-12-01 | closed       | x | [to:TOO_MANY_DAYS]
        DAY     | 2032-12-02 |            | closed       | x | [from:OUT_OF_RANGE]
        USUAL   | 2026-12-02 |            | ''           | '' | [from:CALENDAR_SAYS_SO]
        WEEK    | 2026-12-02 |            | Mo-Fr 9-17   | '' | [hours:HOURS_OF_WEEK]
        WEEK    | 2026-12-02 |            | Mo-Su off    | '' | [hours:HOURS_TOO_FEW]
        WEEK    | 2026-12-02 |            | Mo 10:00-10:59; PH 10:00-18:00 | '' | [hours:HOURS_TOO_FEW]
        WEEK    | 2026-11-20 |            | Mo 10:00-11:00 | '' | [from:DAY_OVER]
        WEEK    | 2026-12-02 |            | Mo-Fr 09:00-13:00,14:00-18:00 | '' | [from:CALENDAR_SAYS_SO]
        HOLIDAY | ''         |            | ''           | '' | [from:REQUIRED, words:REQUIRED]
        FEAST   | 2026-12-02 |            | ''           | '' | [kind:UNKNOWN]
        LISTED  | 2026-12-25 |            | ''           | '' | [from:CALENDAR_SAYS_SO]
        """)
    void whatCannotBeTakenIsToldAtItsField(
            String kind, String from, String to, String hours, String words, String errors) {
        var year = Callers.acting(OFFICE, () -> desk.year(CLUJ, 2026));
        assertThatThrownBy(() -> change(
                        OFFICE,
                        new CalendarForm(kind, from, to, "", hours, words, "because", year.seen()).order(year.store())))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("InvalidInput" + errors);
    }
}
