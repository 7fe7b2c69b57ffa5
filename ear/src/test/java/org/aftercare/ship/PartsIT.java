package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One repair whose part isn't there: ordered, received and fitted, over HTTP. */
class PartsIT {
    private static final String DISPLAY = "SAM-SMG996B-DSP";

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void aRepairWaitsForItsPartAndGoesOnWhenItComes(On database) {
        var server = database.server();
        var technician = Staff.of(server, "technician-hub");
        var clerk = Staff.of(server, "clerk-hub");
        countNone(server);
        JsonObject ticket = clerk.open(Sample.ticket("RO-BUC-3", Sample.imei()).build())
                .expect(201)
                .json();
        String number = ticket.getString("number");
        ticket = technician.take(ticket, "START_DIAGNOSIS");

        // another phone's part is refused at its field, and nothing is done
        assertThat(technician
                        .tries(ticket, "ORDER_PARTS", "parts", "APL-A2403-DSP")
                        .expect(422)
                        .body())
                .contains("PART_DOES_NOT_FIT");

        // the right one isn't there: it is ordered, with a date
        ticket = technician.take(ticket, "ORDER_PARTS", "parts", DISPLAY + ", please");
        assertThat(ticket.getString("status")).isEqualTo("AWAITING_PARTS");
        assertThat(technician.tries(ticket, "PARTS_ARRIVED").expect(409).body()).contains("PARTS_MISSING");
        JsonObject order = orderFor(clerk, number);
        assertThat(Instant.parse(order.getString("expectedAt"))).isAfter(Instant.now());
        JsonObject line = stock(clerk);
        assertThat(line.getInt("onHand")).isZero();
        assertThat(line.getInt("ordered")).isPositive();

        // it comes; nobody touches the ticket, and it goes on
        var delivery = Json.createObjectBuilder()
                .add("from", "MAKER")
                .add("to", "FREE")
                .add("order", order.getJsonNumber("id"))
                .add("quantity", 1)
                .build();
        var key = UUID.randomUUID().toString();
        JsonObject came = clerk.http()
                .with("Idempotency-Key", key)
                .post("/api/v1/parts/moves", delivery)
                .expect(200)
                .json();
        assertThat(clerk.http()
                        .with("Idempotency-Key", key)
                        .post("/api/v1/parts/moves", delivery)
                        .expect(200)
                        .json())
                .as("the same call again")
                .isEqualTo(came);
        assertThat(came.getString("delivered")).isEqualTo("AS_ORDERED");
        String label = came.getJsonArray("parts").getJsonObject(0).getString("label");
        assertThat(clerk.post("parts/moves", delivery).expect(409).body()).contains("order-is-closed");
        var waiting = ticket;
        Patience.until(
                Duration.ofSeconds(30),
                number + " to go on",
                () -> technician.read(waiting).getString("status").equals("IN_REPAIR"));

        // finished: the part is in the phone, what came out goes back to the maker
        technician.take(technician.read(ticket), "FINISH_REPAIR", "repair", "display replaced");
        line = stock(clerk);
        assertThat(line.getInt("onHand")).isZero();
        assertThat(line.getInt("defective")).isPositive();
        assertThat(technician
                        .post("parts/moves", move(label, "RESERVED", "FITTED").build())
                        .expect(409)
                        .body())
                .contains("part-is-elsewhere");
        assertThat(Staff.of(server, "clerk")
                        .post("parts/moves", move(label, "FITTED", "DEFECTIVE").build())
                        .status())
                .as("of another store, and no technician")
                .isIn(403, 404);
        assertThat(Staff.of(server, "office")
                        .get("discrepancies?limit=200")
                        .expect(200)
                        .body())
                .doesNotContain("PART_");
    }

    /** Earlier tests may have left some. */
    private static void countNone(Shipped server) {
        var csv = "store,number,onHand,ordered,expectedOn\nRO-BUC-3," + DISPLAY + ",0,,\n";
        assertThat(Staff.of(server, "office")
                        .http()
                        .post("/api/v1/parts/imports", "text/csv", csv)
                        .expect(200)
                        .json()
                        .getInt("rows"))
                .isEqualTo(1);
        assertThat(Staff.of(server, "office")
                        .http()
                        .post("/api/v1/parts/imports", "text/csv", csv.replace(DISPLAY, "NO-SUCH"))
                        .expect(422)
                        .body())
                .contains("parts-stock.csv:2");
    }

    private static JsonObject orderFor(Staff clerk, String number) {
        return clerk.get("parts/orders?store=RO-BUC-3").expect(200).json().getJsonArray("items").stream()
                .map(order -> order.asJsonObject())
                .filter(order -> order.getString("ticket", "").equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject stock(Staff clerk) {
        return clerk.get("parts?store=RO-BUC-3&q=" + DISPLAY)
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
    }

    private static JsonObjectBuilder move(String label, String from, String to) {
        return Json.createObjectBuilder().add("part", label).add("from", from).add("to", to);
    }
}
