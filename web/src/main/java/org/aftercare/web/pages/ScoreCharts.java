package org.aftercare.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.survey.Benchmark;
import org.aftercare.survey.Score;

/** Scores as pictures: by month, side by side, and as a funnel. Shares stand from 0 to 1. */
final class ScoreCharts {
    private static final int WIDTH = 680;
    private static final int LEFT = 44;
    private static final int TOP = 14;
    private static final int DEEP = 230;
    private static final int FOOT = 34;
    private static final int BRANDS = 130;
    private static final int ROW = 24;
    private static final int NAMES = 190;
    private static final int LINE = 13;
    private static final double DECADE = 0.1;
    private static final double DOT = 4;
    private static final double SMALL = 2.5;
    private static final int STEPS = 60;
    private static final double NINETY_FIVE = 1.96;
    private static final double ALMOST_ALL = 3.09;
    private static final int MONTHS_NAMED = 12;

    private final DoubleFunction<String> percent;
    private final Function<String, String> name;

    /** @param percent tells a share @param name tells the name of a code */
    ScoreCharts(DoubleFunction<String> percent, Function<String, String> name) {
        this.percent = percent;
        this.name = name;
    }

    /** The course by month with its interval, and what others were rated at. */
    Chart trend(List<Score> months, List<Benchmark> others) {
        List<Score> known = months.stream().filter(one -> one.n() > 0).toList();
        double least = Math.min(
                known.stream().mapToDouble(Score::wilsonLow).min().orElse(0),
                others.stream().mapToDouble(Benchmark::share).min().orElse(1));
        var scale = new Scale(LEFT, WIDTH - BRANDS, floor(least));
        var chart = new Chart(WIDTH, TOP + DEEP + FOOT);
        grid(chart, scale);
        brands(chart, scale, others);
        double step = (scale.right - scale.left) / Math.max(1.0, months.size());
        List<double[]> low = new ArrayList<>();
        List<double[]> high = new ArrayList<>();
        List<double[]> course = new ArrayList<>();
        int nth = Math.max(1, (months.size() + MONTHS_NAMED - 1) / MONTHS_NAMED);
        for (int i = 0; i < months.size(); i++) {
            Score month = months.get(i);
            double x = scale.left + step * (i + 0.5);
            if (i % nth == 0) chart.label(x, TOP + DEEP + LINE + 4, "middle", name.apply(month.of()));
            if (month.n() == 0) continue;
            low.add(0, new double[] {x, scale.y(month.wilsonLow())});
            high.add(new double[] {x, scale.y(month.wilsonHigh())});
            course.add(new double[] {x, scale.y(month.topTwoShare())});
            chart.line("range", x, scale.y(month.wilsonLow()), x, scale.y(month.wilsonHigh()));
        }
        high.addAll(low);
        chart.course("band", high, true).course("course", course, false);
        for (double[] point : course) chart.dot("dot", point[0], point[1], DOT, "");
        return chart;
    }

    /** One beneath the other, each with its interval, as it is and drawn towards the others. */
    Chart sideBySide(List<Score> lines, Score whole) {
        List<Score> known = lines.stream().filter(one -> one.n() > 0).toList();
        var chart = new Chart(WIDTH, TOP + ROW * known.size() + FOOT);
        double width = WIDTH - NAMES - LEFT;
        for (int tenths = 0; tenths <= 10; tenths += 2) {
            double x = NAMES + width * tenths / 10;
            chart.line("grid", x, TOP, x, TOP + ROW * known.size());
            chart.label(x, TOP + ROW * known.size() + LINE + 4, "middle", percent.apply(tenths / 10.0));
        }
        if (whole.n() > 0) {
            double x = NAMES + width * whole.topTwoShare();
            chart.line("whole", x, TOP, x, TOP + ROW * known.size());
        }
        for (int i = 0; i < known.size(); i++) {
            Score one = known.get(i);
            double y = TOP + ROW * (i + 0.5);
            chart.label(NAMES - 10, y + 4, "end", shortened(name.apply(one.of())));
            chart.line("range", NAMES + width * one.wilsonLow(), y, NAMES + width * one.wilsonHigh(), y);
            chart.dot("dot", NAMES + width * one.topTwoShare(), y, DOT, percent.apply(one.topTwoShare()));
            chart.dot("drawn", NAMES + width * one.shrunk(), y, DOT, percent.apply(one.shrunk()));
        }
        return chart;
    }

