package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
