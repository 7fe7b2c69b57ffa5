package org.aftercare.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.aftercare.web.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlaChipTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private final Words words = Words.in(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(textBlock = """
                    PT1H20M,    false, Due in 1 h 20 min, '',   an hour and more
                    PT18M,      true,  Due in 18 min,     soon, a warning by the level that was reached
                    PT2H,       false, Due in 2 h,        '',   no minutes of zero
                    PT51H30M,   false, Due in 2 d 3 h,    '',   the two largest units
                    PT0S,       true,  Due in 0 min,      soon, at the instant itself it is still kept
                    PT-2H,      false, Overdue 2 h,       late, past
                    PT-59S,     false, Overdue 0 min,     late, just past
                    """)
    void aRunningPromiseSaysHowLongStill(Duration left, boolean atRisk, String said, String tone, String why) {
        var chip = SlaChip.of(words, NOW, NOW.plus(left), false, atRisk, false);
        assertThat(chip.words()).as(why).isEqualTo(said);
        assertThat(chip.tone()).as(why).isEqualTo(tone);
    }

    @Test
    void aMissedPromiseStaysVisibleWhileAnotherRuns() {
        assertThat(SlaChip.of(words, NOW, NOW.plusSeconds(7200), false, false, true)
                        .tone())
                .isEqualTo("late");
        assertThat(SlaChip.of(words, NOW, null, true, false, true).words()).isEqualTo("Paused, promise missed");
    }

    @Test
    void whatNeitherRunsNorPausesShowsNothing() {
        assertThat(SlaChip.of(words, NOW, null, false, false, false).isShown()).isFalse();
    }
}
