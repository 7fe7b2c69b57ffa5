package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Two nodes on one PostgreSQL and a burst of due clocks, some of them for hours: one node is killed by SIGKILL in the
 * midst of it and started again. Every level fires once, none is lost, and late ones keep both instants.
 */
@Execution(ExecutionMode.CONCURRENT)
class TwoNodesIT {
    private static final int LONG_AGO = 600;
    private static final int BURST = 4_000;
    private static final Duration HALF_OF_READY = Duration.ofHours(8);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Test
    void aBurstFiresOnceThoughANodeIsKilledInIt() throws Exception {
        var one = new ShippedJar("node-1");
        one.asShared().onDatabase("nodes").env("AFTERCARE_DEMO", "");
        var other = new ShippedJar("node-2");
        other.asShared().onDatabase("nodes").env("AFTERCARE_DEMO", "");
        // at once: the one that is first makes the schema
        var both = CompletableFuture.runAsync(other::start);
        one.start();
        both.join();
        var ticket = Staff.of(one, "clerk")
                .open(Sample.ticket("RO-BUC-1", Sample.imei()).build())
                .expect(201)
                .json();
        var half = Instant.parse(ticket.getString("receivedAt")).plus(HALF_OF_READY);
        try (var database = Postgres.connect("nodes")) {
            var clones = new Clones(database, ticket.getString("number"));
            var now = Instant.now();
            // half and three quarters of them ran out five hours and one hour ago
            var longAgo = now.minus(Duration.ofHours(5));
            database.setAutoCommit(false);
            clones.make(LONG_AGO, "interval '" + Duration.between(half, longAgo) + "'", "READY");
            clones.make(BURST, "interval '" + Duration.between(half, now) + "'", "READY");
            database.commit();
            database.setAutoCommit(true);

            Patience.until(PATIENCE, "some of them", () -> fired(clones) > 300);
            other.kill9();
            long whenKilled = fired(clones);
            other.start();
            int all = 2 * LONG_AGO + BURST;
            Patience.until(PATIENCE, "all of them", () -> fired(clones) >= all);

            System.out.printf("two nodes: %d levels, %d had fired when one was killed%n", all, whenKilled);
            assertThat(whenKilled).as("killed in the midst").isLessThan(all);
            assertThat(fired(clones)).isEqualTo(all);
            assertThat(clones.count("select count(distinct (clock_id, level)) from sla_firing"))
                    .isEqualTo(all);
            assertThat(clones.count("select count(*) from sla_firing where revision <> 1 or superseded_at is not null"))
                    .isZero();
            assertThat(clones.rows("select level || ' ' || count(*) from sla_firing where fired_at - due_at between"
                            + " interval '1 hour' and interval '6 hours' group by level order by level"))
                    .as("late ones keep both instants")
                    .containsExactly("50 " + LONG_AGO, "75 " + LONG_AGO);
            assertThat(clones.count("select count(*) from sla_next_level where try_at < now()"))
                    .as("nothing waits")
                    .isZero();
        } finally {
            other.stop();
            one.stop();
        }
    }

    private static long fired(Clones clones) {
        try {
            return clones.count("select count(*) from sla_firing");
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
