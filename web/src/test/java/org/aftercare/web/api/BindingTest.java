package org.aftercare.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aftercare.platform.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingTest {
    @Test
    void whatIsKnownIsBoundAndTheRestIgnored() {
        TicketInput sent = bind("""
                {"storeCode":"RO-BUC-1","termsAccepted":true,"symptoms":["NO_POWER"],"planet":{"name":"Earth"},
                 "customer":{"name":"Ana \\u0219i \\ud83d\\ude00"},"serial":null}""");
        assertThat(sent.storeCode()).isEqualTo("RO-BUC-1");
        assertThat(sent.termsAccepted()).isTrue();
        assertThat(sent.symptoms()).isEqualTo(List.of("NO_POWER"));
        assertThat(sent.customer().name()).isEqualTo("Ana și 😀");
        assertThat(sent.serial()).as("null is absent").isNull();
        assertThat(sent.surveyAllowed()).isNull();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // JSON | field | code
                "{\"imei\":356938035643809} | imei | MALFORMED",
                "{\"imei\":true} | imei | MALFORMED",
                "{\"imei\":[\"356938035643809\"]} | imei | MALFORMED",
                "{\"imei\":{}} | imei | MALFORMED",
                "{\"termsAccepted\":\"true\"} | termsAccepted | INVALID_BOOLEAN",
                "{\"termsAccepted\":1} | termsAccepted | INVALID_BOOLEAN",
                "{\"symptoms\":\"NO_POWER\"} | symptoms | MALFORMED",
                "{\"symptoms\":{}} | symptoms | MALFORMED",
                "{\"symptoms\":[\"NO_POWER\",7]} | symptoms[1] | MALFORMED",
                "{\"symptoms\":[null]} | symptoms[0] | MALFORMED",
                "{\"customer\":[]} | customer | MALFORMED",
                "{\"customer\":\"Ana\"} | customer | MALFORMED",
                "{\"customer\":{\"phone\":722}} | customer.phone | MALFORMED",
                "{\"checklist\":{\"lockOff\":\"yes\"}} | checklist.lockOff | INVALID_BOOLEAN",
                "{\"description\":\"a\\u0000b\"} | description | CONTROL_CHARACTER",
                "{\"description\":\"\\ud83d\"} | description | CONTROL_CHARACTER",
                "{\"customer\":{\"name\":\"\\u0000\"}} | customer.name | CONTROL_CHARACTER",
                "{\"symptoms\":[\"\\u0000\"]} | symptoms[0] | CONTROL_CHARACTER",
            })
    void aMemberOfTheWrongTypeIsNamed(String json, String field, String code) {
        assertThatThrownBy(() -> bind(json))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo(field);
                            assertThat(error.code()).isEqualTo(code);
                        }));
    }

    @Test
    void everyMemberOfAWrongTypeIsNamedAtOnce() {
        assertThatThrownBy(() -> bind("{\"imei\":1,\"customer\":{\"name\":2,\"email\":3},\"termsAccepted\":\"\"}"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting("field")
                                .containsExactly("imei", "customer.name", "customer.email", "termsAccepted"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | an empty body",
                "` ` | blanks",
                "null | null",
                "[] | an array",
                "\"text\" | a text",
                "7 | a number",
                "{ | an object without an end",
                "{\"a\":1}} | something after the end",
                "{\"a\" 1} | no colon",
                "{'a':1} | other quotes",
                "{\"a\":\"\u0001\"} | a bare control character",
            })
    void whatIsNoJsonObjectIsAMalformedCall(String body, String why) {
        assertThatThrownBy(() -> JsonBody.object(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        BadCall.class, bad -> assertThat(bad.status()).isEqualTo(400));
    }

    @Test
    void aBodyThatIsNotUtf8IsAMalformedCall() {
        byte[] latin = "{\"a\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> JsonBody.object(latin)).isInstanceOf(BadCall.class);
    }

    @Test
    void aTowerOfBracketsIsRefusedAndNotClimbed() {
        byte[] tower = "{\"a\":".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> JsonBody.object(tower)).isInstanceOf(BadCall.class);
    }

    private static TicketInput bind(String json) {
        return Binding.bind(JsonBody.object(json.getBytes(StandardCharsets.UTF_8)), TicketInput.class);
    }
}
