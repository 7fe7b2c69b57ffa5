package org.aftercare.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Rig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerDeskTest {
    static final Caller CLERK = new Caller("ana", Role.CLERK, new Scope.Everywhere());
    static Rig rig;
    static CustomerDesk desk;

    @BeforeAll
    static void open() {
        rig = new Rig();
        desk = rig.the(CustomerDesk.class);
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    static CustomerCard welcome(String name, String phone, String email, String language) {
        return rig.tx(CLERK, () -> desk.welcome(new NewCustomer(name, phone, email, language, "RO")));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}: {4} ({5})")
    @CsvSource(delimiter = '|', textBlock = """
        ''     | 0722123456       | ''               | ro     | customer.name:REQUIRED            | nobody is nameless
        Ana    | ''               | ''               | ro     | customer.phone:CONTACT_REQUIRED   | one of phone and e-mail
        Ana    | 0722             | ''               | ro     | customer.phone:PHONE_INVALID      | too short
        Ana    | +40722123456789  | ''               | ro     | customer.phone:PHONE_INVALID      | too long
        Ana    | '<script>'       | ''               | ro     | customer.phone:PHONE_INVALID      | no number
        Ana    | ''               | ana              | ro     | customer.email:EMAIL_INVALID      | no host
        Ana    | ''               | ana@host         | ro     | customer.email:EMAIL_INVALID      | no domain
        Ana    | ''               | a b@example.com  | ro     | customer.email:EMAIL_INVALID      | a blank
        Ana    | ''               | a@b.com,c@d.com  | ro     | customer.email:EMAIL_INVALID      | two addresses
        Ana    | ''               | a..b@example.com | ro     | customer.email:EMAIL_INVALID      | two dots
        Ana    | 0722123456       | ''               | xx     | customer.language:LANGUAGE_UNKNOWN | no such language
        Ana    | 0722123456       | ''               | '!'    | customer.language:LANGUAGE_UNKNOWN | no tag
        """)
    void whatIsWrongIsToldAtItsField(
            String name, String phone, String email, String language, String error, String why) {
        var refused = catchThrowableOfType(InvalidInput.class, () -> welcome(name, phone, email, language));
        assertThat(refused.errors())
                .as(why)
                .extracting(e -> e.field() + ":" + e.code())
                .containsExactly(error);
    }

    @Test
    void everyErrorIsToldAtOnceAndTooLongNamesToo() {
        var refused = catchThrowableOfType(InvalidInput.class, () -> welcome("n".repeat(201), "1", "@", "?"));
        assertThat(refused.errors())
                .extracting(e -> e.code())
                .containsExactly("TOO_LONG", "PHONE_INVALID", "EMAIL_INVALID", "LANGUAGE_UNKNOWN");
        assertThatThrownBy(() -> welcome("a\u0000b", "0722123456", "", "ro"))
                .hasMessageContaining("customer.name:MALFORMED");
        assertThatThrownBy(() -> welcome("a\uD83D", "0722123456", "", "ro"))
                .hasMessageContaining("customer.name:MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ștefan Țepeș",
                "王小明",
                "أحمد بن علي",
                "O'Brien; drop table customer; --",
                "<b>Bold</b>",
                "😀 Ana",
                "अनीता"
            })
    void aNameIsKeptAsTyped(String name) {
        var card = welcome(name, "0722 000 111", "", "ro");
        assertThat(rig.tx(CLERK, () -> desk.byId(card.id())).name()).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "0722 123 456, RO, +40722123456",
        "+40 (722) 123-456, DE, +40722123456",
        "030 901820, DE, +4930901820",
        "98765 43210, IN, +919876543210",
        "0040722123456, RO, +40722123456"
    })
    void aPhoneIsReadInItsCountry(String typed, String country, String e164) {
        var card = rig.tx(CLERK, () -> desk.welcome(new NewCustomer("Pat " + typed, typed, "", "en", country)));
        assertThat(card.phone()).isEqualTo(e164);
    }

    @Test
    void theSamePhoneAndNameAreTheSameCustomer() {
        var first = welcome("Maria  Ionescu", "0733 123 456", "m@example.com", "ro");
        var again = welcome(" maria ionescu", "+40733123456", "Maria@EXAMPLE.com", "en-GB");
        assertThat(again)
                .isEqualTo(
                        new CustomerCard(first.id(), "Maria  Ionescu", "+40733123456", "Maria@example.com", "en-GB"));
        assertThat(welcome("Maria Ionescu", "0733123456", "", "ro").email())
                .as("none told, none lost")
                .isNotEmpty();
        var sister = welcome("Ioana Ionescu", "0733123456", "", "ro");
        assertThat(sister.id()).isNotEqualTo(first.id());
        assertThat(rig.tx(CLERK, () -> desk.byPhone("0733 123 456", "RO")))
                .as("the latest")
                .contains(sister);
        assertThat(rig.tx(CLERK, () -> desk.byPhone("no phone", "RO"))).isEmpty();
    }

    @Test
    void withoutAPhoneTheMailTellsWhoItIs() {
        var first = welcome("Dan", "", "dan@example.com", "");
        assertThat(first.language()).isEqualTo("en");
        assertThat(welcome("DAN", "", "Dan@example.com", "ro").id()).isEqualTo(first.id());
    }

    @Test
    void aPointOfSaleLooksNobodyUp() {
        var pos = new Caller("pos", Role.POS, new Scope.Everywhere());
        assertThatThrownBy(() -> rig.tx(pos, () -> desk.byPhone("0733123456", "RO")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(pos, () -> desk.byId(-1))).isInstanceOf(NotFound.class);
    }
}
