package org.aftercare.web.pages;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Counts as a line, drawn by the server as the points of an SVG: nothing at the bottom, the highest at the top. The
 * numbers stand beside it in words or in a table.
 */
public record Trend(List<Integer> counts) {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 32;
    private static final int EDGE = 3;

    /** As {@code points} of a polyline has them. */
    public String getPoints() {
        int most = Math.max(1, counts.isEmpty() ? 0 : Collections.max(counts));
        double step = counts.size() < 2 ? 0 : (double) (WIDTH - 2 * EDGE) / (counts.size() - 1);
        var points = new StringJoiner(" ");
        for (int i = 0; i < counts.size(); i++)
            points.add(String.format(
                    Locale.ROOT,
                    "%.1f,%.1f",
                    EDGE + i * step,
                    HEIGHT - EDGE - (double) counts.get(i) / most * (HEIGHT - 2 * EDGE)));
        return points.toString();
    }

    public String getViewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    /** In words for who doesn't see it: the counts, oldest first. */
    public String getTold() {
        var told = new StringJoiner(", ");
        counts.forEach(count -> told.add(String.valueOf(count)));
        return told.toString();
    }
}
