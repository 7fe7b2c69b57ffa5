package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.function.IntConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a coverage check by the API costs the server once it is warm: CPU time of its process, its idle hum taken away,
 * for the HTTP, the sign-in, the database and the decision together. It prints and judges nothing, for machines differ:
 * {@code mvn verify -Pcosts}.
 */
class CostOfCheck {
    private static final int WARM_UP = 6_000;
    private static final int MEASURED = 4_000;

    enum Database {
        H2,
        POSTGRESQL
    }

    @ParameterizedTest
    @EnumSource
    void isPrinted(Database database) throws InterruptedException {
        var server = new ShippedJar("costs-" + database).jvm("-XX:TieredStopAtLevel=4");
        server.asShared();
        if (database == Database.POSTGRESQL) server.onDatabase("costs");
        server.start();
        try {
            var pos = Staff.of(server, "pos");
            var check = question(pos);
            calls(WARM_UP, i -> pos.post("coverage-checks", check).expect(200));
            var hum = hum(server);
            long began = System.nanoTime();
            var before = cpu(server);
            calls(MEASURED, i -> pos.post("coverage-checks", check).expect(200));
            var wall = Duration.ofNanos(System.nanoTime() - began);
            var spent = cpu(server).minus(before).toNanos() - hum * wall.toNanos();
            System.out.printf(
                    "%s: a coverage check costs %.2f ms of the server's CPU, %.2f ms from ask to answer (%d checks)%n",
                    database, spent / 1e6 / MEASURED, wall.toNanos() / 1e6 / MEASURED, MEASURED);
            assertThat(spent).isPositive();
        } finally {
            server.stop();
        }
    }

    private static JsonObject question(Staff pos) {
        var imei = Sample.imei();
        pos.post("devices", Sample.device(imei).build()).expect(201);
        return Json.createObjectBuilder()
                .add("imei", imei)
                .add("proofOfPurchase", true)
                .add("components", Sample.list("battery", "display"))
                .build();
    }

    private static void calls(int count, IntConsumer call) {
        for (int i = 0; i < count; i++) call.accept(i);
    }

    private static Duration cpu(Shipped server) {
        return server.process().info().totalCpuDuration().orElseThrow();
    }

    /** The share of one core that the idle server takes. */
    private static double hum(Shipped server) throws InterruptedException {
        var rest = Duration.ofSeconds(10);
        var before = cpu(server);
        Thread.sleep(rest.toMillis());
        return (double) cpu(server).minus(before).toNanos() / rest.toNanos();
    }
}