    /** Each store at its n and its share; between the limits is what chance alone would make of the whole's share. */
    Chart funnel(List<Score> stores, Score whole) {
        List<Score> known = stores.stream().filter(one -> one.n() > 0).toList();
        double most = known.stream().mapToLong(Score::n).max().orElse(1) * 1.05;
        var scale = new Scale(
                LEFT,
                WIDTH - LEFT / 2,
                floor(Math.min(
                        known.stream().mapToDouble(Score::topTwoShare).min().orElse(0),
                        limit(whole.topTwoShare(), most / STEPS, -NINETY_FIVE))));
        var chart = new Chart(WIDTH, TOP + DEEP + FOOT);
        grid(chart, scale);
        for (double z : List.of(-ALMOST_ALL, -NINETY_FIVE, NINETY_FIVE, ALMOST_ALL)) {
            List<double[]> limit = new ArrayList<>();
            for (int i = 1; i <= STEPS; i++) {
                double n = most * i / STEPS;
                limit.add(new double[] {scale.x(n / most), scale.y(limit(whole.topTwoShare(), n, z))});
            }
            chart.course(Math.abs(z) == NINETY_FIVE ? "limit" : "limit far", limit, false);
        }
        chart.line("whole", scale.left, scale.y(whole.topTwoShare()), scale.right, scale.y(whole.topTwoShare()));
        long step = Math.max(1, Math.round(most / 4));
        for (long n = 0; n <= most; n += step)
            chart.label(scale.x(n / most), TOP + DEEP + LINE + 4, "middle", String.valueOf(n));
        for (Score one : known)
            chart.dot(
                    "dot",
                    scale.x(one.n() / most),
                    scale.y(one.topTwoShare()),
                    known.size() > STEPS ? SMALL : DOT,
                    name.apply(one.of()) + ": " + percent.apply(one.topTwoShare()) + ", n = " + one.n());
        return chart;
    }

    /** Where a share of n would lie by chance, so many standard deviations away; within 0 to 1. */
    static double limit(double share, double n, double z) {
        return Math.max(0, Math.min(1, share + z * Math.sqrt(share * (1 - share) / n)));
    }

    private void grid(Chart chart, Scale scale) {
        int from = (int) Math.round(scale.least * 10);
        int step = from < 5 ? 2 : 1;
        for (int tenths = 10; tenths >= from; tenths -= step) {
            double y = scale.y(tenths / 10.0);
            chart.line("grid", scale.left, y, scale.right, y);
            chart.label(scale.left - 6, y + 4, "end", percent.apply(tenths / 10.0));
        }
    }

    /** Those of one share on one line; their names stand apart where the lines are close. */
    private void brands(Chart chart, Scale scale, List<Benchmark> others) {
        Map<Double, String> byShare = others.stream()
                .collect(Collectors.groupingBy(
                        Benchmark::share,
                        () -> new TreeMap<>(Comparator.reverseOrder()),
                        Collectors.mapping(Benchmark::brand, Collectors.joining(", "))));
        double above = 0;
        for (var line : byShare.entrySet()) {
            double y = scale.y(line.getKey());
            chart.line("other", scale.left, y, scale.right, y);
            above = Math.max(above + LINE, y + 4);
            chart.label(scale.right + 6, above, "start", line.getValue() + " " + percent.apply(line.getKey()));
        }
    }

    private static double floor(double share) {
        return Math.max(0, Math.min(1 - DECADE, Math.floor(share / DECADE) * DECADE));
    }

    private static String shortened(String text) {
        return text.length() <= 26 ? text : text.substring(0, 25) + "…";
    }

    /** From a share to a height, and from a part of the width to a place. */
    private record Scale(double left, double right, double least) {
        double y(double share) {
            return TOP + DEEP * (1 - share) / (1 - least);
        }

        double x(double part) {
            return left + (right - left) * part;
        }
    }
}
