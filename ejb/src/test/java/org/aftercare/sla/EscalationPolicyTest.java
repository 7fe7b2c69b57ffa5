package org.aftercare.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import org.aftercare.network.QuietHours;
import org.aftercare.platform.OperatorFiles;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationPolicyTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} at {1}: {2}, because {3}")
    @CsvSource({
        "READY,    50, '',                a half is no news",
        "READY,    75, ASSIGNEE,          there is time to avert it",
        "READY,    90, ASSIGNEE,          a level between two rows is the lower one's",
        "PICK_UP,  75, CLERKS,            its own row comes before that for any",
        "PICK_UP, 100, LEADS,             a later row for any ends its own",
        "READY,   100, LEADS,             it is broken",
        "READY,   101, LEADS MANAGERS,    the first tier",
        "READY,   102, MANAGERS OFFICE,   the second",
        "READY,   107, MANAGERS OFFICE,   and each further one"
    })
    void whatIsBuiltInTellsThoseWhoCanAct(ClockKind kind, int level, String told, String why) {
        var builtIn = new EscalationPolicies();
        builtIn.files = new ReferenceFiles();
        builtIn.read();
        assertThat(builtIn.problems()).isEmpty();
        assertThat(builtIn.inForce().told(kind, level))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(told.isEmpty() ? new String[0] : told.split(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            *,0,LEADS             | escalation-levels.csv:3 from is not from 1 to 199
            READ,100,LEADS        | escalation-levels.csv:3 kind 'READ' is none of
            *,100,BOSS            | escalation-levels.csv:3 told 'BOSS' is none of [ASSIGNEE, CLERKS, LEADS, MANAGERS, OFFICE]
            *,1,OFFICE            | escalation-levels.csv:3 row '* 1' is there already
            """)
    void aWrongRowOfLevelsIsToldWithItsLine(String row, String problem) throws IOException {
        assertThat(reading("kind,from,told\n*,1,\n" + row + "\n", "name,value\n")
                        .problems())
                .extracting(Problem::toString)
                .anyMatch(told -> told.startsWith(problem));
    }

    @Test
    void everyWrongNumberIsToldAtOnce() throws IOException {
        var wrong = reading(
                "kind,from,told\n",
                "name,value\nletter-every,P2D\nquiet-from,evening\nlines,0\non-closed-days,maybe\nsize,3\n");
        assertThat(wrong.problems()).extracting(Problem::line).containsExactly(2, 3, 4, 5, 6);
    }

    @Test
    void anInstallationMayDecideOtherwise() throws IOException {
        var own = reading(
                "kind,from,told\nREADY,100,OFFICE CLERKS\n",
                "name,value\nletter-every,PT0S\nquiet-from,00:00\nquiet-to,00:00\non-closed-days,yes\nlines,5\n");
        assertThat(own.problems()).isEmpty();
        assertThat(own.inForce())
                .extracting(
                        EscalationPolicy::every,
                        EscalationPolicy::quiet,
                        EscalationPolicy::onClosedDays,
                        EscalationPolicy::lines)
                .containsExactly(Duration.ZERO, new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT), true, 5);
        assertThat(own.inForce().told(ClockKind.PICK_UP, 100)).isEmpty();
        assertThat(own.inForce().told(ClockKind.READY, 101)).hasSize(2);
    }

    private EscalationPolicies reading(String levels, String letters) throws IOException {
        Files.writeString(folder.resolve("escalation-levels.csv"), levels);
        Files.writeString(folder.resolve("escalation-letters.csv"), letters);
        var policies = new EscalationPolicies();
        policies.files = new OperatorFiles(folder);
        policies.read();
        return policies;
    }
}
