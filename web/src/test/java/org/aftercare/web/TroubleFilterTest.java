package org.aftercare.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebServlet;
import org.aftercare.web.open.RepairFormPrint;
import org.aftercare.web.pages.EstimateSum;
import org.aftercare.web.pages.GoodwillTable;
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
                GoodwillTable.class
            })
    void whatStaffMayNotSeeIsARefusalAndNoIncident(Class<?> servlet) {
        assertThat(TroubleFilter.class.getAnnotation(WebFilter.class).value())
                .contains(servlet.getAnnotation(WebServlet.class).value());
    }
}
