package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A million devices over HTTP, on both databases: {@code mvn verify -Pmillion}. Prints how many rows a second came in and
 * were read, and how far the live heap rose above that of the idle server. Live is what a full collection leaves ({@code
 * jcmd GC.run}, then {@code GC.heap_info}), taken every few seconds while the file comes in and is read. A coverage check
 * must cost as many statements afterwards as before.
 */
class MillionIT {
    private static final int ROWS = Integer.getInteger("million.rows", 1_000_000);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int HEAP_ABOVE_IDLE = 256;
    private static final int MOST_STATEMENTS = 4;
    private static final Pattern USED = Pattern.compile("(?:total [0-9]+K, )?used ([0-9]+)K");

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void aMillionDevicesComeInByOneFile(String database) throws Exception {
        // with the compiler that it ships with: that of the tests is quick to start, and slow
        var server = new ShippedJar("million-" + database).jvm("-XX:TieredStopAtLevel=4");
        server.asShared().env("AFTERCARE_DEMO", "");
        if (database.equals("postgres")) server.onDatabase("million");
        server.start();
        var pos = Staff.of(server, "pos");
        DeviceFile.over(pos, DeviceFile.send(pos, ROWS, 2_000), PATIENCE);
        var check = new Check(pos, DeviceFile.imei(ROWS));
        var few = check.cost(database);
        long idle = live(server);
        long peak = idle;

        long begun = System.nanoTime();
        var sending = new Thread(() -> id = DeviceFile.send(pos, 0, ROWS));
        sending.start();
        while (sending.isAlive()) {
            peak = Math.max(peak, live(server));
            TimeUnit.SECONDS.sleep(2);
        }
        double sent = (System.nanoTime() - begun) / 1e9;
        JsonObject state = DeviceFile.state(pos, id);
        while (state.getString("state").matches("WAITING|RUNNING")) {
            peak = Math.max(peak, live(server));
            TimeUnit.SECONDS.sleep(2);
            state = DeviceFile.state(pos, id);
        }
        double whole = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "a million on %s: sent in %.1f s (%.0f rows/s), whole in %.1f s (%.0f rows/s); live heap idle %d MB, peak"
                        + " %d MB, above idle %d MB%n",
                database,
                sent,
                ROWS / sent,
                whole,
                ROWS / whole,
                idle,
                peak,
                peak - idle);
        assertThat(state.getInt("registered")).isEqualTo(ROWS);
        assertThat(peak - idle).as("MB above idle").isLessThan(HEAP_ABOVE_IDLE);
        var many = check.cost(database);
        System.out.printf("a coverage check on %s of 2,000 devices: %s; of a million: %s%n", database, few, many);
        assertThat(many.statements()).isEqualTo(few.statements());
        many.statements().ifPresent(count -> assertThat(count).isLessThanOrEqualTo(MOST_STATEMENTS));
        server.stop();
    }

    /** @param statements empty on H2, which nobody can watch from outside. @param millis from ask to answer, at best */
    private record Cost(OptionalLong statements, double millis) {
        @Override
        public String toString() {
            String counted = statements.isPresent() ? statements.getAsLong() + " statements, " : "";
            return counted + String.format(Locale.ROOT, "%.1f ms", millis);
        }
    }

    /** A coverage check of one device by the API, again and again: what timers do meanwhile only adds to what it costs. */
    private record Check(Staff pos, String imei) {
        private static final int WARM_UP = 500;
        private static final int MEASURED = 100;

        Cost cost(String database) throws SQLException {
            for (int i = 0; i < WARM_UP; i++) ask();
            return new Cost(database.equals("postgres") ? statements() : OptionalLong.empty(), millis());
        }

        private void ask() {
            pos.post(
                            "coverage-checks",
                            Json.createObjectBuilder()
                                    .add("imei", imei)
                                    .add("proofOfPurchase", true)
                                    .add("components", Sample.list("battery", "display"))
                                    .build())
                    .expect(200);
        }

        private OptionalLong statements() throws SQLException {
            long fewest = Long.MAX_VALUE;
            for (int i = 0; i < MEASURED; i++) fewest = Math.min(fewest, Postgres.statements("million", this::ask));
            return OptionalLong.of(fewest);
        }

        private double millis() {
            long quickest = Long.MAX_VALUE;
            for (int i = 0; i < MEASURED; i++) {
                long begun = System.nanoTime();
                ask();
                quickest = Math.min(quickest, System.nanoTime() - begun);
            }
            return quickest / 1e6;
        }
    }

    private volatile String id;

    /** Megabytes that are left when the rubbish is out. */
    private static long live(Shipped server) throws IOException, InterruptedException {
        jcmd(server, "GC.run");
        Matcher used = USED.matcher(jcmd(server, "GC.heap_info").replaceAll("(?s)Metaspace.*", ""));
        long kilobytes = 0;
        while (used.find()) kilobytes += Long.parseLong(used.group(1));
        assertThat(kilobytes).isPositive();
        return kilobytes >> 10;
    }

    private static String jcmd(Shipped server, String command) throws IOException, InterruptedException {
        var asked = new ProcessBuilder(
                        Shipped.javaExecutable().replaceAll("java$", "jcmd"),
                        String.valueOf(server.process().pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return said;
    }
}
