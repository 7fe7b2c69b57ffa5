package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many hands at once: one wins, nobody does anything twice, and whoever came too late is told how things stand. */
abstract class Concurrency {
    private static final int HANDS = 8;

    private final On on;

    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS);

    Concurrency(On on) {
        this.on = on;
    }

    @AfterEach
    void rest() {
        hands.shutdownNow();
    }

    @RepeatedTest(5)
    void ofManyWhoTakeAStepAtOnceOneWinsAndTheOthersAreToldWhatIsLegalNow() throws Exception {
        Staff technician = Staff.of(on.server(), "technician");
        JsonObject seen = technician.read(opened());
        List<Http.Answer> answers = atOnce(i -> technician.tries(seen, "START_DIAGNOSIS"));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 412)
                .hasSize(HANDS - 1)
                .allSatisfy(late -> {
                    assertThat(late.json().getInt("version")).isGreaterThan(seen.getInt("version"));
                    assertThat(late.json().getJsonArray("legal").getValuesAs(JsonObject.class))
                            .extracting(step -> step.getString("step"))
                            .contains("START_REPAIR")
                            .doesNotContain("START_DIAGNOSIS");
                });
        assertThat(steps(technician, seen)).containsExactly("START_DIAGNOSIS");
    }

    @RepeatedTest(3)
    void ofTwoDifferentStepsAtOnceOnlyOneIsTaken() throws Exception {
        Staff technician = Staff.of(on.server(), "technician");
        JsonObject seen = technician.take(technician.read(opened()), "START_DIAGNOSIS");
        List<Http.Answer> answers = atOnce(i -> i % 2 == 0
                ? technician.tries(seen, "ORDER_PARTS", "parts", "a battery")
                : technician.tries(seen, "REPORT_NO_FAULT", "reason", "works here"));

        assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 412);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(steps(technician, seen)).hasSize(2);
    }

    @Test
    void aStepWithAnIdempotencyKeyIsTakenOnceAndAnsweredToEachOfItsTwins() throws Exception {
        Staff technician = Staff.of(on.server(), "technician");
        JsonObject seen = technician.read(opened());
        Http keyed = technician.http().with("Idempotency-Key", "step-" + seen.getString("number"));
        List<Http.Answer> answers = atOnce(i -> keyed.with("If-Match", "\"" + seen.getInt("version") + "\"")
                .post(
                        "/api/v1/tickets/" + seen.getString("number") + "/steps",
                        Json.createObjectBuilder()
                                .add("step", "START_DIAGNOSIS")
                                .build()));

        assertThat(answers).allSatisfy(answer -> answer.expect(200));
        assertThat(answers)
                .extracting(Http.Answer::body)
                .containsOnly(answers.get(0).body());
        assertThat(steps(technician, seen)).hasSize(1);
    }

    @RepeatedTest(3)
    void twinsWithTheSameIdempotencyKeyOpenOneTicket() throws Exception {
        Staff clerk = Staff.of(on.server(), "clerk");
        String imei = Sample.imei();
        JsonObject ticket = Sample.ticket("RO-BUC-1", imei).build();
        List<Http.Answer> answers = atOnce(i -> clerk.open(ticket, "twins-" + imei));

        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(answers)
                .extracting(Http.Answer::body)
                .containsOnly(answers.get(0).body());
        assertThat(answers).extracting(answer -> answer.header("Location")).doesNotContain(java.util.Optional.empty());
        assertThat(clerk.get("devices/" + imei).json().getJsonArray("tickets")).hasSize(1);
        assertThat(clerk.open(
                                Sample.ticket("RO-BUC-1", imei)
                                        .add("description", "else")
                                        .build(),
                                "twins-" + imei)
                        .expect(422)
                        .json()
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("code"))
                .isEqualTo("KEY_REUSED");
    }

    @Test
    void oneDeviceIsTakenInOnceHoweverManyCountersTry() throws Exception {
        Staff clerk = Staff.of(on.server(), "clerk");
        String imei = Sample.imei();
        JsonObject ticket = Sample.ticket("RO-BUC-1", imei).build();
        List<Http.Answer> answers = atOnce(i -> clerk.open(ticket));

        assertThat(answers).extracting(Http.Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(clerk.get("devices/" + imei).json().getJsonArray("tickets")).hasSize(1);
    }

    @Test
    void aRefusalIsNotKeptUnderItsKey() {
        Staff clerk = Staff.of(on.server(), "clerk");
        String imei = Sample.imei();
        String key = "refused-" + imei;
        JsonObject bad = Sample.ticket("RO-BUC-1", imei)
                .add("symptoms", Sample.list("SAD"))
                .build();
        clerk.open(bad, key).expect(422);
        clerk.open(Sample.ticket("RO-BUC-1", imei).build(), key).expect(201);
    }

    /** Cluj may give 2,500 lei a month and 600 for one repair; each asks for what is there, and for more than half of it. */
    @Test
    void ofTwoLeadsWhoGiveAtOnceWhatIsThereOnceOneDoes() throws Exception {
        List<Staff> leads = List.of(Staff.of(on.server(), "lead-cluj"), Staff.of(on.server(), "lead-cluj-too"));
        assertThat(giveAtOnce(leads, diagnosed(leads.get(0)), diagnosed(leads.get(1)), "600"))
                .as("there is enough for both, in a month that nobody gave in before")
                .allSatisfy(answer -> answer.expect(200));
        give(leads.get(0), diagnosed(leads.get(0)), "600").expect(200);

        JsonObject waiting = diagnosed(leads.get(0));
        for (String amount : List.of("400", "200", "60", "25")) {
            JsonObject another = diagnosed(leads.get(1));
            List<Http.Answer> answers = giveAtOnce(leads, waiting, another, amount);
            assertThat(answers).as(amount).extracting(Http.Answer::status).containsOnlyOnce(200, 422);
            int late = answers.get(0).status() == 200 ? 1 : 0;
            assertThat(error(answers.get(late))).isEqualTo("goodwill GOODWILL_MONTH");
            if (late == 1) waiting = another;
            assertThat(leads.get(0).read(waiting).getString("status")).isEqualTo("DIAGNOSING");
        }

        // to the last coin: nothing was given twice, and nothing was lost
        assertThat(error(give(leads.get(0), waiting, "15.01"))).isEqualTo("goodwill GOODWILL_MONTH");
        give(leads.get(1), waiting, "15").expect(200);
    }

    private List<Http.Answer> giveAtOnce(List<Staff> leads, JsonObject one, JsonObject other, String lei)
            throws Exception {
        return atOnce(2, i -> give(leads.get(i), i == 0 ? one : other, lei));
    }

    private static Http.Answer give(Staff lead, JsonObject ticket, String lei) {
        return lead.tries(
                ticket,
                "GRANT_GOODWILL",
                "finding",
                "BATTERY_DEFECT",
                "reason",
                "a good customer",
                "goodwill",
                Json.createObjectBuilder()
                        .add("amount", lei)
                        .add("currency", "RON")
                        .build());
    }

    private static JsonObject diagnosed(Staff lead) {
        JsonObject ticket = lead.open(Sample.ticket("RO-CLJ-1", Sample.imei()).build())
                .expect(201)
                .json();
        return lead.take(lead.read(ticket), "START_DIAGNOSIS");
    }

    private static String error(Http.Answer refused) {
        JsonObject error = refused.expect(422).json().getJsonArray("errors").getJsonObject(0);
        return error.getString("field") + " " + error.getString("code");
    }

    private JsonObject opened() {
        return Staff.of(on.server(), "clerk")
                .open(Sample.ticket("RO-BUC-1", Sample.imei()).build())
                .expect(201)
                .json();
    }

    private List<Http.Answer> atOnce(IntFunction<Http.Answer> call) throws Exception {
        return atOnce(HANDS, call);
    }

    /** All begin at one instant, as nearly as threads can. */
    private List<Http.Answer> atOnce(int many, IntFunction<Http.Answer> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        List<Callable<Http.Answer>> calls = IntStream.range(0, many)
                .<Callable<Http.Answer>>mapToObj(i -> () -> {
                    start.await();
                    return call.apply(i);
                })
                .toList();
        List<Http.Answer> answers = new ArrayList<>();
        for (Future<Http.Answer> answer : hands.invokeAll(calls)) answers.add(answer.get());
        return answers;
    }

    private static List<String> steps(Staff staff, JsonObject ticket) {
        return staff.get("tickets/" + ticket.getString("number") + "/timeline").json().getJsonArray("items").stream()
                .map(entry -> entry.asJsonObject())
                .filter(entry -> entry.containsKey("step"))
                .map(entry -> entry.getString("step"))
                .toList();
    }
}
