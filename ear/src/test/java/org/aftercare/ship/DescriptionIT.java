package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** The server tells what the API takes and gives, from the code itself, to whoever may call it. */
class DescriptionIT {
    @Test
    void itNamesEveryCallAndWhatEachTakes() {
        JsonObject described = Staff.of(Shipped.onH2(), "pos")
                .http()
                .with("Accept", "application/json")
                .get("/openapi")
                .expect(200)
                .json();
        JsonObject paths = described.getJsonObject("paths");
        assertThat(paths.keySet()).allSatisfy(path -> assertThat(path).startsWith("/api/v1/"));
        assertThat(paths.values().stream()
                        .mapToInt(calls -> calls.asJsonObject().size())
                        .sum())
                .as("calls")
                .isEqualTo(119);
        assertThat(paths.getJsonObject("/api/v1/tickets/{number}/steps")
                        .getJsonObject("post")
                        .getJsonObject("requestBody")
                        .toString())
                .contains("StepInput");
    }

    @Test
    void itIsNobodyElses() {
        assertThat(Shipped.onH2().http().get("/openapi").status()).isEqualTo(401);
    }
}
