package org.aftercare.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.aftercare.platform.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void itIsReadAsItWasWritten() {
        for (var cursor :
                new Cursor[] {Cursor.after(Instant.parse("2026-11-23T10:00:00.123456Z"), 7), Cursor.after(null, 8)})
            assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
        assertThat(Cursor.parse("")).isEqualTo(Cursor.START);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "|",
                "x|1",
                "+1000000000-12-31T23:59:59Z|1",
                "-9999-01-01T00:00:00Z|1",
                "2200-01-01T00:00:00Z|1"
            })
    void whatIsMadeUpIsRefused(String made) {
        var text = Base64.getUrlEncoder().encodeToString(made.getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> Cursor.parse(text))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("after:MALFORMED");
    }
}
