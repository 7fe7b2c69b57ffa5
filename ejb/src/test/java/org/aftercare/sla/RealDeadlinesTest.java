package org.aftercare.sla;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.Holidays;
import org.aftercare.network.OpeningHours;
import org.aftercare.network.StoreCalendar;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.StatusSince;
import org.aftercare.ticket.TicketStatus;
import org.junit.jupiter.api.Test;

/**
 * The engine against deadlines that others computed: a helpdesk's own tests, and the requests of a city. The files lie
 * beside a developer's checkout, in the folder named by the property {@code aftercare.real.data}; where they are absent
 * these tests say so and prove nothing, unless {@code AFTERCARE_REAL_DATA=required}.
 */
class RealDeadlinesTest {
    private static final StoreCode HOME = new StoreCode("HOME");

    /** The table of {@link ClockRulesTest} holds what this file holds, target by target. */
    @Test
    void theSevenCasesAreRestatedAsTheyWere() throws IOException {
        var file = realData("sla-facts.json");
        if (file.isEmpty()) return;
        List<String> targets = new ArrayList<>();
        try (var reader = Json.createReader(Files.newBufferedReader(file.get()))) {
            var facts = reader.readObject();
            var zone = ZoneId.of(facts.getString("tz"));
            var cases = facts.getJsonArray("cases").getValuesAs(JsonObject.class);
            assertThat(cases).hasSize(7);
            for (JsonObject one : cases)
                one.getJsonObject("targets")
                        .forEach((name, target) -> targets.add(checked(one, zone, target.asJsonArray())));
        }
        assertThat(targets)
                .as("each of them stands in the table, and nothing else")
                .containsExactlyInAnyOrderElementsOf(ClockRulesTest.realDeadlines());
    }

    /** Runs the case as a ticket's history. @return created, minutes and due, as the table has them */
    private static String checked(JsonObject one, ZoneId zone, JsonArray target) {
        var calendar =
                new StoreCalendar("case", zone, OpeningHours.parse(one.getString("hours")), listed(one), Map.of());
        Instant from = instant(one.getString("last_agent_contact", one.getString("created")));
        List<StatusSince> history = new ArrayList<>();
        history.add(new StatusSince(TicketStatus.RECEIVED, from, HOME));
        for (JsonValue pause :
                one.getOrDefault("pauses", JsonValue.EMPTY_JSON_ARRAY).asJsonArray()) {
            Instant rest = instant(pause.asJsonArray().getString(0));
            history.add(new StatusSince(TicketStatus.AWAITING_APPROVAL, rest.isBefore(from) ? from : rest, HOME));
            history.add(new StatusSince(
                    TicketStatus.IN_REPAIR, instant(pause.asJsonArray().getString(1)), HOME));
        }
        var run = ClockRules.run(ClockKind.READY, new Story(history.get(0).at(), HOME, history), store -> calendar)
                .orElseThrow();
        Instant due = instant(target.getString(1));
        assertThat(run.reaches(ofMinutes(target.getInt(0)))).as(one.toString()).contains(due);
        return from + " " + target.getInt(0) + " " + due;
    }

