package org.aftercare.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.aftercare.platform.OperatorFiles;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.ticket.Priority;
import org.aftercare.warranty.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlaPolicyTest {
    static final String HEADER = "kind,country,coverage,budget,shares,tierEvery,tiers\n";
    static final String DEFAULTS = """
            FIRST_LOOK,*,*,PT2H,50 75 100,PT4H,2
            DIAGNOSIS,*,*,PT4H,100,PT4H,0
            ATTENDED,*,*,PT15M,100,PT4H,0
            UPDATE,*,*,PT8H,100,PT4H,0
            PICK_UP,*,*,PT40H,50 75 100,PT4H,2
            LEG,*,*,PT4H,100,PT4H,0
            PARTS,*,*,PT24H,100,PT4H,0
            BENCH,*,*,PT8H,100,PT4H,0
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}, {1}: {2} because {3}")
    @CsvSource({
        "DE, UNDECIDED,   16, nothing is said of it: the default",
        "DE, NOT_COVERED, 24, its coverage has a row",
        "RO, UNDECIDED,   12, its country has a row",
        "RO, NOT_COVERED, 12, the country comes before coverage",
        "RO, COVERED,      8, both together come first"
    })
    void theClosestRowCounts(String country, Coverage.Outcome coverage, long hours, String why) throws IOException {
        var policy = reading(HEADER + DEFAULTS + """
                READY,*,*,PT16H,50 75 100,PT4H,2
                READY,*,NOT_COVERED,PT24H,50 75 100,PT4H,2
                READY,RO,*,PT12H,50 75 100,PT4H,2
                READY,RO,COVERED,PT8H,50 75 100,PT4H,2
                """);
        assertThat(policy.problems()).isEmpty();
        assertThat(terms(policy, ClockKind.READY, country, coverage).budget()).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3} h because {4}")
    @CsvSource(delimiter = '|', textBlock = """
            NORMAL | OWN     | false | 16 | nothing is said of it: the default
            NORMAL | PARTNER | false | 20 | partners have more time
            URGENT | PARTNER | false |  8 | but priority comes before the store
            NORMAL | OWN     | true  | 30 | who has a loaner can wait
            NORMAL | PARTNER | true  | 20 | but the store comes before the loaner
            URGENT | OWN     | true  |  8 | and priority before both
            """)
    void priorityComesBeforeTheStoreAndThatBeforeTheLoaner(
            Priority priority, String type, boolean loaner, long hours, String why) throws IOException {
        var policy = reading(HEADER.replace("country,", "country,priority,storeType,loaner,")
                + DEFAULTS.replace(",*,*,", ",*,,,,*,") + """
                READY,*,*,*,*,*,PT16H,100,PT4H,0
                READY,*,URGENT,*,*,*,PT8H,100,PT4H,0
                READY,*,*,PARTNER,*,*,PT20H,100,PT4H,0
                READY,*,*,*,yes,*,PT30H,100,PT4H,0
                """);
        assertThat(policy.problems()).isEmpty();
        var subject = new Subject(ClockKind.READY, "RO", type, Coverage.Outcome.COVERED, priority, loaner);
        assertThat(policy.inForce().terms(subject).orElseThrow().budget()).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            READY,*,*,PT0S,100,PT4H,2             | :10 time in whole seconds, more than none: PT0S, PT4H
            READY,*,*,16,100,PT4H,2               | :10 budget '16' is no duration like PT16H
            READY,*,*,PT1H,50 75,PT4H,2           | :10 shares ascend from 1 to 100: [50, 75]
            READY,*,*,P366DT1S,100,PT4H,2         | :10 budget is not from PT1S to P366D
            READY,*,*,PT1H,100,PT87600000H,2      | :10 tierEvery is not from PT1S to P366D
            READY,*,*,PT1H,1 2 3 4 5 6 7 8 9 10 100,PT4H,2 | :10 shares is not from 1 to 10
            READY,Romania,*,PT1H,100,PT4H,2       | :10 country 'Romania' is no country like RO, nor *
            READY,*,PARTLY,PT1H,100,PT4H,2        | :10 coverage 'PARTLY' is none of *, COVERED, NOT_COVERED, UNDECIDED
            READY,RO,*,PT1H,100,PT4H,2            | ' has no default row for READY'
            """)
    void aWrongRowIsToldWithItsLine(String row, String problem) throws IOException {
        assertThat(reading(HEADER + DEFAULTS + row + "\n").problems())
                .extracting(Problem::toString)
                .contains("sla-policies.csv" + problem);
    }

    @Test
    void theVersionNamesTheWords() throws IOException {
        var first = reading(HEADER + DEFAULTS + "READY,*,*,PT16H,100,PT4H,2\n");
        var second = reading(HEADER + DEFAULTS + "READY,*,*,PT17H,100,PT4H,2\n");
        assertThat(version(first)).matches("sla-[0-9a-f]{12}").isNotEqualTo(version(second));
    }

    @Test
    void whatIsBuiltInPromisesWhatTheTradeDoes() {
        var builtIn = new SlaPolicy();
        builtIn.files = new ReferenceFiles();
        builtIn.clock = Clock.systemUTC();
        builtIn.read();
        assertThat(List.of(ClockKind.values()))
                .extracting(kind -> terms(builtIn, kind, "RO", Coverage.Outcome.COVERED)
                        .budget()
                        .toMinutes())
                .containsExactly(15L, 120L, 240L, 960L, 480L, 2400L, 240L, 1440L, 480L, 15L * 24 * 60);
    }

    private static Terms terms(SlaPolicy policy, ClockKind kind, String country, Coverage.Outcome coverage) {
        return policy.inForce()
                .terms(new Subject(kind, country, "", coverage, Priority.NORMAL, false))
                .orElseThrow();
    }

    private static String version(SlaPolicy policy) {
        return terms(policy, ClockKind.READY, "RO", Coverage.Outcome.COVERED).version();
    }

    private SlaPolicy reading(String text) throws IOException {
        Files.writeString(folder.resolve("sla-policies.csv"), text);
        var policy = new SlaPolicy();
        policy.files = new OperatorFiles(folder);
        policy.clock = Clock.systemUTC();
        policy.read();
        return policy;
    }
}
