package org.aftercare.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ten repairs promised for this Monday at 10 and 14 o'clock; some were ready, some later, one not yet. */
class CalibrationDeskTest {
    private static final Instant LIKELY = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant SAFELY = Instant.parse("2026-11-23T14:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private static final QueueQuestion ALL = QueueQuestion.at("", "");
    private static final Caller OFFICE = new Caller("elena", Role.OFFICE, new Scope.Everywhere());
    private static final SampleNetwork NETWORK = new SampleNetwork()
            .with("RO-BUC-1", new RegionCode("EAST"), "L1", SampleHours.weekdays("Europe/Bucharest", "10:00-18:00"));

    private static Rig rig;

    @BeforeAll
    static void tell() throws SQLException {
        rig = Rig.ofRooms("insight").with(NetworkDesk.class, NETWORK).at(NOW);
        try (var database = DriverManager.getConnection(rig.url(), "sa", "")) {
            new SampleQueue(database, NETWORK.stores(), NOW, 1).tell(12, 0);
            try (var all = database.createStatement()) {
                all.executeUpdate("update ticket set status = 'IN_REPAIR', is_open = true");
            }
            for (int early = 1; early <= 4; early++) promised(database, early, "INTAKE", true, LIKELY, false);
            for (int safe = 5; safe <= 7; safe++) promised(database, safe, "INTAKE", true, SAFELY, false);
            promised(database, 8, "INTAKE", true, SAFELY.plusSeconds(1), false);
            promised(database, 9, "INTAKE", true, null, false);
            promised(database, 10, "INTAKE", true, SAFELY, true);
            promised(database, 11, "INTAKE", true, null, false);
            ended(database, 11);
            promised(database, 12, "OVERRIDE", false, null, false);
        }
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    /** @param ready null for not yet */
    private static void promised(
            Connection database, long ticket, String cause, boolean first, Instant ready, boolean asked)
            throws SQLException {
        try (var row = database.prepareStatement(
                "insert into promise_given (id, ticket_id, nth, cause, is_first, made_at,"
                        + " made_by, pickup_store, pickup_region, bench_store, proposed_store, lost_seconds, reason, likely_by,"
                        + " safely_by, chance, transit_seconds, queue_seconds, part_seconds, work_seconds, policy, network_act, ready_at, asked)"
                        + " values (?, (select id from ticket order by id offset ? rows fetch first row only), 1, ?, ?, ?, 'ana',"
                        + " 'RO-BUC-1', 'EAST', 'RO-BUC-1', 'RO-BUC-2', 7200, 'asked for it', ?, ?, 0.85, 0, 0, 0, 0, 'p', 1, ?, ?)")) {
            int column = 1;
            row.setLong(column++, ticket);
            row.setLong(column++, ticket - 1);
            row.setString(column++, cause);
            row.setBoolean(column++, first);
            row.setObject(column++, SAFELY.minus(Duration.ofDays(2)).atOffset(ZoneOffset.UTC));
            row.setObject(column++, LIKELY.atOffset(ZoneOffset.UTC));
            row.setObject(column++, SAFELY.atOffset(ZoneOffset.UTC));
            row.setObject(column++, ready == null ? null : ready.atOffset(ZoneOffset.UTC));
            row.setBoolean(column, asked);
            row.executeUpdate();
        }
    }

    private static void ended(Connection database, long ticket) throws SQLException {
        try (var row = database.prepareStatement("update ticket set is_open = false, status = 'VOID' where id ="
                + " (select ticket_id from promise_given where id = ?)")) {
            row.setLong(1, ticket);
            row.executeUpdate();
        }
    }

    private static CalibrationDesk desk() {
        return rig.the(CalibrationDesk.class);
    }

    @Test
    void promisesAreJudgedByTheDayThatWasToldAlsoThoseThatAreStillOpen() {
        var whole = rig.tx(OFFICE, () -> desk().whole(ALL, LIKELY, NOW));
        assertThat(whole.n())
                .as("but for the asked one and the one that was called off")
                .isEqualTo(9);
        assertThat(whole.likely()).isEqualTo(4);
        assertThat(whole.safely()).isEqualTo(7);
        assertThat(whole.asked()).isEqualTo(1);
        assertThat(whole.told()).isCloseTo(0.85, within(1e-9));
        assertThat(whole.isTooBold()).isFalse();
        assertThat(whole.isTooCareful()).isFalse();
        assertThat(rig.tx(OFFICE, () -> desk().stores(ALL, LIKELY, NOW)))
                .singleElement()
                .extracting(Calibration::of, Calibration::n, Calibration::safely)
                .containsExactly("RO-BUC-1", 9, 7);
    }

    @Test
    void whatWasNotPromisedForThatTimeIsNotCounted() {
        assertThat(rig.tx(OFFICE, () -> desk().whole(ALL, SAFELY.plusSeconds(1), NOW))
                        .n())
                .isZero();
        assertThat(rig.tx(OFFICE, () -> desk().whole(ALL, LIKELY, SAFELY)).n()).isZero();
    }

    @Test
    void aShareThatIsSurelyBeyondWhatWasToldStandsOut() {
        assertThat(new Calibration("", 100, 50, 70, 0.85, 0).isTooBold()).isTrue();
        assertThat(new Calibration("", 100, 80, 97, 0.85, 0).isTooCareful()).isTrue();
        assertThat(new Calibration("", 9, 4, 7, 0.85, 0).isTooBold()).isFalse();
    }

    @Test
    void whoChoseAnotherBenchIsReportedWithTheReason() {
        assertThat(rig.tx(OFFICE, () -> desk().chosen(ALL, SAFELY.minus(Duration.ofDays(3)), NOW)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.by()).isEqualTo("ana");
                    assertThat(one.lost()).isEqualTo(Duration.ofHours(2));
                    assertThat(one.proposed()).isEqualTo(new StoreCode("RO-BUC-2"));
                    assertThat(one.reason()).isEqualTo("asked for it");
                });
    }

    @Test
    void itIsForThoseWhoLeadWithinTheirScope() {
        var clerk = new Caller("ana", Role.CLERK, new Scope.AtStore(new StoreCode("RO-BUC-1"), new RegionCode("EAST")));
        var stranger = new Caller("uwe", Role.MANAGER, new Scope.InRegion(new RegionCode("WEST")));
        assertThatThrownBy(() -> rig.tx(clerk, () -> desk().whole(ALL, LIKELY, NOW)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(stranger, () -> desk().whole(QueueQuestion.at("RO-BUC-1", ""), LIKELY, NOW)))
                .isInstanceOf(Forbidden.class);
        assertThat(rig.tx(stranger, () -> desk().whole(ALL, LIKELY, NOW)).n()).isZero();
    }
}
