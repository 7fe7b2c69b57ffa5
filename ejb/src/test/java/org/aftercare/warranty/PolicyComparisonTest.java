package org.aftercare.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aftercare.warranty.PolicyComparison.CellDifference;
import org.aftercare.warranty.PolicyComparison.Kind;
import org.aftercare.warranty.PolicyComparison.LineDifference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one version says otherwise than another. */
class PolicyComparisonTest {
    static final Map<String, String> BUILT_IN = CoverageRulesTest.BUILT_IN.texts();

    /** The built-in policies with one file put right by a pattern. */
    static PolicyTexts with(String file, String pattern, String instead) {
        var texts = new java.util.LinkedHashMap<>(BUILT_IN);
        var changed = texts.get(file).replaceAll("(?m)" + pattern, instead);
        assertThat(changed).as("the pattern is there").isNotEqualTo(texts.get(file));
        texts.put(file, changed);
        return PolicyTexts.of(texts);
    }

    static List<LineDifference> lines(PolicyTexts after) {
        return PolicyComparison.of(CoverageRulesTest.BUILT_IN, after).files().stream()
                .flatMap(file -> file.lines().stream())
                .toList();
    }

    @Test
    void aCellThatChangedIsToldWithBothValues() {
        var difference = PolicyComparison.of(CoverageRulesTest.BUILT_IN, with("areas.csv", "^EU,AT ", "EU,GB AT "));
        assertThat(difference.files())
                .extracting(PolicyComparison.FileDifference::file)
                .containsExactly("areas.csv");
        var line = difference.files().get(0).lines().get(0);
        assertThat(line.kind()).isEqualTo(Kind.CHANGED);
        assertThat(line.label()).isEqualTo("EU");
        assertThat(line.cells()).hasSize(1);
        assertThat(line.cells().get(0).before()).startsWith("AT");
        assertThat(line.cells().get(0).after()).startsWith("GB AT");
        assertThat(difference.count(Kind.CHANGED)).isEqualTo(1);
        assertThat(difference.before()).isNotEqualTo(difference.after());
    }

    @Test
    void aLineIsKnownByItsKeyWhateverElseChanges() {
        var lines = lines(with("coverage-ranking.csv", "^remedy,REFUND,\\d+", "remedy,REFUND,7"));
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).kind()).isEqualTo(Kind.CHANGED);
        assertThat(lines.get(0).label()).isEqualTo("remedy · REFUND");
        assertThat(lines.get(0).cells()).containsExactly(new CellDifference("rank", "1", "7"));
    }

    @Test
    void aTermForSomeCountriesIsTheSameTermForMoreOfThem() {
        var lines = lines(with("maker-terms.csv", "^Xiaomi,\\*,EU,device,", "Xiaomi,*,EU GB,device,"));
        assertThat(lines).extracting(LineDifference::kind).containsExactly(Kind.CHANGED);
        assertThat(lines.get(0).cells()).extracting(CellDifference::column).containsExactly("countries");
    }

    @Test
    void linesThatCameOrWentAreToldWithAllTheySay() {
        var gone = lines(with("statutory.csv", "^RO,.*\n", ""));
        assertThat(gone).isNotEmpty().allSatisfy(line -> {
            assertThat(line.kind()).isEqualTo(Kind.REMOVED);
            assertThat(line.label()).startsWith("RO · ");
            assertThat(line.cells()).allSatisfy(cell -> assertThat(cell.after()).isEmpty());
        });
        var before = with("statutory.csv", "^RO,.*\n", "");
        var came = PolicyComparison.of(before, CoverageRulesTest.BUILT_IN);
        assertThat(came.count(Kind.ADDED)).isEqualTo(gone.size());
        assertThat(came.count(Kind.REMOVED)).isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"comments, what is for readers says nothing", "order, lines may stand in any order", "both, likewise"})
    void whatSaysTheSameDiffersInNothing(String what, String why) {
        var texts = new java.util.LinkedHashMap<>(BUILT_IN);
        texts.replaceAll((name, text) -> {
            var lines = Arrays.stream(text.split("\n"))
                    .filter(line -> what.equals("order") || !line.startsWith("#"))
                    .collect(Collectors.toList());
            int header = 0;
            while (lines.get(header).startsWith("#")) header++;
            if (!what.equals("comments") && !name.equals("areas.csv"))
                Collections.reverse(lines.subList(header + 1, lines.size()));
            return String.join("\n", lines) + "\n";
        });
        assertThat(PolicyComparison.of(CoverageRulesTest.BUILT_IN, PolicyTexts.of(texts))
                        .files())
                .as(why)
                .isEmpty();
    }

    @Test
    void aFileThatOneVersionLacksIsNewWithAllItsLines() {
        var texts = new java.util.LinkedHashMap<>(BUILT_IN);
        texts.remove("exclusions.csv");
        var difference = PolicyComparison.of(PolicyTexts.of(texts), CoverageRulesTest.BUILT_IN);
        assertThat(difference.count(Kind.ADDED))
                .isEqualTo(CoverageRulesTest.BUILT_IN
                        .sheets()
                        .get("exclusions.csv")
                        .lines()
                        .size());
        assertThat(difference.count(Kind.REMOVED)).isZero();
    }
}
