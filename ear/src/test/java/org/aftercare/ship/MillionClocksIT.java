package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The timer with a million open clocks in PostgreSQL: {@code mvn verify -Pclocks}. Prints how the idle wake-up is
 * planned and what it takes, how long 20,000 levels take that are due at once, and how late those of an ordinary hour
 * come, at 20 a second.
 */
class MillionClocksIT {
    private static final int TICKETS = Integer.getInteger("clocks.count", 1_000_000) / 3;
    private static final int AT_ONCE = 20_000;
    private static final int TRICKLE = 1_200;
    private static final String LOOK = look();
    private static final Duration HALF_OF_READY = Duration.ofHours(8);

    @Test
    void dueLevelsFireInTime() throws Exception {
        // with the compiler that it ships with: that of the tests is quick to start, and slow
        var server = new ShippedJar("clocks").jvm("-XX:TieredStopAtLevel=4");
        server.asShared().onDatabase("clocks").env("AFTERCARE_DEMO", "").start();
        var ticket = Staff.of(server, "clerk")
                .open(Sample.ticket("RO-BUC-1", Sample.imei()).build())
                .expect(201)
                .json();
        var half = Instant.parse(ticket.getString("receivedAt")).plus(HALF_OF_READY);
        try (var database = Postgres.connect("clocks")) {
            var clones = new Clones(database, ticket.getString("number"));
            long begun = System.nanoTime();
            clones.make(TICKETS, "interval '2 days' + g * interval '7 seconds'", "FIRST_LOOK", "READY", "UPDATE");
            clones.run("vacuum analyze");
            long open = clones.count("select count(try_at) from sla_next_level");
            say("%d open clocks made in %.0f s", open, (System.nanoTime() - begun) / 1e9);
            assertThat(open).isGreaterThan(TICKETS * 2L);
            idle(server, clones, database);
            atOnce(server, clones, half);
            trickle(clones, half);
        }
        server.stop();
    }

    private static void idle(Shipped server, Clones clones, Connection database) throws Exception {
        var plan = clones.rows(
                "explain (analyze, costs off) " + LOOK.replace("?1", "now()").replace("?2", "400"));
        plan.forEach(System.out::println);
        assertThat(String.join("\n", plan)).contains("sla_next_level_try").doesNotContain("Seq Scan");
        var took = new long[1_000];
        // as the server does: prepared, with parameters, again and again
        try (var look = database.prepareStatement(LOOK.replaceAll("[?][0-9]", "?"))) {
            look.setObject(1, Instant.now().atOffset(ZoneOffset.UTC));
            look.setInt(2, 400);
            for (int i = 0; i < took.length; i++) {
                long begun = System.nanoTime();
                look.executeQuery().close();
                took[i] = (System.nanoTime() - begun) / 1_000;
            }
        }
        say("an idle look-up takes µs %s", quantiles(took));
        var rest = Duration.ofSeconds(20);
        var before = cpu(server);
        TimeUnit.SECONDS.sleep(rest.toSeconds());
        var spent = cpu(server).minus(before);
        say("the idle server takes %.1f %% of a core", 100.0 * spent.toMillis() / rest.toMillis());
    }

    /** The statement that ships. */
    private static String look() {
        try {
            var sql = Class.forName("org.aftercare.sla.Clocks").getDeclaredField("DUE");
            sql.setAccessible(true);
            return (String) sql.get(null);
        } catch (ReflectiveOperationException moved) {
            throw new IllegalStateException(moved);
        }
    }

    private static void atOnce(Shipped server, Clones clones, Instant half) throws Exception {
        var due = Instant.now().plusSeconds(30);
        clones.make(AT_ONCE, "interval '" + Duration.between(half, due) + "'", "READY");
        var made = Instant.now();
        var begun = made.isAfter(due) ? made : due;
        double load = load();
        var before = cpu(server);
        await(due, clones, AT_ONCE, Duration.ofMinutes(3));
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1e3;
        say(
                "%d due at once fired in %.1f s, for %.1f s of the server's CPU; late by ms %s; load of the machine %.1f",
                AT_ONCE, seconds, cpu(server).minus(before).toMillis() / 1e3, late(clones, due), load);
        assertThat(clones.count("select count(*) from sla_firing where due_at > '" + due.minusSeconds(1) + "'"))
                .isEqualTo(AT_ONCE);
        assertThat(seconds).as("seconds until all had fired").isLessThan(30);
    }

    private static void trickle(Clones clones, Instant half) throws Exception {
        var from = Instant.now().plusSeconds(10);
        clones.make(
                TRICKLE,
                "interval '" + Duration.between(half, from) + "' + (g % " + TRICKLE + ") * interval '50 ms'",
                "READY");
        await(from, clones, TRICKLE, Duration.ofMinutes(3));
        var late = late(clones, from);
        say("20 a second: late by ms %s; load of the machine %.1f", late, load());
        assertThat(late.p95()).as("ms late at p95").isLessThan(1_000);
    }

    private static void await(Instant due, Clones clones, int count, Duration patience) {
        Patience.until(patience, count + " firings", () -> {
            try {
                return clones.count("select count(*) from sla_firing where due_at > '" + due.minusSeconds(1) + "'")
                        >= count;
            } catch (SQLException gone) {
                throw new IllegalStateException(gone);
            }
        });
    }

    /** How late they fired: p50, p95, p99 and the worst, in milliseconds. */
    private static Quantiles late(Clones clones, Instant due) throws SQLException {
        return quantiles(clones
                .rows("select (extract(epoch from fired_at - due_at) * 1000)::bigint from sla_firing"
                        + " where due_at > '" + due.minusSeconds(1) + "'")
                .stream()
                .mapToLong(Long::parseLong)
                .toArray());
    }

    private record Quantiles(long p50, long p95, long p99, long worst) {}

    private static Quantiles quantiles(long[] values) {
        Arrays.sort(values);
        return new Quantiles(
                values[values.length / 2],
                values[values.length * 95 / 100],
                values[values.length * 99 / 100],
                values[values.length - 1]);
    }

    private static Duration cpu(Shipped server) {
        return server.process().info().totalCpuDuration().orElseThrow();
    }

    /** How many processes of this machine want a core, over the last minute. */
    private static double load() throws IOException {
        return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    private static void say(String text, Object... arguments) {
        System.out.printf(Locale.ROOT, "million clocks: " + text + "%n", arguments);
    }
}
