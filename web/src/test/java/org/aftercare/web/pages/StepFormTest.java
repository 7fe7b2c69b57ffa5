package org.aftercare.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.aftercare.platform.InvalidInput;
import org.aftercare.ticket.EstimateLine;
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
        var line = estimate("1", typed).estimate().orElseThrow().lines().get(0);
        assertThat(line.unitPrice().amount()).as(why).isEqualByComparingTo(amount);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            1     | -5       | line-0-price INVALID_AMOUNT       | below zero
            1     | 1.000,00 | line-0-price INVALID_AMOUNT       | which of the two signs is the decimal one?
            1     | 1.005    | line-0-price INVALID_AMOUNT       | the leu has two decimals
            0     | 5        | line-0-quantity INVALID_QUANTITY  | nothing of it
            1,255 | 5        | line-0-quantity INVALID_QUANTITY  | hours come in quarters
            -1    | 5        | line-0-quantity INVALID_QUANTITY  | less than nothing
            10000 | 5        | line-0-quantity INVALID_QUANTITY  | more than any repair takes
            """)
    void whatCannotBeReadIsToldAtItsRow(String quantity, String price, String error, String why) {
        assertThatThrownBy(() -> estimate(quantity, price))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.errors())
                                .extracting(one -> one.field() + " " + one.code())
                                .containsExactly(error));
    }

    @Test
    void rowsInWhichNothingStandsAreNoLines() {
        form.sent(Map.of(
                "line-kind", new String[] {"LABOUR", "PART", "OTHER"},
                "line-words", new String[] {"", "socket", ""},
                "line-quantity", new String[] {"1", "2", "1"},
                "line-price", new String[] {"", "12,50", " "},
                "line-days", new String[] {"3"}));
        var estimate = form.papers(List.of(Need.ESTIMATE), LEU).estimate().orElseThrow();
        assertThat(estimate.lines()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(EstimateLine.Kind.PART);
            assertThat(line.net()).hasToString("25.00 RON");
        });
        assertThat(estimate.days()).contains(3);
    }

    @Test
    void anEstimateWithoutALineIsNone() {
        assertThatThrownBy(() -> estimate("1", "")).isInstanceOf(InvalidInput.class);
        form.sent(Map.of());
        assertThatThrownBy(() -> form.papers(List.of(Need.ESTIMATE), LEU)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aRowIsAddedAndTakenAwayByTheFormsOwnButtons() {
        assertThat(EstimateForm.of(rows("line-add", "1")).getRows())
                .extracting(EstimateForm.Row::words)
                .containsExactly("work", "socket", "");
        assertThat(EstimateForm.of(rows("line-remove", "0")).getRows())
                .extracting(EstimateForm.Row::words)
                .containsExactly("socket");
        assertThat(EstimateForm.of(rows("line-remove", "77")).getRows()).hasSize(2);
    }

    private static Map<String, String[]> rows(String button, String value) {
        return Map.of(
                "line-kind",
                new String[] {"LABOUR", "PART"},
                "line-words",
                new String[] {"work", "socket"},
                "line-quantity",
                new String[] {"1", "1"},
                "line-price",
                new String[] {"1", "2"},
                button,
                new String[] {value});
    }

    @Test
    void goodwillIsAnAmount() {
        form.typed().put("goodwill", "120,50");
        assertThat(form.papers(List.of(Need.GOODWILL), LEU).goodwill().orElseThrow())
                .hasToString("120.50 RON");
        form.typed().put("goodwill", "much");
        assertThatThrownBy(() -> form.papers(List.of(Need.GOODWILL), LEU)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aStepThatNeedsNoEstimateReadsNone() {
        form.sent(Map.of("line-kind", new String[] {"LABOUR"}, "line-price", new String[] {"nonsense"}));
        form.typed().put("reason", "  the port is bent ");
        var papers = form.papers(List.of(Need.REASON), LEU);
        assertThat(papers.estimate()).isEmpty();
        assertThat(papers.reason()).isEqualTo("the port is bent");
    }

    private org.aftercare.ticket.Papers estimate(String quantity, String price) {
        form.sent(Map.of(
                "line-kind", new String[] {"LABOUR"},
                "line-words", new String[] {"work"},
                "line-quantity", new String[] {quantity},
                "line-price", new String[] {price == null ? "" : price}));
        return form.papers(List.of(Need.ESTIMATE), LEU);
    }
}
