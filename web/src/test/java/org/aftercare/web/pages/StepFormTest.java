package org.aftercare.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;
import org.aftercare.platform.InvalidInput;
import org.aftercare.ticket.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepFormTest {
    private static final Currency LEU = Currency.getInstance("RON");
    private final StepForm form = new StepForm();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    120.5,    120.50,  point
                    '120,50', 120.50,  comma
                    '1 200',  1200.00, blanks that group
                    0,        0.00,    free of charge
                    """)
    void amountsAreReadAsPeopleWriteThem(String typed, String amount, String why) {
        var papers = estimate(typed, "0", "0");
        assertThat(papers.estimate().orElseThrow().labour().amount()).as(why).isEqualByComparingTo(amount);
    }

    @Test
    void everyAmountThatCannotBeReadIsTold() {
        assertThatThrownBy(() -> estimate("-5", "", "1.000,00"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.errors())
                                .extracting(error -> error.field() + " " + error.code())
                                .containsExactly("labour INVALID_AMOUNT", "parts-cost REQUIRED", "tax INVALID_AMOUNT"));
    }

    @Test
    void aStepThatNeedsNoEstimateReadsNone() {
        form.typed().put("labour", "nonsense");
        form.typed().put("reason", "  the port is bent ");
        var papers = form.papers(List.of(Need.REASON), LEU);
        assertThat(papers.estimate()).isEmpty();
        assertThat(papers.reason()).isEqualTo("the port is bent");
    }

    private org.aftercare.ticket.Papers estimate(String labour, String parts, String tax) {
        form.typed().put("labour", labour);
        form.typed().put("parts-cost", parts);
        form.typed().put("tax", tax);
        return form.papers(List.of(Need.ESTIMATE), LEU);
    }
}
