package org.aftercare.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.OperatorFiles;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireTest {
    static final String TWO = "version,question\n1,overall\n1,solution\n1,words\n2,fixed\n2,overall\n";

    @TempDir
    Path folder;

    @Test
    void whatIsShippedAsksEverything() {
        var shipped = new Questionnaires();
        shipped.files = new ReferenceFiles();
        shipped.read();
        assertThat(shipped.problems()).isEmpty();
        assertThat(shipped.inForce()).isEqualTo(new Questionnaire(1, Questionnaire.all()));
    }

    @Test
    void whoIsAskedIsAskedTheHighestAndOldAnswersKeepTheirs() throws IOException {
        var two = read(TWO);
        assertThat(two.problems()).isEmpty();
        assertThat(two.inForce()).isEqualTo(new Questionnaire(2, List.of("fixed", "overall")));
        assertThat(two.of(1).questions()).containsExactly("overall", "solution", "words");
        assertThat(two.of(7)).as("one that the file has lost").isEqualTo(two.inForce());
        assertThat(read("version,question\n").inForce().questions()).isEqualTo(Questionnaire.all());
    }

    @Test
    void anAnswerToWhatWasNotAskedIsRefusedAtItsField() throws IOException {
        var full = new Answer(6, Map.of("solution", 4, "beauty", 1), Optional.of(true), Optional.of(11), "words\0");
        assertThat(read(TWO).inForce().errors(full))
                .extracting(FieldError::field, FieldError::code)
                .map(Object::toString)
                .containsExactlyInAnyOrder(
                        "(\"overall\", \"OUT_OF_RANGE\")",
                        "(\"attributes.solution\", \"UNKNOWN_FIELD\")",
                        "(\"attributes.beauty\", \"UNKNOWN_FIELD\")",
                        "(\"recommend\", \"UNKNOWN_FIELD\")",
                        "(\"recommend\", \"OUT_OF_RANGE\")",
                        "(\"words\", \"UNKNOWN_FIELD\")",
                        "(\"words\", \"MALFORMED\")");
        assertThat(read(TWO).of(1).errors(new Answer(1, Map.of(), Optional.empty(), Optional.empty(), "")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        1,overall;1,beauty  | beauty
        1,overall;1,overall | twice
        1,words             | overall
        0,overall           | version
        """)
    void aWrongFileIsTold(String rows, String word) throws IOException {
        assertThat(read("version,question\n" + rows.replace(';', '\n') + "\n").problems())
                .isNotEmpty()
                .extracting(Problem::toString)
                .anyMatch(problem -> problem.contains(word));
    }

    private Questionnaires read(String text) throws IOException {
        Files.writeString(folder.resolve("survey-questions.csv"), text);
        var read = new Questionnaires();
        read.files = new OperatorFiles(folder);
        read.read();
        return read;
    }
}
