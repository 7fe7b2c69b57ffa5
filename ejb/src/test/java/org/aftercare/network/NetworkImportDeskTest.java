package org.aftercare.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.network.NetworkImport.Kind;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of stores and lanes, as head office sends them. */
class NetworkImportDeskTest {
    static final Caller OFFICE = new Caller("olga", Role.OFFICE, new Scope.Everywhere());
    static final String HEAD =
            "code,name,region,country,zone,lat,lon,hours,levels,technicians,inOperation,makers,benches\n";
    static final String CLUJ =
            "RO-CLJ-1,%s,EAST,RO,Europe/Bucharest,46.7667,23.6000,\"Mo-Fr 09:00-13:00,14:00-18:00\",%s,1,yes,%s,%s\n";
    static final String NEW = "RO-NEW-1,Neu,EAST,RO,Europe/Bucharest,46,23,Mo 09:00-17:00,L1,0.5,yes,,\n";

    Rig rig;
    NetworkImportDesk desk;
    NetworkDesk network;

    @BeforeEach
    void open() {
        rig = new Rig();
        rig.tx(() -> rig.the(CalendarBook.class).keep());
        desk = rig.the(NetworkImportDesk.class);
        network = rig.the(NetworkDesk.class);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    NetworkImport look(boolean lanes, String text) {
        return rig.tx(OFFICE, () -> desk.look(lanes, text.getBytes(StandardCharsets.UTF_8)));
    }

    NetworkAct confirm(NetworkImport looked, boolean complete) {
        return rig.tx(OFFICE, () -> desk.confirm(looked.id(), complete, "as agreed", looked.seen()));
    }

    StoreCard store(String code) {
        return Callers.acting(OFFICE, () -> network.store(new StoreCode(code)));
    }

    @Test
    void whatAFileWouldChangeIsShownThenDoneAsOneAct() {
        var looked = look(false, HEAD + CLUJ.formatted("Cluj", "L1 L2", "Apple: L2", "2") + NEW);
        assertThat(looked.errors()).isEmpty();
        assertThat(looked.changes())
                .filteredOn(change -> change.kind() != Kind.REMOVED)
                .extracting(change -> change.part() + " " + change.kind())
                .containsExactly("RO-CLJ-1 CHANGED", "RO-NEW-1 ADDED");
        assertThat(looked.changes().stream()
                        .filter(change -> change.kind() == Kind.CHANGED)
                        .findFirst()
                        .orElseThrow()
                        .differences())
                .extracting(PartFacts.Difference::column)
                .containsExactly("name", "levels", "benches", "makers");
        assertThat(store("RO-CLJ-1").name()).as("looking changes nothing").isEqualTo("Aftercare Cluj");
        var act = confirm(looked, false);
        assertThat(act.number()).isEqualTo(2);
        assertThat(act.changes()).hasSize(2);
        assertThat(store("RO-CLJ-1").name()).isEqualTo("Cluj");
        assertThat(store("RO-NEW-1").capacity()).isEqualTo(0.5);
        assertThat(Callers.acting(OFFICE, () -> network.calendar(new StoreCode("RO-NEW-1")))
                        .isOpenAt(rig.now()))
                .isTrue();
        assertThat(store("DE-BER-1").inOperation())
                .as("what the file leaves out stays")
                .isTrue();
    }

    @Test
    void aFileThatNamesAllPutsTheOthersOutOfOperation() {
        var looked = look(false, HEAD + CLUJ.formatted("Cluj", "L1", "", ""));
        assertThat(looked.changes())
                .filteredOn(change -> change.kind() == Kind.REMOVED)
                .as("the seven others but the one that is not in operation")
                .hasSize(6)
                .allSatisfy(change -> assertThat(change.differences())
                        .containsExactly(new PartFacts.Difference("inOperation", "yes", "no")));
        confirm(looked, true);
        assertThat(store("DE-BER-1").inOperation()).isFalse();
        assertThat(store("RO-CLJ-1").inOperation()).isTrue();
    }

    @Test
    void everyErrorIsNamedByLineAndColumnAndNothingIsKept() {
        var looked = look(
                false,
                HEAD
                        + CLUJ.formatted("", "l1", "Acme", "-1")
                        + NEW
                        + NEW.replace("0.5", "some")
                        + NEW.replace("RO-NEW-1", "x")
                                .replace("Europe/Bucharest", "Mars")
                                .replace(",RO,", ",XX,"));
        assertThat(looked.id()).isZero();
        assertThat(looked.changes()).isEmpty();
        assertThat(looked.errors())
                .extracting(error -> error.line() + " " + error.error().field() + " "
                        + error.error().code())
                .containsExactlyInAnyOrder(
                        "2 name REQUIRED",
                        "2 levels LEVELS",
                        "2 benches OUT_OF_RANGE",
                        "2 makers MAKER_UNKNOWN",
                        "4 code TWICE_IN_FILE",
                        "4 technicians INVALID_NUMBER",
                        "5 code STORE_CODE",
                        "5 zone ZONE_UNKNOWN",
                        "5 country COUNTRY_UNKNOWN");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
        'code,name'                                        | 1 | LINE_COLUMN_MISSING
        'from,to,cutOff,transitDays,wings'                 | 1 | LINE_COLUMN_UNKNOWN
        'from,to,cutOff,transitDays~RO-CLJ-1,RO-BUC-1,16:00' | 2 | LINE_CELLS
        """)
    void whatIsNoTableIsToldByItsLine(String text, int line, String code) {
        assertThat(look(true, text.replace('~', '\n')).errors())
                .anySatisfy(error ->
                        assertThat(error.line() + " " + error.error().code()).isEqualTo(line + " " + code));
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThatThrownBy(() -> rig.tx(OFFICE, () -> desk.look(true, new byte[0])))
                .hasMessageContaining("file:FILE_EMPTY");
        assertThatThrownBy(() -> rig.tx(OFFICE, () -> desk.look(true, new byte[] {(byte) 0xff, (byte) 0xfe})))
                .hasMessageContaining("file:FILE_ENCODING");
        assertThatThrownBy(() -> rig.tx(OFFICE, () -> desk.look(true, "from,\0".getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("file:CONTROL_CHARACTER");
        assertThatThrownBy(() -> rig.tx(OFFICE, () -> desk.look(true, new byte[5 << 20])))
                .hasMessageContaining("file:FILE_TOO_LARGE");
    }

    @Test
    void lanesComeAndGoByFile() {
        var looked = look(
                true, "from,to,cutOff,transitDays,carrier,by\nRO-CLJ-1,RO-BUC-1,15:00,2,Sky,AIR\n*,region,16:00,1,,\n");
        assertThat(looked.changes())
                .extracting(change -> change.part() + " " + change.kind())
                .containsExactly("RO-CLJ-1 → RO-BUC-1 ADDED");
        confirm(looked, true);
        var cluj = new StoreCode("RO-CLJ-1");
        var bucharest = new StoreCode("RO-BUC-1");
        assertThat(Callers.acting(OFFICE, () -> network.lane(cluj, bucharest)).byAir())
                .isTrue();
        var without = look(true, "from,to,cutOff,transitDays\n*,region,16:00,1\n");
        assertThat(without.changes()).extracting(NetworkImport.Change::kind).containsExactly(Kind.REMOVED);
        confirm(without, true);
        assertThat(Callers.acting(OFFICE, () -> network.lane(cluj, bucharest)).byAir())
                .isFalse();
    }

    @Test
    void whoeverConfirmsWhatHasChangedIsTold() {
        var looked = look(false, HEAD + CLUJ.formatted("Cluj", "L1", "", ""));
        rig.tx(
                OFFICE,
                () -> rig.the(FactsDesk.class)
                        .change(new ChangePart(Part.of(new StoreCode("DE-BER-1")), Map.of("name", "B"), "", "x", 1)));
        assertThatThrownBy(() -> confirm(looked, false)).isInstanceOf(NetworkEdited.class);
        var again = rig.tx(OFFICE, () -> desk.looked(looked.id()));
        confirm(again, false);
        assertThat(store("RO-CLJ-1").name()).isEqualTo("Cluj");
        var twice = rig.tx(OFFICE, () -> desk.looked(looked.id()));
        assertThatThrownBy(() -> confirm(twice, false))
                .as("a second time it says nothing new")
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("file:NETWORK_SAYS_SO");
    }

    @Test
    void itIsTheOfficesAndTheirsWhoSentIt() {
        var looked = look(false, HEAD + CLUJ.formatted("Cluj", "L1", "", ""));
        var other = new Caller("otto", Role.OFFICE, new Scope.Everywhere());
        assertThatThrownBy(() -> rig.tx(other, () -> desk.looked(looked.id()))).isInstanceOf(NotFound.class);
        var lead = new Caller("liviu", Role.MANAGER, new Scope.Everywhere());
        assertThatThrownBy(() -> rig.tx(lead, () -> desk.look(false, new byte[] {65})))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(OFFICE, () -> desk.confirm(looked.id(), false, "", looked.seen())))
                .hasMessageContaining("reason:REASON_REQUIRED");
    }
}
