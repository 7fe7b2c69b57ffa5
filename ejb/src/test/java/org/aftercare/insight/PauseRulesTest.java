package org.aftercare.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.aftercare.access.Role;
import org.aftercare.sla.Paused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseRulesTest {
    private static final Instant FROM = Instant.parse("2026-11-24T15:40:00Z");
    private static final BoardPolicy POLICY = new BoardPolicy(
            Duration.ofDays(28), Duration.ofHours(20), 0.3, Duration.ofMinutes(30), Duration.ofMinutes(60));

    @ParameterizedTest(name = "{4}: {5}")
    @CsvSource({
        "PT20M,  PT35M, TECHNICIAN, true,  true,  minutes before the breach and over at once",
        "PT30M,  PT60M, LEAD,       true,  true,  both ends count",
        "PT31M,  PT35M, TECHNICIAN, true,  false, it had time enough",
        "PT20M,  PT61M, TECHNICIAN, true,  false, the customer took their time",
        "PT20M,  PT5M,  CUSTOMER,   true,  false, the customer answered themselves",
        "PT20M,  PT5M,  SYSTEM,     true,  false, it lapsed",
        "PT0S,   PT5M,  TECHNICIAN, true,  false, nothing was left to be saved",
        "PT-10M, PT5M,  TECHNICIAN, true,  false, it was broken already",
        "PT20M,  PT0S,  TECHNICIAN, false, false, it lasts still",
        "PT20M,  PT0S,  CLERK,      true,  true,  the store was closed meanwhile"
    })
    void aPauseIsLookedAtWhereItSavedAPromiseForAMoment(
            Duration left, Duration lasted, Role resumedBy, boolean isOver, boolean noted, String why) {
        var pause = new Paused(FROM, isOver ? FROM.plusSeconds(3600) : null, left, lasted);
        assertThat(PauseRules.deservesALook(pause, resumedBy, POLICY)).as(why).isEqualTo(noted);
    }
}
