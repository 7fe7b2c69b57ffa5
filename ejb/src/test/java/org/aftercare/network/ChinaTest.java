package org.aftercare.network;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aftercare.network.CalendarChange.Holiday;
import org.aftercare.platform.RealData;
import org.aftercare.platform.ReferenceFiles;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped holidays of China against what was announced, day by day. */
class ChinaTest {
    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027})
    void theShippedDaysAreThoseAnnounced(int year) throws IOException {
        var file = RealData.file("holidays-cn/" + year + ".json");
        Assumptions.assumeTrue(file.isPresent(), "real data: absent");
        var countries = new Countries();
        countries.files = new ReferenceFiles();
        countries.read();
        Map<LocalDate, Holiday.Kind> shipped = countries.days("CN", 1, 0).declared().values().stream()
                .filter(holiday -> holiday.day().getYear() == year)
                .collect(Collectors.toMap(Holiday::day, Holiday::kind));
        Map<LocalDate, Holiday.Kind> announced = new TreeMap<>();
        try (var reader = Json.createReader(Files.newInputStream(file.orElseThrow()))) {
            for (JsonObject day : reader.readObject().getJsonArray("days").getValuesAs(JsonObject.class)) {
                var date = LocalDate.parse(day.getString("date"));
                if (date.getYear() == year)
                    announced.put(date, day.getBoolean("isOffDay") ? Holiday.Kind.HOLIDAY : Holiday.Kind.WORKED);
            }
        }
        assertThat(shipped).isEqualTo(announced);
        assertThat(new PublicHolidays(countries.library("CN"), countries.days("CN", 1, 0)).areKnownFor(year))
                .as("a year without days is not announced yet")
                .isEqualTo(!announced.isEmpty());
    }
}
