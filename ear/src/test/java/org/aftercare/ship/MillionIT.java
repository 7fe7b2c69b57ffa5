package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A million devices over HTTP, on both databases: {@code mvn verify -Pmillion}. Prints how many rows a second came in and
 * were read, and how far the live heap rose above that of the idle server. Live is what a full collection leaves ({@code
 * jcmd GC.run}, then {@code GC.heap_info}), taken every few seconds while the file comes in and is read.
 */
class MillionIT {
    private static final int ROWS = Integer.getInteger("million.rows", 1_000_000);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int HEAP_ABOVE_IDLE = 256;
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
        server.stop();
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
