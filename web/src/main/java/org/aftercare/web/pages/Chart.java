package org.aftercare.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A picture of figures that stand in a table beneath it: drawn on the server, in units of the picture. */
public final class Chart {
    /** @param d the path @param tone what it is drawn like @param title what is told where a pointer rests; may be empty */
    public record Shape(String d, String tone, String title) {}

    /** @param anchor {@code start}, {@code middle} or {@code end}: which part of the text stands there */
    public record Label(String x, String y, String anchor, String text) {}

    private final int width;
    private final int height;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    Chart(int width, int height) {
        this.width = width;
        this.height = height;
    }

    Chart line(String tone, double x, double y, double toX, double toY) {
        return path(tone, "M" + at(x, y) + "L" + at(toX, toY), "");
    }

    Chart dot(String tone, double x, double y, double radius, String title) {
        String arc = "a" + at(radius, radius) + " 0 1 0 ";
        return path(tone, "M" + at(x - radius, y) + arc + at(2 * radius, 0) + arc + at(-2 * radius, 0), title);
    }

    /** Through all of these points. @param points x and y by turns */
    Chart course(String tone, List<double[]> points, boolean closed) {
        var path = new StringBuilder();
        for (double[] point : points) path.append(path.isEmpty() ? 'M' : 'L').append(at(point[0], point[1]));
        return points.isEmpty() ? this : path(tone, path + (closed ? "z" : ""), "");
    }

    Chart label(double x, double y, String anchor, String text) {
        labels.add(new Label(number(x), number(y), anchor, text));
        return this;
    }

    private Chart path(String tone, String d, String title) {
        shapes.add(new Shape(d, tone, title));
        return this;
    }

    private static String at(double x, double y) {
        return number(x) + " " + number(y);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    public int getWidth() {
        return width;
    }

    public int getHeight() {
        return height;
    }

    public String getViewBox() {
        return "0 0 " + width + " " + height;
    }

    public List<Shape> getShapes() {
        return shapes;
    }

    public List<Label> getLabels() {
        return labels;
    }
}
