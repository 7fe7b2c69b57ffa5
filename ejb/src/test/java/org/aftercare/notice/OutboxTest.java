package org.aftercare.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.access.Purpose;
import org.aftercare.platform.Rig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    static final Rig rig = Rig.ofRooms("notice");
    static final Outbox outbox = rig.the(Outbox.class);

    @AfterAll
    static void close() {
        rig.close();
    }

    @BeforeEach
    void emptyTheOutbox() {
        rig.tx(() -> rig.entities().createNativeQuery("delete from letter").executeUpdate());
    }

    @Test
    void aLetterWithTheSameKeyIsKeptOnce() {
        rig.tx(() -> outbox.put(letter("survey:1", "ana@example.com")));
        rig.tx(() -> outbox.put(letter("survey:1", "somebody.else@example.com")));
        rig.tx(() -> outbox.put(letter("survey:2", "ana@example.com")));
        assertThat(rows("select letter_key, recipient from letter order by letter_key"))
                .containsExactly("survey:1 ana@example.com", "survey:2 ana@example.com");
    }

    @Test
    void aLetterOfATransactionThatFailedIsNone() {
        try {
            rig.tx((Runnable) () -> {
                outbox.put(letter("survey:1", "ana@example.com"));
                throw new IllegalStateException("the act fails");
            });
        } catch (IllegalStateException expected) {
            assertThat(rows("select letter_key, state from letter")).isEmpty();
        }
    }

    @Test
    void aWithdrawnLetterIsNotWaiting() {
        rig.tx(() -> outbox.put(letter("survey:1", "ana@example.com")));
        rig.tx(() -> outbox.withdraw("survey:1"));
        rig.tx(() -> outbox.withdraw("survey:2"));
        assertThat(rows("select letter_key, state from letter")).containsExactly("survey:1 WITHDRAWN");
    }

    @Test
    void wordsAreKeptAsTheyAre() {
        var words = Map.of("name", "Ștefan \"مرحبا\" <b>\n😀", "device", "");
        assertThat(WordsColumn.read(WordsColumn.written(words))).isEqualTo(words);
    }

    private List<String> rows(String sql) {
        List<?> found = rig.entities().createNativeQuery(sql).getResultList();
        return found.stream()
                .map(row -> String.join(
                        " ",
                        List.of((Object[]) row).stream().map(String::valueOf).toList()))
                .toList();
    }

    private static Letter letter(String key, String to) {
        return new Letter(
                key,
                to,
                "ro",
                "survey",
                Map.of("name", "Ana", "device", "Phone X", "store", "Cluj"),
                Optional.of(new Letter.LinkWish(Purpose.SURVEY, "1", Instant.parse("2026-12-10T10:00:00Z"))),
                Rig.MONDAY_NOON);
    }
}
