package org.aftercare.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.ticket.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {
    @ParameterizedTest(name = "{0} {1}: {2} ({3})")
    @CsvSource(
            nullValues = "null",
            value = {
                // kind, given, code or OK, why
                "imei, 356938035643809, OK, a good check digit",
                "imei, 35 693803 564380-9, OK, as it is printed",
                "imei, null, OK, absent",
                "imei, 356938035643808, IMEI_CHECK_DIGIT, the last digit is wrong",
                "imei, 000000000000000, IMEI_FAKE, zeros pass Luhn",
                "imei, 35693803564380, IMEI_LENGTH, 14 digits",
                "imei, 3569380356438091, OK, an IMEISV names its device by its first 14 digits",
                "imei, ٣٥٦٩٣٨٠٣٥٦٤٣٨٠٩, IMEI_LENGTH, other digits than ours",
                "imei, '<script>', IMEI_LENGTH, no digits at all",
                "date, 2026-02-28, OK, a day",
                "date, 2026-02-29, INVALID_DATE, no leap year",
                "date, 28.02.2026, INVALID_DATE, another notation",
                "date, 2026-02-28T10:00:00Z, INVALID_DATE, an instant",
                "date, +999999999-12-31, INVALID_DATE, past what databases keep",
                "date, -0044-03-15, INVALID_DATE, before Christ",
                "instant, 2026-11-22T09:30:00Z, OK, UTC",
                "instant, 2026-11-22T11:30:00+02:00, OK, with an offset",
                "instant, 2026-11-22T09:30:00, INVALID_TIME, nobody knows where",
                "instant, 2026-11-22, INVALID_TIME, a day",
                "instant, +999999999-01-01T00:00:00Z, INVALID_TIME, past what databases keep",
                "store, RO-BUC-1, OK, a code",
                "store, ro-buc-1, UNKNOWN_STORE, small letters",
                "store, '''; drop table ticket; --', UNKNOWN_STORE, SQL",
                "step, START_DIAGNOSIS, OK, a step",
                "step, start_diagnosis, UNKNOWN_VALUE, small letters",
                "step, FLY, UNKNOWN_VALUE, no step",
                "country, RO, OK, ISO 3166-1",
                "country, ROU, COUNTRY_UNKNOWN, three letters",
                "country, XX, COUNTRY_UNKNOWN, nobody's",
                "number, 50, OK, within",
                "number, 0, OUT_OF_RANGE, too small",
                "number, 201, OUT_OF_RANGE, too large",
                "number, 99999999999999999999, INVALID_NUMBER, past what a number can be",
                "number, -1, INVALID_NUMBER, below nothing",
                "number, 5e1, INVALID_NUMBER, another notation",
                "amount, 12.30, OK, two decimals",
                "amount, 12, OK, none",
                "amount, 12.345, INVALID_AMOUNT, the euro has two decimals",
                "amount, '12,30', INVALID_AMOUNT, a comma",
                "amount, -1.00, INVALID_AMOUNT, nobody is paid for a repair",
                "amount, 1E+1000000, INVALID_AMOUNT, a million digits",
                "amount, NaN, INVALID_AMOUNT, no number",
                "currency, EUR, OK, ISO 4217",
                "currency, eur, INVALID_CURRENCY, small letters",
                "currency, EURO, INVALID_CURRENCY, four letters",
                "currency, XXX, INVALID_CURRENCY, no currency",
            })
    void readsOrTells(String kind, String given, String code, String why) {
        assertThat(told(kind, given)).isEqualTo(code);
    }

    @Test
    void anInstantIsKeptToTheMicrosecondAsDatabasesDo() {
        assertThat(new Fields().instant("at", "2026-11-22T09:30:00.123456789Z"))
                .contains(Instant.parse("2026-11-22T09:30:00.123456Z"));
    }

    @Test
    void textIsKeptAsTyped() {
        String typed = "  <b>O'Neil</b>\n\"; DROP TABLE ticket; -- שלום 😀  ";
        assertThat(new Fields().text("note", typed, 100)).isEqualTo(typed);
    }

    @Test
    void aTextMayBeAsLongAsEveryDatabaseKeepsIt() {
        Fields fields = new Fields();
        assertThat(fields.text("note", "😀".repeat(5), 10)).hasSize(10);
        fields.text("note", "😀".repeat(6), 10);
        assertThat(errors(fields)).isEqualTo("note:TOO_LONG");
    }

    @Test
    void everyErrorIsToldAtOnce() {
        Fields fields = new Fields();
        fields.required("customer.name", " ", 200);
        fields.imei("imei", "1");
        fields.yesOrNo("termsAccepted", null);
        assertThat(errors(fields)).isEqualTo("customer.name:REQUIRED imei:IMEI_LENGTH termsAccepted:REQUIRED");
    }

    private static String told(String kind, String given) {
        Fields fields = new Fields();
        reader(kind).apply(fields, given);
        String errors = errors(fields);
        return errors.isEmpty() ? "OK" : errors.substring(errors.indexOf(':') + 1);
    }

    private static BiFunction<Fields, String, Object> reader(String kind) {
        return switch (kind) {
            case "imei" -> (fields, given) -> fields.imei("f", given);
            case "date" -> (fields, given) -> fields.date("f", given);
            case "instant" -> (fields, given) -> fields.instant("f", given);
            case "store" -> (fields, given) -> fields.store("f", given);
            case "step" -> (fields, given) -> fields.one("f", given, Step.class);
            case "country" -> (fields, given) -> fields.country("f", given);
            case "number" -> (fields, given) -> fields.number("f", given, 1, 200);
            case "amount" -> (fields, given) -> fields.money("f", new MoneyInput(given, "EUR"));
            case "currency" -> (fields, given) -> fields.money("f", new MoneyInput("1", given));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String errors(Fields fields) {
        try {
            return fields.made(() -> "");
        } catch (InvalidInput refusal) {
            return refusal.errors().stream().map(FieldsTest::told).collect(Collectors.joining(" "));
        }
    }

    private static String told(FieldError error) {
        return error.field() + ":" + error.code();
    }
}
