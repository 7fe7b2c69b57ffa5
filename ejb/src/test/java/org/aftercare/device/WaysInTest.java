package org.aftercare.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftercare.access.Caller;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Rig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a device comes in, by a form or the API, a file, a counter or a scan: the same numbers name the same one. */
class WaysInTest {
    static final Caller OFFICE = new Caller("dan", Role.OFFICE, new Scope.Everywhere());
    static Rig rig;

    /** A dual-SIM phone, and a tablet without an IMEI. */
    static final String PHONE = "350040120000007";

    static final String SECOND = "356700000000005";

    @BeforeAll
    static void open() {
        rig = Rig.ofRooms("device", "access", "platform");
        var desk = rig.the(DeviceDesk.class);
        rig.tx(OFFICE, () -> desk.register(DeviceDeskTest.device(PHONE, SECOND, "R5PHONE01", "")));
        rig.tx(OFFICE, () -> desk.register(DeviceDeskTest.device("", "", "R52N-TAB", "SM-X200")));
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3} ({4})")
    @CsvSource(delimiter = '|', textBlock = """
            350040120000007        |                 |            | PHONE  | its IMEI
            35-004012-000000-7     |                 |            | PHONE  | as printed on the box
            ' 35 004012 000000 7 ' |                 |            | PHONE  | with blanks
            3500401200000073       |                 |            | PHONE  | an IMEISV, its software version at the end
            35-004012-000000-73    |                 |            | PHONE  | which is printed with dashes too
            356700000000005        |                 |            | PHONE  | its second IMEI
            3567000000000012       |                 |            | PHONE  | an IMEISV of its second
            350040120000007        | 356700000000005 |            | PHONE  | both
            356700000000005        | 350040120000007 |            | PHONE  | both, the other way round
                                   | 350040120000007 |            | PHONE  | in the second field only
                                   |                 | r5phone01  | PHONE  | by its serial number alone
            350040120000007        |                 | R5PHONE01  | PHONE  | by both
                                   |                 | R52N-TAB   | TABLET | a tablet has a serial number only
                                   |                 | ' r52n-tab ' | TABLET | in small letters, with blanks
            350040120000008        |                 |            | imei:IMEI_CHECK_DIGIT | a digit off
            35004012000000         |                 |            | imei:IMEI_LENGTH | a digit short
            35004012000000712      |                 |            | imei:IMEI_LENGTH | too long even for an IMEISV
            000000000000000        |                 |            | imei:IMEI_FAKE | zeros
            0000000000000000       |                 |            | imei:IMEI_FAKE | zeros with a software version
                                   |                 | abc        | serial:SERIAL_LENGTH | no serial number
                                   |                 |            | imei:IMEI_OR_SERIAL_REQUIRED | nothing
            """)
    void theSameNumbersNameTheSameDevice(String imei, String imei2, String serial, String expected, String why)
            throws Exception {
        var typed = new TypedDevice(imei, imei2, serial, "", "", "", "", "", "");
        assertThat(byForm(typed)).as("a form, or the API: %s", why).isEqualTo(expected);
        assertThat(byFile(typed)).as("a file: %s", why).isEqualTo(expected);
        if (!typed.imei2().isEmpty()) return;
        assertThat(atCounter(typed))
                .as("a counter, or a coverage check: %s", why)
                .isEqualTo(expected);
        if (expected.contains(":")) return;
        if (typed.imei().isEmpty() || typed.serial().isEmpty())
            assertThat(byScan(imei == null ? serial : imei))
                    .as("a scan: %s", why)
                    .isEqualTo(expected);
    }

    private static String byForm(TypedDevice typed) {
        return told(() -> rig.tx(OFFICE, () -> rig.the(DeviceDesk.class).register(typed)));
    }

    private static String atCounter(TypedDevice typed) {
        return told(() -> rig.tx(OFFICE, () -> rig.the(DeviceDesk.class).atCounter(typed.imei(), typed.serial())));
    }

    private static String byScan(String code) {
        return rig.tx(OFFICE, () -> rig.the(DeviceDesk.class).find(code))
                .map(WaysInTest::nameOf)
                .orElse("nobody");
    }

    private static String byFile(TypedDevice typed) throws SQLException {
        var cells = typed.texts().stream().map(text -> '"' + text + '"').collect(Collectors.joining(","));
        var csv = String.join(",", TypedDevice.FIELDS) + "\n" + cells + "\n";
        var desk = rig.the(ImportDesk.class);
        long before = devices();
        long id = org.aftercare.access.Callers.acting(OFFICE, () -> {
            try {
                var received = desk.receive("", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
                rig.tx(() -> desk.begin(received.id()));
                return received.id();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        var reader = new ImportStint();
        reader.bench = rig.the(ImportBench.class);
        reader.models = rig.the(Models.class);
        reader.clock = rig.the(Clock.class);
        while (reader.go())
            ;
        var card = rig.tx(OFFICE, () -> desk.card(id));
        if (card.sent() == 0) return "imei:IMEI_OR_SERIAL_REQUIRED"; // a blank row is none
        if (card.rejected() > 0)
            return rig.tx(OFFICE, () -> desk.rejections(id, "", 9)).items().stream()
                    .map(rejection ->
                            rejection.error().field() + ":" + rejection.error().code())
                    .collect(Collectors.joining(" "));
        assertThat(card.unchanged()).isEqualTo(1);
        assertThat(devices()).isEqualTo(before);
        return atCounter(typed.imei2().isEmpty() ? typed : other(typed));
    }

    private static TypedDevice other(TypedDevice typed) {
        return new TypedDevice(typed.imei2(), "", typed.serial(), "", "", "", "", "", "");
    }

    private static long devices() {
        return rig.tx(() -> (Long)
                rig.entities().createNativeQuery("select count(*) from device").getSingleResult());
    }

    private static String told(java.util.function.Supplier<DeviceCard> asked) {
        try {
            return nameOf(asked.get());
        } catch (InvalidInput refused) {
            return refused.errors().stream()
                    .map(error -> error.field() + ":" + error.code())
                    .collect(Collectors.joining(" "));
        }
    }

    private static String nameOf(DeviceCard device) {
        return Optional.of(device.label())
                .map(label -> label.equals(PHONE) ? "PHONE" : label.equals("R52N-TAB") ? "TABLET" : label)
                .orElseThrow();
    }
}
