package org.iterationplanner.benchmark.report;

import java.util.List;
import org.iterationplanner.benchmark.report.Svg.Anchor;
import org.iterationplanner.benchmark.report.Svg.Point;

/** One pair of axes within a drawing, and what is drawn between them. Not thread-safe. */
final class Plot {

    /** The rectangle between the axes. */
    record Frame(double left, double top, double width, double height) {

        double right() {
            return left + width;
        }

        double bottom() {
            return top + height;
        }
    }

    private static final int SMALL = 12;
    private static final double LEGEND_LINE = 17;

    private final Svg svg;
    private final Frame frame;
    private final Scale x;
    private final Scale y;
    private int legendEntries;

    Plot(Svg svg, Frame frame, Scale x, Scale y) {
        this.svg = svg;
        this.frame = frame;
        this.x = x;
        this.y = y;
    }

    void title(String title) {
        svg.bold(new Point(frame.left(), frame.top() - 12), Anchor.START, 14, title);
    }

    void xAxis(String label) {
        for (double tick : x.ticks()) {
            double at = xOf(tick);
            svg.line(new Point(at, frame.top()), new Point(at, frame.bottom()), Svg.PALE, false);
            svg.text(new Point(at, frame.bottom() + 17), Anchor.MIDDLE, SMALL, Scale.label(tick));
        }
        svg.line(new Point(frame.left(), frame.bottom()), new Point(frame.right(), frame.bottom()), Svg.INK, false);
        svg.text(new Point(frame.left() + frame.width() / 2, frame.bottom() + 36), Anchor.MIDDLE, SMALL, label);
    }

    void yAxis(String label) {
        for (double tick : y.ticks()) {
            double at = yOf(tick);
            svg.line(new Point(frame.left(), at), new Point(frame.right(), at), Svg.PALE, false);
            svg.text(new Point(frame.left() - 7, at + 4), Anchor.END, SMALL, Scale.label(tick));
        }
        svg.line(new Point(frame.left(), frame.top()), new Point(frame.left(), frame.bottom()), Svg.INK, false);
        svg.upwards(new Point(frame.left() - 54, frame.top() + frame.height() / 2), SMALL, label);
    }

    /** Names instead of numbers, from above to below: row 0 is at the height of 0. */
    void rows(List<String> names) {
        for (int row = 0; row < names.size(); row++) {
            double at = yOf(row);
            svg.line(new Point(frame.left(), at), new Point(frame.right(), at), Svg.PALE, false);
            svg.text(new Point(frame.left() - 9, at + 4), Anchor.END, SMALL, names.get(row));
        }
    }

    void curve(List<Point> values, String colour) {
        svg.polyline(values.stream().map(this::place).toList(), colour);
    }

    void dot(double xValue, double yValue, double radius, String colour) {
        svg.dot(place(new Point(xValue, yValue)), radius, colour);
    }

    /** A level across the whole plot, left out where the scale does not reach. */
    void level(double yValue, String colour) {
        if (y.contains(yValue)) {
            svg.line(new Point(frame.left(), yOf(yValue)), new Point(frame.right(), yOf(yValue)), colour, true);
        }
    }

    /** One more line of the legend, beside the plot. */
    void legend(String colour, boolean dashed, String text) {
        double at = frame.top() + 6 + LEGEND_LINE * legendEntries;
        double from = frame.right() + 14;
        svg.line(new Point(from, at), new Point(from + 22, at), colour, dashed);
        if (!dashed) {
            svg.dot(new Point(from + 11, at), 4, colour);
        }
        svg.text(new Point(from + 29, at + 4), Anchor.START, SMALL, text);
        legendEntries++;
    }

    private Point place(Point values) {
        return new Point(xOf(values.x()), yOf(values.y()));
    }

    private double xOf(double value) {
        return frame.left() + frame.width() * x.share(value);
    }

    private double yOf(double value) {
        return frame.bottom() - frame.height() * y.share(value);
    }
}
