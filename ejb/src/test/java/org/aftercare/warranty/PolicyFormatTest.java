package org.aftercare.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.Sheet.Column;
import org.aftercare.platform.Sheet.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The published format is what the reader takes: each claim about a column is tried at the reader. */
class PolicyFormatTest {
    static final Map<String, String> BUILT_IN = CoverageRulesTest.BUILT_IN.texts();
    static final List<PolicyFormat> FORMATS = PolicyFormat.of(BUILT_IN);

    static PolicyFormat format(String file) {
        return FORMATS.stream()
                .filter(one -> one.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    static Column column(String file, String name) {
        return format(file).columns().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What the reader says about the built-in file with this cell in its first line. */
    static List<String> told(String file, String column, String cell) {
        var sheet = CoverageRulesTest.BUILT_IN.sheets().get(file);
        var first = new ArrayList<String>();
        sheet.lines().get(0).cells().forEach((name, value) -> first.add(name.equals(column) ? cell : value));
        var lines = new ArrayList<>(List.of(String.join(",", sheet.header()), quoted(first)));
        sheet.lines().stream()
                .skip(1)
                .forEach(line -> lines.add(quoted(List.copyOf(line.cells().values()))));
        Map<String, String> texts = new LinkedHashMap<>(BUILT_IN);
        texts.put(file, String.join("\n", lines) + "\n");
        return PolicyTexts.of(texts).problems().stream()
                .filter(problem -> problem.file().equals(file) && problem.line() == 2)
                .map(Problem::why)
                .toList();
    }

    private static String quoted(List<String> cells) {
        return String.join(
                ",",
                cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .toList());
    }

    @Test
    void everyFileAndColumnIsTold() {
        assertThat(FORMATS).extracting(PolicyFormat::file).containsExactlyElementsOf(PolicyTexts.FILES.keySet());
        assertThat(FORMATS).allSatisfy(format -> {
            assertThat(format.columns())
                    .extracting(Column::name)
                    .containsExactlyInAnyOrderElementsOf(CoverageRulesTest.BUILT_IN
                            .sheets()
                            .get(format.file())
                            .header());
            assertThat(format.about()).as(format.file()).isNotBlank();
        });
        assertThat(FORMATS).filteredOn(format -> !format.uploadable()).hasSize(2);
    }

    @Test
    void kindsAndBoundsAreThoseOfTheReader() {
        assertThat(column("statutory.csv", "soldFrom").kind()).isEqualTo(Kind.DATE);
        assertThat(column("statutory.csv", "months").to()).isEqualTo(600);
        assertThat(column("statutory.csv", "remedies").kind()).isEqualTo(Kind.WORDS);
        assertThat(column("maker-terms.csv", "confirmed").kind()).isEqualTo(Kind.YES_NO);
        assertThat(column("coverage-ranking.csv", "what").among()).contains("remedy", "source");
        assertThat(column("coverage-ranking.csv", "code").among()).contains("REFUND", "MAKER");
        assertThat(column("statutory.csv", "country").required()).isTrue();
    }

    @Test
    void aFileWithoutLinesShowsItsFormatToo() {
        assertThat(column("recalls.csv", "producedFrom").kind()).isEqualTo(Kind.DATE);
        assertThat(column("recalls.csv", "producedFrom").required()).isFalse();
        assertThat(column("recalls.csv", "from").required()).isTrue();
        assertThat(column("plans.csv", "months").kind()).isEqualTo(Kind.WHOLE);
        assertThat(column("plans.csv", "start").among()).contains("AFTER_MAKER");
        assertThat(column("exclusions.csv", "source").among()).contains("STATUTORY", "MAKER");
    }

    @Test
    void theReadmeNamesEveryFile() throws IOException {
        var readme = Files.readString(Path.of("../config/reference-data/README.md"));
        assertThat(PolicyTexts.FILES.keySet())
                .allSatisfy(file -> assertThat(readme).contains("`" + file + "`"));
    }

    @TestFactory
    Stream<DynamicTest> theReaderKeepsWhatTheFormatSays() {
        return FORMATS.stream()
                .filter(format -> !CoverageRulesTest.BUILT_IN
                        .sheets()
                        .get(format.file())
                        .lines()
                        .isEmpty())
                .flatMap(format -> format.columns().stream()
                        .map(column -> DynamicTest.dynamicTest(
                                format.file() + " " + column.name(), () -> isKept(format.file(), column))));
    }

    private static void isKept(String file, Column column) {
        var empty = column.name() + " is empty";
        if (column.required())
            assertThat(told(file, column.name(), "")).as("an empty cell").contains(empty);
        if (!column.among().isEmpty()) {
            assertThat(told(file, column.name(), "NEVER-HEARD-OF"))
                    .as("another word")
                    .isNotEmpty();
            for (String word : column.among())
                assertThat(told(file, column.name(), word))
                        .as(word)
                        .noneMatch(why -> why.startsWith(column.name() + " is neither"));
        }
        switch (column.kind()) {
            case WHOLE -> {
                assertThat(told(file, column.name(), "x")).as("no number").isNotEmpty();
                assertThat(told(file, column.name(), String.valueOf(column.to().longValue() + 1)))
                        .as("more than the most")
                        .contains(column.name() + " is not from " + column.from() + " to " + column.to());
                assertThat(told(file, column.name(), String.valueOf(column.to())))
                        .as("the most")
                        .noneMatch(why -> why.startsWith(column.name() + " is not from"));
            }
            case DECIMAL ->
                assertThat(told(file, column.name(), "x")).as("no number").isNotEmpty();
            case DATE ->
                assertThat(told(file, column.name(), "2026-02-30")).as("no day").isNotEmpty();
            case YES_NO ->
                assertThat(told(file, column.name(), "maybe")).as("neither").isNotEmpty();
            case TEXT, WORDS -> {
                // whatever is between commas
            }
        }
    }
}
