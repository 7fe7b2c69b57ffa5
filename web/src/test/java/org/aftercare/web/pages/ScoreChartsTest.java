package org.aftercare.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aftercare.survey.Benchmark;
import org.aftercare.survey.Score;
import org.junit.jupiter.api.Test;

class ScoreChartsTest {
    private static final List<Benchmark> BRANDS = List.of(
            new Benchmark("OPPO", 0.93, "s"),
            new Benchmark("vivo", 0.85, "s"),
            new Benchmark("Xiaomi", 0.81, "s"),
            new Benchmark("Samsung", 0.81, "s"));

    private final ScoreCharts charts = new ScoreCharts(share -> Math.round(share * 100) + " %", code -> code);

    @Test
    void theCourseHasADotForEachMonthWithAnswersAndALineForEachShareOfOthers() {
        var chart =
                charts.trend(List.of(score("2026-09", 8, 10), score("2026-10", 0, 0), score("2026-11", 9, 10)), BRANDS);
        assertThat(tones(chart, "dot")).hasSize(2);
        assertThat(tones(chart, "other")).hasSize(3);
        assertThat(texts(chart)).contains("Xiaomi, Samsung 81 %", "OPPO 93 %", "2026-09", "2026-10");
    }

    @Test
    void namesOfOthersNeverStandOnEachOther() {
        var heights = charts
                .trend(
                        List.of(score("2026-09", 1, 2)),
                        List.of(
                                new Benchmark("A", 0.90, ""),
                                new Benchmark("B", 0.895, ""),
                                new Benchmark("C", 0.89, "")))
                .getLabels()
                .stream()
                .filter(label -> label.text().matches("[ABC] .*"))
                .mapToDouble(label -> Double.parseDouble(label.y()))
                .toArray();
        assertThat(heights[1] - heights[0]).isGreaterThanOrEqualTo(12);
        assertThat(heights[2] - heights[1]).isGreaterThanOrEqualTo(12);
    }

    @Test
    void whoWasNotRatedIsNotDrawn() {
        var chart = charts.sideBySide(List.of(score("A", 8, 10), score("B", 0, 0)), score("network", 8, 10));
        assertThat(tones(chart, "range")).hasSize(1);
        assertThat(texts(chart)).contains("A").doesNotContain("B");
        assertThat(tones(charts.sideBySide(List.of(), score("network", 0, 0)), "whole"))
                .isEmpty();
    }

    @Test
    void aFunnelHoldsEveryStoreWithinItsFrame() {
        var stores =
                IntStream.range(1, 200).mapToObj(n -> score("S" + n, n / 2, n)).toList();
        var chart = charts.funnel(stores, score("network", 500, 1_000));
        assertThat(tones(chart, "dot")).hasSize(199);
        assertThat(tones(chart, "limit")).hasSize(2);
        assertThat(chart.getShapes()).allSatisfy(shape -> assertThat(shape.d()).doesNotContain("NaN"));
    }

    /** 1.96 standard deviations of 80 % in 100 are 7.84 points. */
    @Test
    void aLimitIsWhatChanceMakesOfTheWhole() {
        assertThat(ScoreCharts.limit(0.8, 100, 1.96)).isCloseTo(0.8784, within(1e-9));
        assertThat(ScoreCharts.limit(0.8, 1, 3.09)).isEqualTo(1);
        assertThat(ScoreCharts.limit(0.8, 1, -3.09)).isEqualTo(0);
    }

    private static List<Chart.Shape> tones(Chart chart, String tone) {
        return chart.getShapes().stream()
                .filter(shape -> shape.tone().equals(tone))
                .toList();
    }

    private static List<String> texts(Chart chart) {
        return chart.getLabels().stream().map(Chart.Label::text).toList();
    }

    private static Score score(String of, long good, long n) {
        double share = n == 0 ? Double.NaN : (double) good / n;
        return new Score(of, n, n, n, share, n == 0 ? 0 : share * 0.9, n == 0 ? 1 : share, share, Map.of(), 0);
    }
}
