package org.iterationplanner.benchmark.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A drawing in SVG, 1 unit a pixel, origin at the top left. Not thread-safe. */
final class Svg {

    /** A point of the drawing. */
    record Point(double x, double y) {}

    /** Where a text stands to its point. */
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String id;

        Anchor(String id) {
            this.id = id;
        }
    }

    static final String INK = "#24292f";
    static final String PALE = "#d8dee4";

    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final int height;

    Svg(int width, int height) {
        this.width = width;
        this.height = height;
        body.append(format("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>%n", width, height));
    }

    void line(Point from, Point to, String colour, boolean dashed) {
        body.append(format(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>%n",
                from.x(), from.y(), to.x(), to.y(), colour, dashed ? " stroke-dasharray=\"5 4\"" : ""));
    }

    void polyline(List<Point> points, String colour) {
        body.append(format(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-linejoin=\"round\"/>%n",
                points.stream()
                        .map(point -> format("%.1f,%.1f", point.x(), point.y()))
                        .collect(Collectors.joining(" ")),
                colour));
    }

    void dot(Point centre, double radius, String colour) {
        body.append(format(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" fill-opacity=\"0.65\"/>%n",
                centre.x(), centre.y(), radius, colour));
    }

    void text(Point at, Anchor anchor, int size, String text) {
        text(at, anchor, size, "", text);
    }

    void bold(Point at, Anchor anchor, int size, String text) {
        text(at, anchor, size, " font-weight=\"600\"", text);
    }

    /** Written from below to above. */
    void upwards(Point at, int size, String text) {
        text(at, Anchor.MIDDLE, size, format(" transform=\"rotate(-90 %.1f %.1f)\"", at.x(), at.y()), text);
    }

    private void text(Point at, Anchor anchor, int size, String attributes, String text) {
        body.append(format(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%d\" fill=\"%s\"%s>%s</text>%n",
                at.x(), at.y(), anchor.id, size, INK, attributes, escaped(text)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    @Override
    public String toString() {
        return format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " font-family=\"system-ui, sans-serif\">%n%s</svg>%n",
                width, height, width, height, body);
    }
}
