package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A promise of six seconds, at the store in Berlin whose clocks run so fast: seen breaking, once, and in time. */
class BreachIT {
    private static final int BREACH = 100;
    private static final Duration BUDGET = Duration.ofSeconds(6);

    @ParameterizedTest
    @EnumSource
    void aBreachIsMarkedOnceWithinTwoSecondsAndTheManagersListShowsIt(On database) {
        var clerk = Staff.of(database.server(), "clerk-berlin");
        var ticket = clerk.open(Sample.ticket("DE-BER-1", Sample.imei()).build())
                .expect(201)
                .json();
        var number = ticket.getString("number");

        Patience.until(
                BUDGET.plusSeconds(20),
                "the breach of " + number,
                () -> !breaches(clerk, number).isEmpty());
        var breach = breaches(clerk, number).get(0);
        var due = Instant.parse(breach.getString("dueAt"));
        var fired = Instant.parse(breach.getString("firedAt"));
        assertThat(Duration.between(Instant.parse(ticket.getString("receivedAt")), due))
                .isEqualTo(BUDGET);
        assertThat(Duration.between(due, fired)).isBetween(Duration.ZERO, Duration.ofSeconds(2));

        var overdue = Staff.of(database.server(), "office")
                .get("tickets?region=WEST&sla=BREACHED&limit=200")
                .expect(200)
                .json()
                .getJsonArray("items");
        assertThat(overdue)
                .extracting(row -> row.asJsonObject().getString("number"))
                .contains(number);
        assertThat(breaches(clerk, number)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aBreachIsToldByLetterAndLookedAfterOfTwoOneWins(On database) {
        var lead = Staff.of(database.server(), "lead-berlin");
        var number = Staff.of(database.server(), "clerk-berlin")
                .open(Sample.ticket("DE-BER-1", Sample.imei()).build())
                .expect(201)
                .json()
                .getString("number");
        Patience.until(
                BUDGET.plusSeconds(20),
                "the task of " + number,
                () -> task(lead, "NO_REASON", number).isPresent());
        var seen = task(lead, "NO_REASON", number).orElseThrow();
        var nobody = Json.createObjectBuilder().build();

        act(Staff.of(database.server(), "clerk-berlin"), "POST", seen, "acknowledgement", nobody)
                .expect(403);
        act(Staff.of(database.server(), "lead"), "POST", seen, "acknowledgement", nobody)
                .expect(404);
        assertThat(act(lead, "PUT", seen, "owner", said("person", "lead-cluj"))
                        .expect(422)
                        .body())
                .contains("UNKNOWN_PERSON");
        assertThat(act(lead, "POST", seen, "reason", nobody).expect(422).body()).contains("REQUIRED");
        var acknowledged =
                act(lead, "POST", seen, "acknowledgement", nobody).expect(200).json();
        assertThat(acknowledged.getJsonObject("acknowledged").getString("by")).isEqualTo("lead-berlin");
        assertThat(act(Staff.of(database.server(), "office"), "POST", seen, "reason", said("reason", "COURIER"))
                        .expect(412)
                        .body())
                .contains("lead-berlin");
        var explained = act(lead, "POST", acknowledged, "reason", said("reason", "PART_LATE"))
                .expect(200)
                .json();
        assertThat(explained.getJsonObject("reason").getString("by")).isEqualTo("lead-berlin");
        assertThat(task(lead, "NO_REASON", number)).isEmpty();
        assertThat(task(lead, "ALL", number)).contains(explained);

        Patience.until(
                Duration.ofSeconds(60),
                "a letter about " + number,
                () -> Mailbox.shared().lettersTo("lead-berlin@staff.example.org").stream()
                        .map(Letters::text)
                        .anyMatch(text -> text.contains(number)));
    }

    private static Optional<JsonObject> task(Staff staff, String view, String number) {
        return staff
                .get("breaches?clock=READY&limit=200&view=" + view)
                .expect(200)
                .json()
                .getJsonArray("items")
                .stream()
                .map(JsonValue::asJsonObject)
                .filter(breach -> breach.getString("ticket").equals(number))
                .findFirst();
    }

    private static JsonObject said(String name, String value) {
        return Json.createObjectBuilder().add(name, value).build();
    }

    private static Http.Answer act(Staff staff, String method, JsonObject seen, String act, JsonObject said) {
        return staff.http()
                .with("If-Match", "\"" + seen.getInt("version") + "\"")
                .send(
                        method,
                        "/api/v1/breaches/" + seen.getInt("id") + "/" + act,
                        BodyPublishers.ofString(said.toString()),
                        Optional.of("application/json"));
    }

    private static List<JsonObject> breaches(Staff staff, String number) {
        return staff.get("tickets/" + number + "/clocks").expect(200).json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(clock -> clock.getString("kind").equals("READY"))
                .flatMap(clock -> clock.getJsonArray("firedLevels").stream())
                .map(JsonValue::asJsonObject)
                .filter(firing -> firing.getInt("level") == BREACH)
                .toList();
    }
}
