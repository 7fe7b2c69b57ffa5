package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A repair from intake to close, with the server killed by SIGKILL while a call is under way: what was confirmed is
 * there after the restart, what wasn't is there whole or not at all, and the repair goes on to its end. Three kill points
 * by a printed seed; all of them with {@code -Pall-kills}.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillIT {
    private static final List<Act> ACTS = List.of(
            new Act("clerk", "", "", ""),
            new Act("clerk", "NOTE", "", "the owner called"),
            new Act("technician", "START_DIAGNOSIS", "", ""),
            new Act("technician", "ORDER_PARTS", "parts", "battery"),
            new Act("technician", "PARTS_ARRIVED", "", ""),
            new Act("technician", "LOOK_AGAIN", "reason", "wrong part"),
            new Act("technician", "START_REPAIR", "finding", "BATTERY_DEFECT"),
            new Act("technician", "FINISH_REPAIR", "repair", "battery replaced"),
            new Act("technician", "PASS_CHECK", "", ""),
            new Act("clerk", "COLLECT", "identity", "code"),
            new Act("clerk", "CLOSE", "", ""));
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** One call of the story. @param need what the step asks for, or empty text */
    private record Act(String who, String step, String need, String paper) {}

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void aKillLosesNothingThatWasConfirmed(String database) throws Exception {
        var server = new ShippedJar("kill-" + database);
        server.asShared();
        if (database.equals("postgres")) server.onDatabase("kill");
        server.start();
        long seed = Long.getLong("kill.seed", System.nanoTime());
        var random = new Random(seed);
        var points = new ArrayList<>(IntStream.range(0, ACTS.size()).boxed().toList());
        if (!Boolean.getBoolean("kill.all")) {
            Collections.shuffle(points, random);
            points = new ArrayList<>(points.subList(0, 3));
        }
        System.out.println("kill points on " + database + ": " + points + " (-Dkill.seed=" + seed + ")");
        var file = new Import(server);
        for (int point : points) new Story(server, point, random.nextInt(40)).tell();
        file.isReadOnce();
        server.stop();
    }

    /** A file of devices whose reading begins before the first kill and takes longer than until then: each row is read once. */
    private static final class Import {
        private static final int ROWS = 60_000;

        private final Staff pos;
        private final String id;

        Import(Shipped server) {
            pos = Staff.of(server, "pos");
            id = DeviceFile.send(pos, 0, ROWS);
            Patience.until(
                    PATIENCE, "the first rows", () -> DeviceFile.state(pos, id).getInt("read") > 0);
        }

        void isReadOnce() {
            var done = DeviceFile.over(pos, id, PATIENCE);
            assertThat(done.getString("state")).isEqualTo("DONE");
            for (String count : List.of("rows", "read", "registered"))
                assertThat(done.getInt(count)).as(count).isEqualTo(ROWS);
            var again = DeviceFile.over(pos, DeviceFile.send(pos, 0, 5_000), PATIENCE);
            assertThat(again.getInt("unchanged")).as("some of it again").isEqualTo(5_000);
        }
    }

    /** One repair, killed while its act at the point is under way. */
    private static final class Story {
        private final Shipped server;
        private final int point;
        private final int delay;
        private final String id = UUID.randomUUID().toString();
        private final String imei = Sample.imei();
        private final String email = Sample.mailOf(imei);
        private String number;

        Story(Shipped server, int point, int delay) {
            this.server = server;
            this.point = point;
            this.delay = delay;
        }

        void tell() throws Exception {
            registerDevice();
            for (int i = 0; i < ACTS.size(); i++) {
                if (i == point) killDuring(i);
                if (!isDone(i)) confirm(i);
                assertThat(isDone(i))
                        .as("%s is told in the timeline", ACTS.get(i))
                        .isTrue();
            }
            everyLetterCameOnce();
        }

        private void confirm(int act) {
            var answer = call(ACTS.get(act));
            assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
            if (act == 0) number = answer.json().getString("number");
        }

        private void killDuring(int act) throws Exception {
            var before = act == 0 ? List.<String>of() : told();
            var underWay = CompletableFuture.runAsync(() -> {
                try {
                    call(ACTS.get(act));
                } catch (RuntimeException cutOff) {
                    // the answer is what the kill takes away
                }
            });
            TimeUnit.MILLISECONDS.sleep(delay);
            server.kill9();
            underWay.get(70, TimeUnit.SECONDS);
            server.restart();
            if (act == 0) return; // whether it was opened, the same key tells
            var after = told();
            assertThat(after).startsWith(before.toArray(String[]::new));
            assertThat(after.size() - before.size()).isBetween(0, 1);
            assertThat(holder()).isEqualTo(after.contains("COLLECT") ? "customer" : "store:RO-BUC-1");
        }

        private boolean isDone(int act) {
            if (number == null) return false;
            return act == 0 || told().contains(ACTS.get(act).step());
        }

        /** The kinds and steps of the timeline, oldest first. */
        private List<String> told() {
            return as("office").get("tickets/" + number + "/timeline").json().getJsonArray("items").stream()
                    .map(JsonValue::asJsonObject)
                    .map(entry -> entry.getString("step", entry.getString("kind")))
                    .filter(step -> !step.equals("ROUTED"))
                    .toList();
        }

        private String holder() {
            return as("office").get("tickets/" + number).json().getString("holder");
        }

        private Http.Answer call(Act act) {
            var staff = as(act.who());
            if (act.step().isEmpty()) return staff.open(intake(), id);
            if (act.step().equals("NOTE"))
                return staff.post(
                        "tickets/" + number + "/notes",
                        Json.createObjectBuilder().add("text", act.paper()).build());
            var seen = staff.get("tickets/" + number).expect(200).json();
            return act.need().isEmpty()
                    ? staff.tries(seen, act.step())
                    : staff.tries(seen, act.step(), act.need(), act.paper());
        }

        private Staff as(String who) {
            return Staff.of(server, who);
        }

        private void registerDevice() {
            var sold = LocalDate.now(ZoneOffset.UTC).minusDays(40).toString();
            as("clerk")
                    .post("devices", Sample.device(imei).add("soldOn", sold).build())
                    .expect(201);
        }

        private JsonObject intake() {
            return Sample.ticket("RO-BUC-1", imei).build();
        }

        /**
         * A receipt, the news that it is ready, the survey. The one that was being handed over when the server died may
         * come again, by the same Message-ID.
         */
        private void everyLetterCameOnce() throws Exception {
            var letters = Mailbox.shared().awaitLettersTo(email, 3, PATIENCE);
            var ids = new ArrayList<String>();
            for (MimeMessage letter : letters) ids.add(letter.getMessageID());
            assertThat(ids.stream().distinct()).as("letters to %s", email).hasSize(3);
        }
    }
}