    private static Holidays listed(JsonObject one) {
        var days = one
                .getOrDefault("holidays", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .getValuesAs(JsonString.class)
                .stream()
                .map(day -> LocalDate.parse(day.getString()))
                .toList();
        return day -> days.contains(day) ? Optional.of("listed") : Optional.empty();
    }

    private static Instant instant(String minute) {
        return Instant.parse(minute.replace("Z", ":00Z"));
    }

    /**
     * The rule that the README of the data tells: so many business days of 8.5 hours, from the opening or the next one.
     * The city writes a due instant on closing time as the next opening; we don't, so it is mapped here alone.
     */
    @Test
    void theCitysOwnDeadlinesComeOutWhereItsRuleWasKept() throws IOException {
        var file = realData("boston311-2015H1.csv.gz");
        if (file.isEmpty()) return;
        var boston = new Boston();
        try (Reader text = new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file.get())), StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            rows.stream()
                    .filter(row -> !row.getField("model_n_business_days").isEmpty())
                    .filter(row -> !row.getField("target_dt").isEmpty())
                    .forEach(boston::check);
        }
        System.out.println("Boston: " + boston);
        assertThat(boston.rows).isEqualTo(22_602);
        assertThat(boston.agree).isEqualTo(21_485);
        assertThat(boston.differentlyJudged)
                .as("rows on which the engine and model_agrees_2min differ")
                .isEmpty();
        assertThat(boston.models)
                .as("rows on which the engine gives model_target_dt")
                .isEqualTo(22_602);
        assertThat(boston.inspections).isEqualTo(1_828);
        assertThat(boston.inspectionsAgree).isEqualTo(1_828);
    }

    private static final class Boston {
        private static final ZoneId ZONE = ZoneId.of("America/New_York");
        private static final Duration DAY = ofMinutes(510);
        private static final Map<LocalDate, String> CLOSED = Stream.of(
                        "2015-01-01",
                        "2015-01-19",
                        "2015-02-16",
                        "2015-04-20",
                        "2015-05-25",
                        "2015-09-07",
                        "2015-10-12",
                        "2015-11-11",
                        "2015-11-26",
                        "2015-12-25",
                        "2016-01-01",
                        "2016-01-18",
                        "2016-02-15")
                .map(LocalDate::parse)
                .collect(Collectors.toMap(Function.identity(), LocalDate::toString));

        private final BusinessTime calendar = new StoreCalendar(
                "Boston",
                ZONE,
                OpeningHours.parse("Mo-Fr 08:30-17:00"),
                day -> Optional.ofNullable(CLOSED.get(day)),
                Map.of());
        private final List<String> differentlyJudged = new ArrayList<>();
        private int rows;
        private int agree;
        private int models;
        private int inspections;
        private int inspectionsAgree;

        void check(NamedCsvRecord row) {
            Instant due = due(row);
            boolean agrees =
                    Duration.between(due, local(row, "target_dt")).abs().compareTo(ofMinutes(2)) <= 0;
            rows++;
            if (agrees) agree++;
            if (agrees != row.getField("model_agrees_2min").equals("1"))
                differentlyJudged.add(row.getField("case_enquiry_id"));
            if (due.equals(local(row, "model_target_dt"))) models++;
            if (!row.getField("type").equals("Building Inspection Request")) return;
            inspections++;
            if (agrees) inspectionsAgree++;
        }

        private Instant due(NamedCsvRecord row) {
            var history = List.of(new StatusSince(TicketStatus.RECEIVED, local(row, "open_dt"), HOME));
            int days = Integer.parseInt(row.getField("model_n_business_days"));
            var run = ClockRules.run(ClockKind.READY, new Story(history.get(0).at(), HOME, history), store -> calendar)
                    .orElseThrow();
            Instant due = run.reaches(DAY.multipliedBy(days)).orElseThrow();
            return calendar.nextOpening(due);
        }

        private static Instant local(NamedCsvRecord row, String column) {
            return LocalDateTime.parse(row.getField(column)).atZone(ZONE).toInstant();
        }

        @Override
        public String toString() {
            return agree + " of " + rows + " deadlines within 2 minutes of the city's own, " + inspectionsAgree + " of "
                    + inspections + " building inspections; " + models + " equal the model's";
        }
    }

    private static Optional<Path> realData(String name) {
        var file = Path.of(System.getProperty("aftercare.real.data", "../../shared/data"), name);
        boolean there = Files.isRegularFile(file);
        System.out.println("real data: " + (there ? "used" : "absent") + " (" + name + ")");
        if (!there && "required".equals(System.getenv("AFTERCARE_REAL_DATA")))
            throw new AssertionError("real data is required, but " + name + " is absent");
        return Optional.of(file).filter(found -> there);
    }
}
