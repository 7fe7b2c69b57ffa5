package org.aftercare.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsDeskTest {
    static final StoreCode CLUJ = new StoreCode("RO-CLJ-1");
    static final StoreCode BUCHAREST = new StoreCode("RO-BUC-1");
    static final StoreCode NEW = new StoreCode("RO-NEW-1");
    static final Part STORE = Part.of(CLUJ);
    static final Part LANE = Part.lane("RO-CLJ-1", "RO-BUC-1");
    static final Caller OFFICE = new Caller("olga", Role.OFFICE, new Scope.Everywhere());
    static final Caller MANAGER = new Caller("radu", Role.MANAGER, new Scope.InRegion(new RegionCode("EAST")));

    Rig rig;
    FactsDesk desk;
    NetworkDesk network;

    @BeforeEach
    void open() {
        rig = new Rig();
        rig.tx(() -> rig.the(CalendarBook.class).keep());
        desk = rig.the(FactsDesk.class);
        network = rig.the(NetworkDesk.class);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    int seen(Part part) {
        return rig.the(NetworkBook.class).facts().last(part);
    }

    NetworkAct change(Part part, String from, Map<String, String> said) {
        return rig.tx(OFFICE, () -> desk.change(new ChangePart(part, said, from, "because", seen(part))));
    }

    StoreCard store(StoreCode code) {
        return Callers.acting(OFFICE, () -> network.store(code));
    }

    Lane lane(StoreCode from, StoreCode to) {
        return Callers.acting(OFFICE, () -> network.lane(from, to));
    }

    static Map<String, String> iasi() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("name", "Aftercare Iași"),
                Map.entry("region", "EAST"),
                Map.entry("country", "RO"),
                Map.entry("zone", "Europe/Bucharest"),
                Map.entry("lat", "47.16"),
                Map.entry("lon", "27.58"),
                Map.entry("hours", "Mo-Fr 09:00-17:00"),
                Map.entry("levels", "L1 L2"),
                Map.entry("technicians", "2.5"),
                Map.entry("inOperation", "yes"),
                Map.entry("makers", "Apple: L1, Samsung")));
    }

    @Test
    void whatIsSaidOfAStoreCountsFromNowOn() {
        var act = change(STORE, "", Map.of("levels", "L1 L2", "technicians", "1.5", "benches", "1"));
        assertThat(store(CLUJ).levels()).containsExactlyInAnyOrder("L1", "L2");
        assertThat(store(CLUJ).capacity()).as("two people share the one bench").isEqualTo(1);
        assertThat(store(CLUJ).name()).as("what isn't named stays").isEqualTo("Aftercare Cluj");
        var facts = Callers.acting(MANAGER, () -> desk.facts(STORE));
        assertThat(facts.acts()).extracting(NetworkAct::number).containsExactly(2, 1);
        assertThat(facts.differences(act))
                .containsExactly(
                        new PartFacts.Difference("levels", "L1", "L1 L2"),
                        new PartFacts.Difference("technicians", "1", "1.5"),
                        new PartFacts.Difference("benches", "", "1"));
        assertThat(act.actor()).isEqualTo("olga");
        assertThat(Callers.acting(OFFICE, network::version)).isEqualTo(2);
    }

    @Test
    void whatIsSaidForALaterDayTakesOverOnIt() {
        change(STORE, "2026-12-01", Map.of("technicians", "3"));
        assertThat(store(CLUJ).technicians()).isEqualTo(1);
        assertThat(Callers.acting(OFFICE, network::version)).isEqualTo(1);
        change(STORE, "", Map.of("technicians", "2"));
        assertThat(store(CLUJ).technicians()).isEqualTo(2);
        rig.at(Instant.parse("2026-11-30T21:59:59Z"));
        assertThat(store(CLUJ).technicians()).isEqualTo(2);
        rig.at(Instant.parse("2026-11-30T22:00:00Z"));
        assertThat(store(CLUJ).technicians()).as("December begins in Cluj").isEqualTo(3);
    }

    @Test
    void aNewStoreIsThereAtOnceWithItsHours() {
        change(Part.of(NEW), "", iasi());
        var iasi = store(NEW);
        assertThat(iasi.technicians()).isEqualTo(3);
        assertThat(iasi.capacity()).isEqualTo(2.5);
        assertThat(iasi.isAuthorisedFor("Apple", "L1")).isTrue();
        assertThat(iasi.isAuthorisedFor("Apple", "L2")).isFalse();
        assertThat(iasi.isAuthorisedFor("Samsung", "L2")).isTrue();
        assertThat(iasi.isAuthorisedFor("Sony", "L1")).isFalse();
        assertThat(Callers.acting(OFFICE, () -> network.calendar(NEW)).after(rig.now(), Duration.ofHours(6)))
                .isEqualTo("2026-11-24T08:00:00Z");
        assertThat(lane(CLUJ, NEW).transitDays()).isEqualTo(1);
        assertThat(rig.the(CalendarDesk.class))
                .satisfies(calendars -> Callers.acting(
                        OFFICE,
                        () -> assertThat(calendars.year(NEW, 2026).days()).hasSize(365)));
        rig.later(Duration.ofDays(1));
        rig.tx(() -> rig.the(CalendarBook.class).keep());
        assertThat(store(NEW).name()).as("a start whose files don't know it").isEqualTo("Aftercare Iași");
        assertThat(store(NEW).inOperation()).isTrue();
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        name        | ''                  | [name:REQUIRED]
        region      | WEST                | [region:STORE_STAYS]
        country     | DE                  | [country:STORE_STAYS]
        zone        | Europe/Berlin       | [zone:HOURS_IN_CALENDARS]
        hours       | Mo 10:00-18:00      | [hours:HOURS_IN_CALENDARS]
        lat         | 91                  | [lat:OUT_OF_RANGE]
        lat         | NaN                 | [lat:INVALID_NUMBER]
        lon         | 1e300               | [lon:INVALID_NUMBER]
        technicians | -1                  | [technicians:OUT_OF_RANGE]
        technicians | 1001                | [technicians:OUT_OF_RANGE]
        technicians | two                 | [technicians:INVALID_NUMBER]
        benches     | 0                   | [benches:OUT_OF_RANGE]
        benches     | 99999999999999      | [benches:OUT_OF_RANGE]
        levels      | L1 l2               | [levels:LEVELS]
        makers      | Acme: L1            | [makers:MAKER_UNKNOWN]
        makers      | Apple: L3           | [makers:MAKERS_LEVEL]
        type        | partner             | [type:STORE_TYPE]
        email       | nobody              | [email:EMAIL_INVALID]
        inOperation | maybe               | [inOperation:YES_OR_NO]
        successor   | RO-BUC-1            | [successor:UNKNOWN_FIELD]
        technicians | 1                   | [from:NETWORK_SAYS_SO]
        """)
    void whatCannotBeSaidOfAStoreIsToldAtItsField(String column, String text, String errors) {
        assertThatThrownBy(() -> change(STORE, "", Map.of(column, text)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("InvalidInput" + errors);
    }

    @Test
    void everyErrorIsToldAtOnceAndNothingIsKept() {
        assertThatThrownBy(() -> rig.tx(
                        OFFICE,
                        () -> desk.change(new ChangePart(
                                new Part("ro", ""),
                                Map.of("name", "x".repeat(121), "address", "a\0b", "lat", ""),
                                "2026-11-22",
                                " ",
                                0))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("code:STORE_CODE")
                .hasMessageContaining("name:TOO_LONG")
                .hasMessageContaining("address:CONTROL_CHARACTER")
                .hasMessageContaining("lat:INVALID_NUMBER")
                .hasMessageContaining("hours:HOURS_OF_WEEK")
                .hasMessageContaining("from:DAY_OVER")
                .hasMessageContaining("reason:REASON_REQUIRED");
        assertThat(Callers.acting(OFFICE, desk::acts)).hasSize(1);
    }

    @Test
    void ofTwoEditorsOneWinsAndTheOtherIsTold() {
        int seen = seen(STORE);
        var act = change(STORE, "", Map.of("technicians", "2"));
        var told = catchThrowableOfType(
                NetworkEdited.class,
                () -> rig.tx(
                        OFFICE, () -> desk.change(new ChangePart(STORE, Map.of("name", "Cluj"), "", "because", seen))));
        assertThat(told.last()).isEqualTo(act.number());
        assertThat(told.arguments()).containsExactly(act.number(), "olga", rig.now(), "because");
        assertThat(store(CLUJ).name()).isEqualTo("Aftercare Cluj");
        change(Part.of(BUCHAREST), "", Map.of("technicians", "4"));
        assertThat(change(STORE, "", Map.of("name", "Cluj")).number())
                .as("an edit of another store is in nobody's way")
                .isEqualTo(4);
    }

    @Test
    void aLaneCountsFromNowOnAndParcelsThatWereHandedOverBeforeKeepTheirs() {
        var handedOver = rig.now();
        var before = Callers.acting(OFFICE, () -> network.arrival(CLUJ, BUCHAREST, handedOver));
        rig.later(Duration.ofMinutes(1));
        change(LANE, "", Map.of("cutOff", "18:00", "transitDays", "3", "carrier", "Sky", "by", "AIR"));
        var lane = lane(CLUJ, BUCHAREST);
        assertThat(lane.transitDays()).isEqualTo(3);
        assertThat(lane.byAir()).isTrue();
        assertThat(lane.carrier()).isEqualTo("Sky");
        assertThat(lane(BUCHAREST, CLUJ).byAir()).as("the way back is another").isFalse();
        assertThat(Callers.acting(OFFICE, () -> network.arrival(CLUJ, BUCHAREST, handedOver)))
                .isEqualTo(before);
        assertThat(Callers.acting(OFFICE, () -> network.arrival(CLUJ, BUCHAREST, rig.now())))
                .isAfter(before);
        change(LANE, "", Map.of("listed", "no"));
        assertThat(lane(CLUJ, BUCHAREST).transitDays())
                .as("the general one holds again")
                .isEqualTo(1);
        assertThat(Callers.acting(MANAGER, desk::lanes))
                .extracting(one -> one.part().toString())
                .containsExactly("* → *", "* → region");
    }

    @Test
    void daysInTransitMayCountAsTheyAre() {
        change(LANE, "", Map.of("cutOff", "18:00", "transitDays", "5", "days", "EVERY"));
        assertThat(Callers.acting(OFFICE, () -> network.arrival(CLUJ, BUCHAREST, rig.now())))
                .as("five days from Monday on")
                .isEqualTo("2026-11-28T08:00:00Z");
    }

    @ParameterizedTest(name = "{0}>{1} {2}={3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
        RO-CLJ-1 | XX-1     | cutOff      | 16:00 | [to:UNKNOWN_STORE, transitDays:OUT_OF_RANGE]
        RO-CLJ-1 | RO-CLJ-1 | transitDays | 1     | [to:SAME_STORE, cutOff:TIME_OF_DAY]
        RO-CLJ-1 | RO-BUC-1 | by          | ROCKET | [cutOff:TIME_OF_DAY, transitDays:OUT_OF_RANGE, by:UNKNOWN_VALUE]
        *        | *        | listed      | no    | [listed:LANE_NEEDED]
        *        | *        | transitDays | 61    | [transitDays:OUT_OF_RANGE]
        *        | RO-BUC-1 | transitDays | 2     | [to:UNKNOWN_VALUE, cutOff:TIME_OF_DAY]
        *        | *        | wings       | 2     | [wings:UNKNOWN_FIELD]
        *        | region   | transitDays | 1     | [from:NETWORK_SAYS_SO]
        """)
    void whatCannotBeSaidOfALaneIsToldAtItsField(String from, String to, String column, String text, String errors) {
        assertThatThrownBy(() -> change(Part.lane(from, to), "", Map.of(column, text)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("InvalidInput" + errors);
    }

    @Test
    void managersReadTheirRegionAndOnlyTheOfficeSaysAnything() {
        assertThat(Callers.acting(MANAGER, () -> desk.facts(STORE)).said()).containsEntry("levels", "L1");
        assertThatThrownBy(() -> Callers.acting(MANAGER, () -> desk.facts(new Part("DE-BER-1", ""))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.tx(
                        MANAGER, () -> desk.change(new ChangePart(STORE, Map.of("name", "x"), "", "y", seen(STORE)))))
                .isInstanceOf(Forbidden.class);
        var lead = new Caller("liviu", Role.LEAD, new Scope.AtStore(CLUJ, new RegionCode("EAST")));
        assertThatThrownBy(() -> Callers.acting(lead, () -> desk.facts(STORE))).isInstanceOf(Forbidden.class);
    }

    @Test
    void anotherNodeKnowsItOnceItReadsOn() {
        try (var other = rig.beside()) {
            var there = other.the(NetworkDesk.class);
            assertThat(Callers.acting(OFFICE, () -> there.store(CLUJ)).technicians())
                    .isEqualTo(1);
            change(STORE, "", Map.of("technicians", "2"));
            change(Part.of(NEW), "", iasi());
            other.tx(() -> Callers.acting(OFFICE, there::readCalendars));
            assertThat(Callers.acting(OFFICE, () -> there.store(CLUJ)).technicians())
                    .isEqualTo(2);
            assertThat(Callers.acting(OFFICE, () -> there.calendar(NEW)).isOpenAt(rig.now()))
                    .isTrue();
        }
    }

    @Test
    void askingForStoresAndLanesStillCostsNoQuery() {
        change(STORE, "", Map.of("technicians", "2"));
        store(CLUJ);
        assertThat(rig.statements(() -> Callers.acting(OFFICE, () -> {
                    network.stores();
                    network.lane(CLUJ, BUCHAREST);
                    network.arrival(CLUJ, BUCHAREST, rig.now());
                    network.version();
                })))
                .isZero();
    }
}
