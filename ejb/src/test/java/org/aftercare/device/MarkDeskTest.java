package org.aftercare.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MarkDeskTest {
    static Rig rig;
    static MarkDesk desk;

    @BeforeAll
    static void open() {
        rig = Rig.ofRooms("device", "access", "platform");
        desk = rig.the(MarkDesk.class);
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    /** Of OFFICE the whole network; of others a store: {@code LEAD@RO-BUC-1}. */
    static Caller caller(String who) {
        var parts = who.split("@");
        var scope = parts.length == 1
                ? new Scope.Everywhere()
                : new Scope.AtStore(new StoreCode(parts[1]), new RegionCode("EAST"));
        return new Caller(who, Role.valueOf(parts[0].replaceAll("-.*", "")), scope);
    }

    static DeviceCard report(String who, String imei, Report report) {
        return rig.tx(caller(who), () -> desk.report(new ReportDevice(imei, "", report, "P-2026/7", " seen ")));
    }

    @Test
    void whatWasReportedIsKeptForEver() {
        var imei = DeviceDeskTest.imei("35004012");
        var device = report("POS@RO-BUC-1", imei, Report.LOST);
        assertThat(device.id()).as("nobody knew it before").isPositive();
        rig.later(Duration.ofHours(1));
        report("OFFICE", imei, Report.STOLEN);
        report("OFFICE", imei, Report.STOLEN);
        assertThat(report("OFFICE", imei, Report.FOUND).mark()).isEmpty();
        report("OFFICE", imei, Report.FOUND);
        assertThat(rig.tx(caller("OFFICE"), () -> desk.history(device.id())))
                .as("what was said already is not said again")
                .extracting(MarkEntry::report)
                .containsExactly(Report.FOUND, Report.STOLEN, Report.LOST);
        assertThat(rig.tx(caller("OFFICE"), () -> desk.history(device.id())).get(2))
                .isEqualTo(new MarkEntry(Report.LOST, "P-2026/7", "seen", "POS@RO-BUC-1", "RO-BUC-1", Rig.MONDAY_NOON));
    }

    @ParameterizedTest(name = "reported by {0}, found by {1}: {2} ({3})")
    @CsvSource(textBlock = """
            OFFICE,        OFFICE,          yes, head office decides
            LEAD@RO-BUC-1, OFFICE,          yes, head office decides
            LEAD@RO-BUC-1, LEAD@RO-BUC-1,   yes, their own report
            LEAD@RO-BUC-1, LEAD-2@RO-BUC-1, yes, of the same store
            LEAD@RO-BUC-1, LEAD@RO-BUC-2,   no,  another store's
            OFFICE,        LEAD@RO-BUC-1,   no,  head office's
            POS@RO-BUC-1,  POS@RO-BUC-1,    yes, its own report
            POS@RO-BUC-1,  POS-2,           no,  another machine's
            """)
    void whoReportedMayTakeItBack(String reporter, String finder, String may, String why) {
        var imei = DeviceDeskTest.imei("35004012");
        report(reporter, imei, Report.STOLEN);
        if (may.equals("yes"))
            assertThat(report(finder, imei, Report.FOUND).mark()).as(why).isEmpty();
        else
            assertThatThrownBy(() -> report(finder, imei, Report.FOUND)).as(why).isInstanceOf(NotYourReport.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "TECHNICIAN", "MANAGER", "CUSTOMER"})
    void othersReportNothingAndReadNothing(Role role) {
        var somebody = new Caller("x", role, new Scope.Everywhere());
        var imei = DeviceDeskTest.imei("35004012");
        assertThatThrownBy(() -> rig.tx(somebody, () -> desk.report(new ReportDevice(imei, "", Report.LOST, "1", ""))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(somebody, () -> desk.history(1))).isInstanceOf(Forbidden.class);
    }

    @Test
    void aReportHasAReferenceOrAReason() {
        var told = new ReportDevice("", "R52N-77", Report.STOLEN, " ", "");
        var refused = catchThrowableOfType(InvalidInput.class, () -> rig.tx(caller("OFFICE"), () -> desk.report(told)));
        assertThat(refused).hasMessageContaining("reference:REQUIRED");
        var tablet = rig.tx(
                caller("OFFICE"),
                () -> desk.report(new ReportDevice("", "r52n-77", Report.STOLEN, "", "the owner called")));
        assertThat(tablet.mark()).contains(Mark.STOLEN);
        assertThat(tablet.bar("code"))
                .map(bar -> bar.field() + ":" + bar.code())
                .contains("code:DEVICE_REPORTED_STOLEN");
    }

    @Test
    void aClerkIsToldThatItIsReportedAndNotByWhom() {
        var imei = DeviceDeskTest.imei("35004012");
        report("OFFICE", imei, Report.LOST);
        var seen =
                rig.tx(caller("CLERK@RO-BUC-1"), () -> rig.the(DeviceDesk.class).atCounter(imei, ""));
        assertThat(seen.mark()).contains(Mark.LOST);
        assertThat(seen.toString()).doesNotContain("P-2026/7", "OFFICE");
        assertThat(seen.retired()).isEqualTo(Optional.empty());
    }
}
