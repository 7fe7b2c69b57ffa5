package org.aftercare.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.access.Caller;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Rig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that are open, and firings that another node wrote: rows are all that reaches this one. */
class NewsroomTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final SampleNetwork EAST =
            new SampleNetwork().with("RO-BUC-1", new RegionCode("EAST"), "L1", SampleHours.ALWAYS);

    private final Rig rig = Rig.ofRooms("insight").with(NetworkDesk.class, EAST).at(NOON);
    private final Newsroom newsroom = new Newsroom();
    private final Page manager = new Page();
    private final Page stranger = new Page();
    private int fired;

    /** Somebody's page, which counts what it is told. */
    private static final class Page implements Newsroom.Reader {
        private final List<Integer> told = new ArrayList<>();

        @Override
        public void told(int levels) {
            told.add(levels);
        }

        @Override
        public void still() {
            told.add(0);
        }
    }

    @BeforeEach
    void open() throws SQLException {
        try (var database = DriverManager.getConnection(rig.url(), "sa", "")) {
            new SampleQueue(database, EAST.stores(), NOON, 1).tell(20, 0);
        }
        newsroom.open(manager, new Caller("radu", Role.MANAGER, new Scope.InRegion(new RegionCode("EAST"))));
        newsroom.open(stranger, new Caller("uwe", Role.MANAGER, new Scope.InRegion(new RegionCode("WEST"))));
        tell();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void eachFiringIsToldOnceToThoseWhomItConcerns() throws SQLException {
        fire(NOON.plusMillis(300));
        fire(NOON.plusMillis(400));
        rig.later(Duration.ofSeconds(1));
        tell();
        tell();
        rig.later(Duration.ofSeconds(1));
        tell();
        assertThat(manager.told).containsExactly(2);
        assertThat(stranger.told).isEmpty();
    }

    @Test
    void whatWasCommittedLateOrByALateClockIsToldToo() throws SQLException {
        rig.later(Duration.ofSeconds(10));
        tell();
        fire(NOON.plusSeconds(2));
        tell();
        assertThat(manager.told).containsExactly(1);
    }

    @Test
    void whatHappenedWhileNobodyLookedIsNoNews() throws SQLException {
        newsroom.close(manager);
        newsroom.close(stranger);
        assertThat(newsroom.isEmpty()).isTrue();
        fire(NOON.plusSeconds(1));
        rig.later(Duration.ofMinutes(10));
        newsroom.open(manager, new Caller("radu", Role.MANAGER, new Scope.Everywhere()));
        assertThat(newsroom.isEmpty()).isFalse();
        tell();
        assertThat(manager.told).isEmpty();
    }

    @Test
    void aSecondOfWatchingIsOneStatement() {
        assertThat(rig.statements(this::tell)).isEqualTo(1);
    }

    private void tell() {
        rig.tx(() -> newsroom.tell(rig.the(FiredLevels.class), rig.now()));
    }

    private void fire(Instant at) throws SQLException {
        fired++;
        try (var database = DriverManager.getConnection(rig.url(), "sa", "");
                var row = database.prepareStatement("insert into sla_firing (id, clock_id, level, revision, due_at,"
                        + " fired_at) values (?, ?, 100, 1, ?, ?)")) {
            row.setInt(1, fired);
            row.setInt(2, fired);
            row.setObject(3, at.atOffset(ZoneOffset.UTC));
            row.setObject(4, at.atOffset(ZoneOffset.UTC));
            row.executeUpdate();
        }
    }
}
