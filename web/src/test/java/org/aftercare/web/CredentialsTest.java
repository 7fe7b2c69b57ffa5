package org.aftercare.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {
    @Test
    void aBearerTokenIsTakenAsItStands() {
        assertThat(Credentials.of("bearer  abc.DEF-1")).isEqualTo(new Credentials.Bearer("abc.DEF-1"));
    }

    @Test
    void aPasswordMayHoldColonsAndEveryLanguage() {
        assertThat(Credentials.of("Basic " + base64("ana:pa:ss ț"))).isEqualTo(new Credentials.Basic("ana", "pa:ss ț"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    -,               nothing shown
                    '',              an empty header
                    Bearer,          a scheme alone
                    Digest abc,      a scheme we don't speak
                    Basic ***,       no base 64
                    Basic YW5h,      a name without a colon
                    Basic /////w==,  no UTF-8
                    """)
    void whatCannotBeReadCountsAsNothing(String header, String why) {
        assertThat(Credentials.of(header)).as(why).isEqualTo(new Credentials.None());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
