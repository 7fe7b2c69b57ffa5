package org.aftercare.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Rig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceDeskTest {
    static final Caller CLERK = new Caller("ana", Role.CLERK, new Scope.Everywhere());
    static final Caller OFFICE = new Caller("dan", Role.OFFICE, new Scope.Everywhere());
    static Rig rig;
    static DeviceDesk desk;
    static int serial;

    @BeforeAll
    static void open() {
        rig = new Rig();
        desk = rig.the(DeviceDesk.class);
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    /** A good IMEI that nobody has used: of a Galaxy A54 unless the TAC says otherwise. */
    static String imei(String tac) {
        return Imei.completing(tac + String.format("%06d", ++serial)).value();
    }

    static String imei() {
        return imei("35004012");
    }

    static RegisterDevice device(String imei, String imei2, String serial, String model) {
        return new RegisterDevice(
                imei, imei2, serial, model, Optional.empty(), Optional.empty(), Optional.empty(), "", "");
    }

    static RegisterDevice sold(String imei, String day, String country) {
        return new RegisterDevice(
                imei, "", "", "", Optional.of(LocalDate.parse(day)), Optional.empty(), Optional.empty(), country, "");
    }

    static DeviceCard register(Caller caller, RegisterDevice device) {
        return rig.tx(caller, () -> desk.register(device));
    }

    static <T> T clerk(Supplier<T> work) {
        return rig.tx(CLERK, work);
    }

    @ParameterizedTest(name = "imei {0}, imei2 {1}, serial {2}, model {3}, country {4}: {5} ({6})")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        ''                | ''              | ''    | ''     | '' | imei:IMEI_OR_SERIAL_REQUIRED | nothing names it
        35004012          | ''              | ''    | ''     | '' | imei:IMEI_LENGTH           | too short
        350040121234567a  | ''              | ''    | ''     | '' | imei:IMEI_LENGTH           | a letter
        350040120000001   | ''              | ''    | ''     | '' | imei:IMEI_CHECK_DIGIT      | one digit off
        000000000000000   | ''              | ''    | ''     | '' | imei:IMEI_FAKE             | zeros pass the check digit
        0000000000000000  | ''              | ''    | ''     | '' | imei:IMEI_FAKE             | also with a software version
        490154203237518   | ''              | ''    | ''     | '' | imei:IMEI_FAKE             | on the list
        '49-015420-323751-8' | ''           | ''    | ''     | '' | imei:IMEI_FAKE             | dashes don't hide it
        ''                | 123             | ''    | ''     | '' | imei2:IMEI_LENGTH          | the second is checked too
        358240051111128   | 358240051111128 | ''    | ''     | '' | imei2:IMEI_SAME            | one phone, two names
        ''                | ''              | abc   | ''     | '' | serial:SERIAL_LENGTH       | too short
        ''                | ''              | ab😀c  | ''     | '' | serial:MALFORMED           | no serial number looks like this
        ''                | ''              | ABCD1 | iFone  | '' | modelCode:MODEL_UNKNOWN    | not in the reference data
        ''                | ''              | ABCD1 | ''     | XX | soldInCountry:COUNTRY_UNKNOWN | no such country
        """)
    void whatIsWrongIsToldAtItsField(
            String imei, String imei2, String serial, String model, String country, String error, String why) {
        var device = new RegisterDevice(
                imei, imei2, serial, model, Optional.empty(), Optional.empty(), Optional.empty(), country, "");
        var refused = catchThrowableOfType(InvalidInput.class, () -> register(CLERK, device));
        assertThat(refused.errors())
                .as(why)
                .extracting(e -> e.field() + ":" + e.code())
                .containsExactly(error);
    }

    @Test
    void everyErrorIsToldAtOnce() {
        var device = new RegisterDevice(
                "1",
                "2",
                "x",
                "y",
                Optional.of(LocalDate.parse("2026-11-01")),
                Optional.of(LocalDate.parse("2027-01-01")),
                Optional.of(LocalDate.parse("2026-11-02")),
                "ZZ",
                "c".repeat(41));
        assertThat(catchThrowableOfType(InvalidInput.class, () -> register(CLERK, device))
                        .errors())
                .extracting(FieldError::code)
                .containsExactly(
                        "IMEI_LENGTH",
                        "IMEI_LENGTH",
                        "SERIAL_LENGTH",
                        "MODEL_UNKNOWN",
                        "DATE_ORDER",
                        "DATE_FUTURE",
                        "COUNTRY_UNKNOWN",
                        "TOO_LONG");
    }

    @Test
    void anUnknownImeiIsADeviceFromItsTac() {
        var one = clerk(() -> desk.atCounter(" 35-004012-" + imei().substring(8, 14) + " 00", ""));
        assertThat(one.id()).isZero();
        assertThat(one.imei()).as("an IMEISV stands for its IMEI").hasSize(15).startsWith("35004012");
        assertThat(one.modelName()).isEqualTo("Galaxy A54 5G");
        var several = clerk(() -> desk.atCounter(imei("35002027"), ""));
        assertThat(several.modelCode()).isEmpty();
        assertThat(several.candidates()).containsExactly("SM-S901B", "SM-S906B");
        var stranger = clerk(() -> desk.atCounter(imei("00100101"), ""));
        assertThat(stranger.modelName() + stranger.candidates()).isEqualTo("[]");
        assertThat(register(CLERK, device(stranger.imei(), "", "", "A2633")).modelName())
                .isEqualTo("iPhone 13");
    }

    @Test
    void theSameDeviceAgainChangesNothing() {
        var imei = imei();
        var first = register(OFFICE, sold(imei, "2026-01-31", "ro"));
        assertThat(first.soldInCountry()).isEqualTo("RO");
        assertThat(register(OFFICE, sold(imei, "2026-01-31", "RO"))).isEqualTo(first);
        assertThat(clerk(() -> desk.atCounter(imei, ""))).isEqualTo(first);
        assertThat(clerk(() -> desk.byId(first.id()))).isEqualTo(first);
    }

    @Test
    void aClerkAddsWhatIsUnknownButDoesNotMoveADateOfSale() {
        var imei = imei();
        register(CLERK, device(imei, "", "", ""));
        assertThat(register(CLERK, sold(imei, "2026-01-31", "")).soldOn()).contains(LocalDate.parse("2026-01-31"));
        assertThat(register(CLERK, sold(imei, "2026-10-31", "DE")).soldOn()).contains(LocalDate.parse("2026-01-31"));
        assertThat(register(OFFICE, sold(imei, "2026-02-28", "")).soldOn()).contains(LocalDate.parse("2026-02-28"));
        assertThat(clerk(() -> desk.byId(
                                register(CLERK, device(imei, "", "", "")).id()))
                        .soldInCountry())
                .isEqualTo("DE");
    }

    @Test
    void aModelIsChosenOnce() {
        var imei = imei("35002027");
        register(CLERK, device(imei, "", "", "SM-S906B"));
        assertThatThrownBy(() -> register(CLERK, device(imei, "", "", "SM-S901B")))
                .hasMessageContaining("modelCode:MODEL_CONFLICT");
    }

    @Test
    void aPhoneIsFoundByEitherImei() {
        var one = imei();
        var two = imei();
        var phone = register(CLERK, device(one, two, "R58M1234", ""));
        assertThat(clerk(() -> desk.find(two))).contains(phone);
        assertThat(register(CLERK, device(two, one, "", "")))
                .as("the other way round")
                .isEqualTo(phone);
        assertThat(clerk(() -> desk.find("r58m1234"))).as("or by serial").contains(phone);
        var other = register(CLERK, device(imei(), "", "R58M1234", ""));
        assertThat(clerk(() -> desk.find("R58M1234")))
                .as("that two phones share")
                .isEmpty();
        assertThatThrownBy(() -> register(CLERK, device(other.imei(), two, "", "")))
                .hasMessageContaining("imei2:IMEI_TAKEN");
        assertThatThrownBy(() -> register(CLERK, device(one, imei(), "", "")))
                .hasMessageContaining("imei2:IMEI_CONFLICT");
        assertThatThrownBy(() -> register(CLERK, device(imei(), two, "", "")))
                .as("its second is another's second")
                .hasMessageContaining("imei2:IMEI_CONFLICT");
    }

    @Test
    void aSecondImeiMayBeLearntLater() {
        var one = imei();
        var two = imei();
        var phone = register(CLERK, device(one, "", "", ""));
        assertThat(register(CLERK, device(one, two, "", "")).imei2()).isEqualTo(two);
        assertThat(clerk(() -> desk.find(two)).map(DeviceCard::id)).contains(phone.id());
    }

    @Test
    void aTabletIsKnownByItsSerialAlone() {
        var card = clerk(() -> desk.atCounter("", " r52n-00/9 "));
        assertThat(card.id()).isZero();
        assertThat(card.label()).isEqualTo("R52N-00/9");
        var tablet = register(CLERK, device("", "", "r52n-00/9", "SM-X200"));
        assertThat(clerk(() -> desk.atCounter("", "R52N-00/9"))).isEqualTo(tablet);
        assertThat(register(CLERK, device("", "", "R52N-00/9", ""))).isEqualTo(tablet);
    }

    @Test
    void ofTwoWhoRegisterAtOnceOneIsFirstAndTheOtherFindsIt() throws Exception {
        var imei = imei();
        var claimed = new CountDownLatch(1);
        var twin = new Thread(() -> {
            try (var other = DriverManager.getConnection(rig.url(), "sa", "")) {
                other.setAutoCommit(false);
                other.createStatement()
                        .executeUpdate(
                                "insert into device (id, imei, imei2, serial, model_code, sold_in_country, channel,"
                                        + " registered_at, version) values (-7, '" + imei
                                        + "', '', '', '', '', '', now(), 1)");
                other.createStatement().executeUpdate("insert into device_label values ('" + imei + "', -7)");
                claimed.countDown();
                Thread.sleep(300);
                other.commit();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        twin.start();
        claimed.await();
        assertThat(register(CLERK, device(imei, "", "", "SM-A546B")))
                .extracting(DeviceCard::id, DeviceCard::modelCode)
                .containsExactly(-7L, "SM-A546B");
        twin.join();
        assertThat(rig.entities()
                        .createNativeQuery("select count(*) from device where imei = '" + imei + "'")
                        .getSingleResult())
                .isEqualTo(1L);
    }

    @Test
    void aKnownDeviceCostsOneQuery() {
        var imei = imei();
        register(CLERK, device(imei, "", "", ""));
        assertThat(rig.statements(() -> clerk(() -> desk.atCounter(imei, "")))).isEqualTo(1);
        assertThat(rig.statements(() -> register(CLERK, device(imei, "", "", ""))))
                .isEqualTo(1);
    }

    @Test
    void customersAndManagersRegisterNothing() {
        for (var role : new Role[] {Role.CUSTOMER, Role.MANAGER})
            assertThatThrownBy(
                            () -> register(new Caller("x", role, new Scope.Everywhere()), device(imei(), "", "", "")))
                    .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> clerk(() -> desk.byId(4711))).isInstanceOf(NotFound.class);
    }

    @Test
    void theModelsAreSortedAndTheCodesKnown() {
        assertThat(clerk(desk::models)).hasSizeGreaterThanOrEqualTo(25);
        assertThat(clerk(() -> desk.model("A2633")))
                .get()
                .extracting(DeviceModel::brand)
                .isEqualTo("Apple");
        var codes = rig.the(FaultCodes.class);
        assertThat(codes.problems()).isEmpty();
        assertThat(rig.the(Models.class).problems()).isEmpty();
        assertThat(codes.symptom("NO_CHARGE"))
                .get()
                .extracting(FaultCodes.Symptom::level)
                .isEqualTo("L2");
        assertThat(codes.finding("LIQUID_DAMAGE")).get().matches(FaultCodes.FindingCode::excludes);
        assertThat(codes.component("display"))
                .get()
                .extracting(FaultCodes.Component::terms)
                .isEqualTo("device");
    }
}
