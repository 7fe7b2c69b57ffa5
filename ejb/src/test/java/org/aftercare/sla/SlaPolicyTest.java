package org.aftercare.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.Settings;
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
            PICK_UP,*,*,PT40H,50 75 100,PT4H,2
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
        assertThat(policy.terms(ClockKind.READY, country, coverage).budget()).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            READY,*,*,PT0S,100,PT4H,2             | :5 time in whole seconds, more than none: PT0S, PT4H
            READY,*,*,16,100,PT4H,2               | :5 budget '16' is no duration like PT16H
            READY,*,*,PT1H,50 75,PT4H,2           | :5 shares ascend from 1 to 100: [50, 75]
            READY,Romania,*,PT1H,100,PT4H,2       | :5 country 'Romania' is no country like RO, nor *
            READY,*,PARTLY,PT1H,100,PT4H,2        | :5 coverage 'PARTLY' is none of *, COVERED, NOT_COVERED, UNDECIDED
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
        builtIn.read();
        assertThat(List.of(ClockKind.values()))
                .extracting(kind -> builtIn.terms(kind, "RO", Coverage.Outcome.COVERED)
                        .budget()
                        .toHours())
                .containsExactly(2L, 4L, 16L, 40L);
    }

    private static String version(SlaPolicy policy) {
        return policy.terms(ClockKind.READY, "RO", Coverage.Outcome.COVERED).version();
    }

    private SlaPolicy reading(String text) throws IOException {
        Files.writeString(folder.resolve("sla-policies.csv"), text);
        var policy = new SlaPolicy();
        policy.files = new ReferenceFiles() {
            @Override
            protected Settings settings() {
                return Settings.of(Map.of(Settings.REFERENCE_DATA, folder.toString()));
            }
        };
        policy.read();
        return policy;
    }
}
