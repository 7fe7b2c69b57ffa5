package org.aftercare.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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

/** Repairs with a promise of 16 hours, received on a Monday at ten at a store that opens from 10 to 18 (8 to 16 UTC). */
class PauseDeskTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant SHORTLY_BEFORE = Instant.parse("2026-11-24T15:40:00Z");
    private static final Instant NEXT_MORNING = Instant.parse("2026-11-25T08:15:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-11-26T09:00:00Z");

    private static final Caller OFFICE = new Caller("elena", Role.OFFICE, new Scope.Everywhere());
    private static final SampleNetwork NETWORK = new SampleNetwork()
            .with("RO-BUC-1", new RegionCode("EAST"), "L1", SampleHours.weekdays("Europe/Bucharest", "10:00-18:00"));

    private static Rig rig;
    private static int lines;

    @BeforeAll
    static void tell() throws SQLException {
        rig = Rig.ofRooms("insight").with(NetworkDesk.class, NETWORK).at(THURSDAY);
        try (var database = DriverManager.getConnection(rig.url(), "sa", "")) {
            new SampleQueue(database, NETWORK.stores(), THURSDAY, 1).tell(6, 0);
            paused(database, 1, SHORTLY_BEFORE, "mihai", NEXT_MORNING, "mihai", Role.TECHNICIAN);
            paused(database, 2, SHORTLY_BEFORE, "mihai", NEXT_MORNING, "customer", Role.CUSTOMER);
            paused(
                    database,
                    3,
                    SHORTLY_BEFORE.minus(Duration.ofHours(5)),
                    "mihai",
                    NEXT_MORNING,
                    "mihai",
                    Role.TECHNICIAN);
            paused(database, 4, SHORTLY_BEFORE, "oana", THURSDAY, "oana", Role.TECHNICIAN);
            paused(database, 5, SHORTLY_BEFORE, "oana", NEXT_MORNING, "ioana", Role.LEAD);
        }
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    private static void paused(
            Connection database, int ticket, Instant from, String by, Instant to, String resumedBy, Role role)
            throws SQLException {
        line(database, ticket, "BOOKED", "RECEIVED", MONDAY, "ana", Role.CLERK);
        line(database, ticket, "RECEIVED", "DIAGNOSING", MONDAY.plusSeconds(7_200), by, Role.TECHNICIAN);
        line(database, ticket, "DIAGNOSING", "AWAITING_APPROVAL", from, by, Role.TECHNICIAN);
        line(database, ticket, null, null, from.plusSeconds(60), by, Role.TECHNICIAN);
        line(database, ticket, "AWAITING_APPROVAL", "IN_REPAIR", to, resumedBy, role);
        line(database, ticket, "IN_REPAIR", "QUALITY_CHECK", to.plusSeconds(60), by, Role.TECHNICIAN);
        try (var fired = database.prepareStatement("insert into sla_firing (id, clock_id, level, revision, due_at,"
                + " fired_at) values (?, ?, 50, 1, ?, ?)")) {
            fired.setInt(1, ticket);
            fired.setInt(2, ticket);
            fired.setObject(3, MONDAY.plusSeconds(28_800).atOffset(ZoneOffset.UTC));
            fired.setObject(4, MONDAY.plusSeconds(28_801).atOffset(ZoneOffset.UTC));
            fired.executeUpdate();
        }
    }

    private static void line(
            Connection database, int ticket, String status, String next, Instant at, String actor, Role role)
            throws SQLException {
        try (var line = database.prepareStatement("insert into timeline (id, ticket_id, kind, from_status, to_status,"
                + " bench_store, at, actor, role, words, finding, detail) values (?, ?, ?, ?, ?, 'RO-BUC-1', ?, ?, ?, '',"
                + " '', '')")) {
            line.setInt(1, ++lines);
            line.setInt(2, ticket);
            line.setString(3, next == null ? "NOTE" : "STEP");
            line.setString(4, status);
            line.setString(5, next);
            line.setObject(6, at.atOffset(ZoneOffset.UTC));
            line.setString(7, actor);
            line.setString(8, role.name());
            line.executeUpdate();
        }
    }

    @Test
    void pausesThatSavedAPromiseForAMomentAreNoted() {
        var audit = audit(OFFICE, QueueQuestion.at("", ""));
        assertThat(audit.pauses()).isEqualTo(5);
        assertThat(audit.isCut()).isFalse();
        assertThat(audit.noted())
                .extracting(
                        one -> one.ticket().value(),
                        NotedPause::by,
                        NotedPause::resumedBy,
                        NotedPause::left,
                        NotedPause::lasted)
                .containsExactlyInAnyOrder(
                        tuple(SampleQueue.number(1), "mihai", "mihai", Duration.ofMinutes(20), Duration.ofMinutes(35)),
                        tuple(SampleQueue.number(5), "oana", "ioana", Duration.ofMinutes(20), Duration.ofMinutes(35)));
    }

    @Test
    void theyAreToldAsAShareOfAllPauses() {
        var audit = audit(OFFICE, QueueQuestion.at("RO-BUC-1", ""));
        assertThat(audit.people()).containsExactly(new PauseShare("mihai", 1, 3), new PauseShare("oana", 1, 2));
        assertThat(audit.stores()).containsExactly(new PauseShare("RO-BUC-1", 2, 5));
        assertThat(audit.regions()).containsExactly(new PauseShare("EAST", 2, 5));
    }

    @Test
    void managersSeeTheirRegionAndOthersNothing() {
        var east = new Caller("radu", Role.MANAGER, new Scope.InRegion(new RegionCode("EAST")));
        assertThat(audit(east, QueueQuestion.at("", "")).noted()).hasSize(2);
        var west = new Caller("uwe", Role.MANAGER, new Scope.InRegion(new RegionCode("WEST")));
        assertThat(audit(west, QueueQuestion.at("", "")).pauses()).isZero();
        assertThatThrownBy(() -> audit(west, QueueQuestion.at("RO-BUC-1", ""))).isInstanceOf(Forbidden.class);
        var home = new Scope.AtStore(new StoreCode("RO-BUC-1"), new RegionCode("EAST"));
        assertThatThrownBy(() -> audit(new Caller("ioana", Role.LEAD, home), QueueQuestion.at("", "")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void theWholeAuditIsThreeStatements() {
        assertThat(rig.statements(() -> audit(OFFICE, QueueQuestion.at("", ""))))
                .isLessThanOrEqualTo(3);
    }

    @Test
    void anotherPeriodHasOtherPauses() {
        var early = rig.tx(
                OFFICE,
                () -> rig.the(PauseDesk.class).audit(QueueQuestion.at("", ""), MONDAY, MONDAY.plusSeconds(3_600)));
        assertThat(early.pauses()).isZero();
        assertThat(early.noted()).isEmpty();
    }

    private static PauseAudit audit(Caller caller, QueueQuestion place) {
        return rig.tx(
                caller, () -> rig.the(PauseDesk.class).audit(place, THURSDAY.minus(Duration.ofDays(30)), THURSDAY));
    }
}
