package org.aftercare.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aftercare.platform.InvalidInput;
import org.aftercare.web.open.RepairFormPrint;
import org.aftercare.web.pages.BoardSheet;
import org.aftercare.web.pages.EstimateSum;
import org.aftercare.web.pages.GoodwillTable;
import org.aftercare.web.pages.QueueSheet;
import org.aftercare.web.pages.ResultsSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleFilterTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                PhotoServlet.class,
                AppealSheet.class,
                ImportServlet.class,
                RepairFormPrint.class,
                EstimateSum.class,
                GoodwillTable.class,
                BoardSheet.class,
                ResultsSheet.class,
                QueueSheet.class
            })
    void whatStaffMayNotSeeIsARefusalAndNoIncident(Class<?> servlet) {
        assertThat(servlet.getAnnotation(WebServlet.class).value()).allMatch(TroubleFilterTest::isWatched);
    }

    @Test
    void whatNoDatabaseKeepsIsTakenInNoField() {
        TypedText.check(Map.of("words", new String[] {"ține 😀\n"}, "open", new String[0]));
        for (String typed : List.of("a\0b", "\ud83d"))
            assertThatThrownBy(() -> TypedText.check(Map.of("words", new String[] {"", typed})))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("words:CONTROL_CHARACTER");
    }

    /** As a filter's patterns are read: a path, or every path that ends so. */
    private static boolean isWatched(String path) {
        return Stream.of(TroubleFilter.class.getAnnotation(WebFilter.class).value())
                .anyMatch(pattern ->
                        pattern.startsWith("*") ? path.endsWith(pattern.substring(1)) : pattern.equals(path));
    }
}
