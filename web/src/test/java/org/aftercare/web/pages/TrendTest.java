package org.aftercare.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {
    @Test
    void nothingIsAtTheBottomAndTheHighestAtTheTop() {
        assertThat(new Trend(List.of(0, 10, 5)).getPoints()).isEqualTo("3.0,29.0 60.0,3.0 117.0,16.0");
        assertThat(new Trend(List.of(0, 10, 5)).getTold()).isEqualTo("0, 10, 5");
    }

    @Test
    void oneCountOrNoneIsDrawnToo() {
        assertThat(new Trend(List.of(7)).getPoints()).isEqualTo("3.0,3.0");
        assertThat(new Trend(List.of(0)).getPoints()).isEqualTo("3.0,29.0");
        assertThat(new Trend(List.of()).getPoints()).isEmpty();
    }
}
