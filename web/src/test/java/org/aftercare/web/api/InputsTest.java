package org.aftercare.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.counter.Intake;
import org.aftercare.network.Location;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TicketNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsTest {
    private static final StoreCard BUCHAREST = new StoreCard(
            new StoreCode("RO-BUC-1"),
            "Unirii",
            new RegionCode("EAST"),
            "RO",
            ZoneId.of("Europe/Bucharest"),
            new Location(44.4, 26.1),
            "Mo-Fr 09:00-18:00",
            Set.of("L1"),
            2,
            true);
    private static final String GOOD = """
            {"storeCode":"RO-BUC-1","imei":"356938035643809","customer":{"name":"Ana","phone":"0722123456"},
             "termsAccepted":true,"surveyAllowed":false,"symptoms":["NO_POWER"],
             "checklist":{"lockOff":true,"backedUp":true,"cardsRemoved":true,"batterySafe":true}}""";

    @Test
    void aGoodTicketBecomesAnIntake() {
        Intake intake = intake(GOOD);
        assertThat(intake.store()).isEqualTo(BUCHAREST.code());
        assertThat(intake.customer().country())
                .as("where its phone number is read")
                .isEqualTo("RO");
        assertThat(intake.customer().language()).isEqualTo("en");
        assertThat(intake.surveyAllowed()).isFalse();
        assertThat(intake.arrivedAt()).isEmpty();
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what replaces what in the good one, in the form old~new | errors | why
                "\"RO-BUC-1\"~null | storeCode:REQUIRED | no store",
                "RO-BUC-1~RO-BUC-9 | storeCode:UNKNOWN_STORE | no such store",
                "356938035643809~356938035643808 | imei:IMEI_CHECK_DIGIT | and not that one is required",
                "\"356938035643809\"~null | imei:IMEI_OR_SERIAL_REQUIRED | neither IMEI nor serial",
                "\"imei\":\"356938035643809\"~\"serial\":\"SN-1\" | | a serial alone will do",
                "{\"name\":\"Ana\",\"phone\":\"0722123456\"}~null | customer.name:REQUIRED customer.phone:CONTACT_REQUIRED | nobody",
                "\"phone\":\"0722123456\"~\"email\":\"ana@example.org\" | | an address alone will do",
                "\"termsAccepted\":true~\"termsAccepted\":false | termsAccepted:TERMS_REQUIRED | terms refused",
                "\"termsAccepted\":true,~ | termsAccepted:REQUIRED | terms not asked",
                "\"surveyAllowed\":false,~ | surveyAllowed:REQUIRED | two answers, not one",
                "[\"NO_POWER\"]~[] | symptoms:REQUIRED | nothing is wrong with it",
                "[\"NO_POWER\"]~[\"NO_POWER\",\"SAD\"] | symptoms[1]:UNKNOWN_SYMPTOM | no such symptom",
                "[\"NO_POWER\"]~[\"\"] | symptoms[0]:REQUIRED | an empty one",
                "\"lockOff\":true,~ | checklist.lockOff:REQUIRED | what nobody asked is no yes",
                "\"checklist\":{\"lockOff\":true,\"backedUp\":true,\"cardsRemoved\":true,\"batterySafe\":true}~\"x\":1"
                        + " | checklist.lockOff:REQUIRED checklist.backedUp:REQUIRED checklist.cardsRemoved:REQUIRED checklist.batterySafe:REQUIRED | no checklist",
                "\"surveyAllowed\":false~\"surveyAllowed\":false,\"arrivedAt\":\"noon\" | arrivedAt:INVALID_TIME | no time",
            })
    void aBadTicketIsToldAtItsFields(String change, String errors, String why) {
        String[] oldAndNew = change.split("~", -1);
        assertThat(GOOD).contains(oldAndNew[0]);
        assertThat(errorsOf(() -> intake(GOOD.replace(oldAndNew[0], oldAndNew[1]))))
                .isEqualTo(errors == null ? "" : errors);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | step:REQUIRED",
                "{\"step\":\"FLY\"} | step:UNKNOWN_STEP",
                "{\"step\":\"START_REPAIR\",\"finding\":\"DEMONS\"} | finding:UNKNOWN_FINDING",
                "{\"step\":\"SEND_ESTIMATE\",\"estimate\":{}} | estimate.labour:REQUIRED estimate.parts:REQUIRED estimate.tax:REQUIRED",
                "{\"step\":\"SEND_ESTIMATE\",\"estimate\":{\"labour\":{\"amount\":\"1\",\"currency\":\"EUR\"},"
                        + "\"parts\":{\"amount\":\"x\",\"currency\":\"EUR\"},\"tax\":{\"amount\":\"1\",\"currency\":\"RON\"}}}"
                        + " | estimate.parts.amount:INVALID_AMOUNT",
                "{\"step\":\"SEND_ESTIMATE\",\"estimate\":{\"labour\":{\"amount\":\"1\",\"currency\":\"EUR\"},"
                        + "\"parts\":{\"amount\":\"2\",\"currency\":\"EUR\"},\"tax\":{\"amount\":\"1\",\"currency\":\"RON\"}}}"
                        + " | estimate.tax.currency:INVALID_CURRENCY",
                "{\"step\":\"SEND_ESTIMATE\",\"estimate\":{\"lines\":[]}} | estimate.lines:REQUIRED",
                "{\"step\":\"SEND_ESTIMATE\",\"estimate\":{\"lines\":[7]}} | estimate.lines[0]:MALFORMED",
                "{\"step\":\"SEND_ESTIMATE\",\"estimate\":{\"lines\":[null]}} | estimate.lines[0]:MALFORMED",
                "{\"step\":\"SEND_ESTIMATE\",\"estimate\":{\"lines\":[{}]}}"
                        + " | estimate.lines[0].kind:REQUIRED estimate.lines[0].words:REQUIRED estimate.lines[0].unitPrice:REQUIRED",
                "{\"step\":\"SEND_ESTIMATE\",\"estimate\":{\"lines\":[{\"kind\":\"BRIBE\",\"words\":\"x\",\"quantity\":\"-1\","
                        + "\"unitPrice\":{\"amount\":\"-1\",\"currency\":\"RON\"}}]}}"
                        + " | estimate.lines[0].kind:UNKNOWN_VALUE estimate.lines[0].quantity:INVALID_QUANTITY"
                        + " estimate.lines[0].unitPrice.amount:INVALID_AMOUNT",
                "{\"step\":\"SEND_ESTIMATE\",\"estimate\":{\"lines\":[{\"kind\":\"PART\",\"words\":\"x\",\"quantity\":\"0\","
                        + "\"unitPrice\":{\"amount\":\"1.005\",\"currency\":\"RON\"}}]}}"
                        + " | estimate.lines[0].quantity:INVALID_QUANTITY estimate.lines[0].unitPrice.amount:INVALID_AMOUNT",
                "{\"step\":\"GRANT_GOODWILL\",\"goodwill\":{\"amount\":\"1e3\",\"currency\":\"RON\"}} | goodwill.amount:INVALID_AMOUNT",
                "{\"step\":\"GRANT_GOODWILL\",\"goodwill\":{\"amount\":\"10\",\"currency\":\"XAU\"}} | goodwill.currency:INVALID_CURRENCY",
            })
    void aBadStepIsToldAtItsFields(String json, String errors) {
        assertThat(errorsOf(() -> step(json))).isEqualTo(errors);
    }

    @Test
    void aStepBringsItsPapers() {
        var order = step("""
                {"step":"SEND_ESTIMATE","finding":"DISPLAY_CRACKED","note":" as typed ",
                 "estimate":{"labour":{"amount":"10.00","currency":"RON"},"parts":{"amount":"20","currency":"RON"},
                             "tax":{"amount":"5.70","currency":"RON"}}}""");
        assertThat(order.step()).isEqualTo(Step.SEND_ESTIMATE);
        assertThat(order.version()).isEqualTo(7);
        assertThat(order.papers().note()).isEqualTo(" as typed ");
        var estimate = order.papers().estimate().orElseThrow();
        assertThat(estimate.lines())
                .extracting(line -> line.kind() + " " + line.net())
                .containsExactly("LABOUR 10.00 RON", "PART 20.00 RON");
        assertThat(estimate.statedTax().orElseThrow()).hasToString("5.70 RON");
    }

    @Test
    void anEstimateMayComeInLines() {
        var estimate = step("""
                {"step":"SEND_ESTIMATE","finding":"DISPLAY_CRACKED","estimate":{"days":"3","lines":[
                  {"kind":"LABOUR","words":"display fitted","quantity":"1.25","unitPrice":{"amount":"40.00","currency":"RON"}},
                  {"kind":"OTHER","words":"courier","unitPrice":{"amount":"15","currency":"RON"}}]}}""").papers().estimate().orElseThrow();
        assertThat(estimate.lines())
                .extracting(line -> line.kind() + " " + line.words() + " " + line.net())
                .containsExactly("LABOUR display fitted 50.00 RON", "OTHER courier 15.00 RON");
        assertThat(estimate.statedTax()).as("taxes are added by us").isEmpty();
        assertThat(estimate.days()).contains(3);
    }

    @Test
    void anEstimateOfMoreThanFiftyLinesIsNone() {
        String line = "{\"kind\":\"PART\",\"words\":\"x\",\"unitPrice\":{\"amount\":\"1\",\"currency\":\"RON\"}}";
        String fifty = String.join(",", java.util.Collections.nCopies(50, line));
        assertThat(step("{\"step\":\"SEND_ESTIMATE\",\"estimate\":{\"lines\":[" + fifty + "]}}")
                        .papers()
                        .estimate()
                        .orElseThrow()
                        .lines())
                .hasSize(50);
        assertThat(errorsOf(() ->
                        step("{\"step\":\"SEND_ESTIMATE\",\"estimate\":{\"lines\":[" + fifty + "," + line + "]}}")))
                .isEqualTo("estimate.lines:TOO_MANY");
    }

    @Test
    void aTriedWeekIsNoLongerThanAStoresOwn() {
        for (int spans : new int[] {24, 25}) {
            var week = "Mo " + "00:00-00:01,".repeat(spans) + "x";
            var calendar = new SlaPreviewInput.CalendarInput("UTC", week, null, null);
            var asked = new SlaPreviewInput(calendar, null, "PT1H", "2026-11-23T10:00:00Z", null, null);
            var refused = catchThrowableOfType(
                    InvalidInput.class, () -> asked.parsed(store -> Optional.empty(), java.time.Instant.EPOCH));
            assertThat(refused.errors())
                    .extracting(error -> error.field() + ":" + error.code())
                    .containsExactly("calendar.weekly:" + (week.length() > 300 ? "TOO_LONG" : "HOURS_OF_WEEK"));
        }
    }

    private static Intake intake(String json) {
        return Binding.bind(JsonBody.object(json.getBytes(StandardCharsets.UTF_8)), TicketInput.class)
                .parsed(
                        code -> Optional.of(BUCHAREST)
                                .filter(store -> store.code().equals(code)),
                        List.of("NO_POWER", "TOUCH")::contains);
    }

    private static org.aftercare.ticket.TakeStep step(String json) {
        return Binding.bind(JsonBody.object(json.getBytes(StandardCharsets.UTF_8)), StepInput.class)
                .parsed(new TicketNumber("R-0000000"), 7, List.of("DISPLAY_CRACKED")::contains);
    }

    private static String errorsOf(Runnable parsing) {
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, parsing::run);
        return refusal == null
                ? ""
                : String.join(
                        " ",
                        refusal.errors().stream()
                                .map(error -> error.field() + ":" + error.code())
                                .toList());
    }
}
