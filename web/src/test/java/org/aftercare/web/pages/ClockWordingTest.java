package org.aftercare.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aftercare.sla.ClockCard.Explanation;
import org.aftercare.sla.ClockCard.Firing;
import org.aftercare.web.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockWordingTest {
    private static final Map<String, String> NAMES = Map.of("RO-BUC-1", "Bucharest Centre", "DE-BER-1", "Berlin Mitte");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        * * * * *                 | all repairs
        * URGENT * * *            | Urgent
        RO * PARTNER COVERED no   | Romania, stores of type PARTNER, Covered, no loaner
        * NORMAL * UNDECIDED yes  | Normal, Undecided, a loaner is lent
        """)
    void theRowOfThePolicyIsToldByWhatItAsksFor(String row, String told) {
        assertThat(basis("en", "RO-BUC-1#1a2b", row))
                .isEqualTo("Counted by: Bucharest Centre, version 1a2b. Promises of version sla-9. So much time for: "
                        + told);
    }

    @Test
    void calendarsAreToldByTheirStores() {
        assertThat(basis("en", "RO-BUC-1#1, RO-BUC-1#2, DE-BER-1#3, FR-PAR-1#4", ""))
                .isEqualTo("Counted by: Bucharest Centre, version 1, 2; Berlin Mitte, version 3; FR-PAR-1, version 4."
                        + " Promises of version sla-9.");
        assertThat(basis("ro", "calendar-time", "RO * * * *"))
                .contains("zile calendaristice", "România")
                .doesNotContain("#", "*");
    }

    @Test
    void aYearThatNobodyAnnouncedIsNotClosed() {
        assertThat(wording("en").skipped("2026-12-25 Christmas Day"))
                .isEqualTo("Closed: 25 December 2026, Christmas Day");
        assertThat(wording("en").skipped("2026-12-25")).isEqualTo("Closed: 25 December 2026");
        assertThat(wording("en").skipped("2027 UNANNOUNCED"))
                .isEqualTo("2027: public holidays are not announced yet, their days are counted");
        assertThat(wording("ro").skipped("2027 UNANNOUNCED"))
                .startsWith("2027: ")
                .doesNotContain("Închis", "announced");
    }

    @Test
    void whatComesAfterTheDeadlineIsNoShareOfIt() {
        var at = Instant.parse("2026-11-23T12:00:00Z");
        assertThat(wording("en").fired(new Firing(100, at, at))).isEqualTo("100 % reached 23 Nov 2026, 14:00");
        assertThat(wording("en").fired(new Firing(102, at, at)))
                .isEqualTo("Escalation step 2 after the deadline reached 23 Nov 2026, 14:00");
    }

    private static String basis(String language, String calendars, String row) {
        return wording(language).basis(new Explanation(calendars, "sla-9", row, List.of(), List.of(), List.of()));
    }

    private static ClockWording wording(String language) {
        return new ClockWording(
                Words.in(Locale.forLanguageTag(language)).at(ZoneId.of("Europe/Bucharest")),
                code -> NAMES.getOrDefault(code, code));
    }
}
