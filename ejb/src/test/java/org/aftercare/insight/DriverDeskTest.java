package org.aftercare.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.insight.Driver.Kind;
import org.aftercare.insight.Driver.Level;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Rig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Six repairs of November that were rated: the odd ones well. */
class DriverDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final QueueQuestion ALL = QueueQuestion.at("", "");
    private static final Caller OFFICE = new Caller("elena", Role.OFFICE, new Scope.Everywhere());
    private static final SampleNetwork NETWORK = new SampleNetwork()
            .with("RO-BUC-1", new RegionCode("EAST"), "L1", SampleHours.weekdays("Europe/Bucharest", "10:00-18:00"));

    private static Rig rig;

    @BeforeAll
    static void tell() throws SQLException {
        rig = Rig.ofRooms("insight").with(NetworkDesk.class, NETWORK).at(NOW);
        try (var database = DriverManager.getConnection(rig.url(), "sa", "")) {
            new SampleQueue(database, NETWORK.stores(), NOW, 1).tell(8, 0);
            write(
                    database,
                    "update ticket set received_at = " + at("2026-11-02 08:00"),
                    "update ticket set coverage = case when id <= 4 then 'COVERED' else 'NOT_COVERED' end,"
                            + " ready_at = case when id <= 2 then " + at("2026-11-03 08:00") + " when id <= 4 then "
                            + at("2026-11-03 08:01") + " when id = 5 then " + at("2026-11-09 08:00") + " end",
                    invitation("id <= 6", "false", "2026-11"),
                    invitation("id = 7", "true", "2026-11"),
                    invitation("id = 8", "false", "2026-10"),
                    promise(1, "2026-11-03 08:00", false),
                    promise(3, "2026-11-03 08:00", false),
                    promise(5, "2026-11-20 08:00", true),
                    "insert into loaner (id, version, code, store, device_id, label, model, looks, accessories, state, note,"
                            + " since, by_whom) values (1, 0, 'L-1', 'RO-BUC-1', 9, '', '', '', '', 'FREE', '', "
                            + at("2026-11-01 08:00") + ", '')",
                    "insert into loan (id, version, loaner_id, code, label, store, ticket, lent_at, lent_by, agreed_by, looks,"
                            + " accessories, extended_why, waived_by, waiver, ended_by, outcome, looks_back, damage, wiped)"
                            + " select 1, 0, 1, 'L-1', '', 'RO-BUC-1', number, " + at("2026-11-02 08:00")
                            + ", '', '', '', '', '', '', '', '', '', '', '', false from ticket where id = 1",
                    "insert into timeline (id, ticket_id, kind, bench_store, at, actor, role, words, finding, detail) values"
                            + " (1, 2, 'MESSAGE', 'RO-BUC-1', " + at("2026-11-02 09:00")
                            + ", 'ana', 'CLERK', 'the port is full of dust', '', '')");
        }
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    @Test
    void whatWentAlongIsToldWithItsN() {
        assertThat(rig.tx(OFFICE, () -> desk().drivers(ALL, NOVEMBER, NOVEMBER)))
                .containsExactly(
                        new Driver(
                                Kind.TURNAROUND,
                                List.of(
                                        new Level("DAY", 2, 1),
                                        new Level("THREE_DAYS", 2, 1),
                                        new Level("LONGER", 1, 1))),
                        new Driver(Kind.PROMISE, List.of(new Level("KEPT", 1, 1), new Level("BROKEN", 1, 1))),
                        new Driver(Kind.LOANER, List.of(new Level("YES", 1, 1), new Level("NO", 5, 2))),
                        new Driver(Kind.COVERAGE, List.of(new Level("COVERED", 4, 2), new Level("NOT_COVERED", 2, 1))),
                        new Driver(Kind.EXPLANATION, List.of(new Level("YES", 1, 0), new Level("NO", 5, 3))));
    }

    @Test
    void theyAreForThoseWhoLeadWithinTheirScope() {
        var west = new Caller("uwe", Role.MANAGER, new Scope.InRegion(new RegionCode("WEST")));
        assertThat(rig.tx(west, () -> desk().drivers(ALL, NOVEMBER, NOVEMBER)))
                .allSatisfy(one -> assertThat(one.levels()).isEmpty());
        assertThatThrownBy(() ->
                        rig.tx(west, () -> desk().drivers(QueueQuestion.at("RO-BUC-1", ""), NOVEMBER, NOVEMBER)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(
                        new Caller("ana", Role.CLERK, new Scope.Everywhere()),
                        () -> desk().drivers(ALL, NOVEMBER, NOVEMBER)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aBandHoldsItsEnd() {
        assertThat(DriverRules.drivers(List.of(took(72), took(73))).get(0).levels())
                .containsExactly(new Level("THREE_DAYS", 1, 1), new Level("LONGER", 1, 1));
    }

    private static RatedRepair took(int hours) {
        return new RatedRepair(true, Optional.of(Duration.ofHours(hours)), Optional.empty(), false, "COVERED", false);
    }

    private static DriverDesk desk() {
        return rig.the(DriverDesk.class);
    }

    private static String invitation(String which, String flagged, String month) {
        return "insert into invitation (id, version, ticket, customer_id, store, region, store_name, model_name, language,"
                + " ended_at, send_at, expires_at, answered_at, flagged, overall, words, ended_month) select id, 0, number, 1,"
                + " 'RO-BUC-1', 'EAST', '', '', 'ro', " + at("2026-11-10 08:00") + ", " + at("2026-11-10 08:00") + ", "
                + at("2026-12-10 08:00") + ", " + at("2026-11-11 08:00") + ", " + flagged
                + ", case when mod(id, 2) = 1 then 5 else 3 end, '', '" + month + "' from ticket where " + which;
    }

    private static String promise(int ticket, String safely, boolean asked) {
        return "insert into promise_given (id, ticket_id, nth, cause, is_first, made_at, made_by, pickup_store,"
                + " pickup_region, bench_store, proposed_store, lost_seconds, reason, likely_by, safely_by, chance,"
                + " transit_seconds, queue_seconds, part_seconds, work_seconds, policy, network_act, ready_at, asked) select "
                + ticket
                + ", id, 1, 'INTAKE', true, received_at, 'ana', 'RO-BUC-1', 'EAST', 'RO-BUC-1', 'RO-BUC-1', 0, '', "
                + at(safely) + ", " + at(safely) + ", 0.8, 0, 0, 0, 0, 'p', 1, ready_at, " + asked
                + " from ticket where id = " + ticket;
    }

    private static String at(String minute) {
        return "timestamp with time zone '" + minute + ":00+00'";
    }

    private static void write(Connection database, String... statements) throws SQLException {
        try (var all = database.createStatement()) {
            for (String one : statements) all.executeUpdate(one);
        }
    }
}
