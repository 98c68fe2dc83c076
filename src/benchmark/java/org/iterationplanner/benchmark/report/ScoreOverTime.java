package org.iterationplanner.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.benchmark.Result;
import org.iterationplanner.benchmark.report.Svg.Anchor;
import org.iterationplanner.benchmark.report.Svg.Point;
import org.iterationplanner.benchmark.rival.Attempt;

/** How each rival's plan of one instance became better: penalty of the medium and of the soft level against time. */
final class ScoreOverTime {

    private static final double HUNDREDTHS = 100;
    private static final double EARLIEST = 0.01;

    /** A limit of 10 s is a little more when all is done: no reason for an axis to 100 s. */
    private static final double ROUNDING = 1.1;

    /** Beyond this share above the best, early plans are drawn at the edge, so that the end can be seen. */
    private static final double ROOM = 1.6;

    private final List<Result> results;
    private final double end;

    /** @param results of one instance */
    ScoreOverTime(List<Result> results) {
        this.results = results.stream().filter(result -> result.score() != null).toList();
        end = results.stream().mapToDouble(Result::wallSeconds).max().orElse(1);
    }

    /** The drawing; with only one panel where the medium level is never above 0. */
    String svg() {
        boolean dated = results.stream()
                .flatMap(result -> curve(result, Rule.Level.MEDIUM).stream())
                .anyMatch(p -> p.y() > 0);
        int panel = 640;
        Svg svg = new Svg(dated ? 2 * panel : panel, 330);
        svg.bold(
                new Point(20, 24),
                Anchor.START,
                15,
                results.isEmpty() ? "" : results.get(0).instance().name());
        int left = 80;
        if (dated) {
            panel(svg, left, Rule.Level.MEDIUM, "effort-days late");
            left += panel;
        }
        panel(svg, left, Rule.Level.SOFT, "weighted sum");
        return svg.toString();
    }

    private void panel(Svg svg, int left, Rule.Level level, String unit) {
        Plot plot = new Plot(
                svg,
                new Plot.Frame(left, 70, 300, 195),
                Scale.logarithmic(EARLIEST, Math.max(0.1, end / ROUNDING)),
                scale(level));
        plot.title("Penalty, " + level.id() + " level");
        plot.xAxis("seconds, logarithmic");
        plot.yAxis(unit);
        for (Result result : results) {
            String colour = Colours.of(result.rival());
            List<Point> curve = curve(result, level);
            double last = curve.get(curve.size() - 1).y();
            boolean once =
                    result.attempt() == null || result.attempt().improvements().isEmpty();
            if (once) {
                plot.level(last, colour);
            } else {
                plot.curve(steps(curve), colour);
            }
            plot.legend(
                    colour,
                    once,
                    "%s %s%s".formatted(result.rival(), Scale.label(last), result.feasible() ? "" : " (infeasible)"));
        }
        for (Result result : results) {
            Long bound = result.bound(level);
            if (bound != null && bound < 0) {
                plot.level(-bound / HUNDREDTHS, Colours.of(result.rival()));
                plot.legend(
                        Colours.of(result.rival()),
                        true,
                        "bound of %s %s".formatted(result.rival(), Scale.label(-bound / HUNDREDTHS)));
            }
        }
    }

    /** From the best end, or bound if that is near, to a little above the worst end of those that search. */
    private Scale scale(Rule.Level level) {
        double best = Double.MAX_VALUE;
        double worst = 0;
        for (Result result : results) {
            List<Point> curve = curve(result, level);
            double last = curve.get(curve.size() - 1).y();
            best = Math.min(best, last);
            if (curve.size() > 1) {
                double first = curve.get(0).y();
                worst = Math.max(worst, last == 0 ? first : Math.max(last, Math.min(last * ROOM, first)));
                best = Math.min(best, first);
            }
        }
        double top = Math.max(worst, best);
        for (Result result : results) {
            Long bound = result.bound(level);
            double value = bound == null ? 0 : -bound / HUNDREDTHS;
            best = value > best / 2 ? Math.min(best, value) : best;
        }
        return Scale.linear(best * 0.98, Math.max(top, best * 1.02) + (top == 0 ? 1 : 0));
    }

    /** Time and penalty of each plan; of what has no history only the end. */
    private static List<Point> curve(Result result, Rule.Level level) {
        List<Point> points = new ArrayList<>();
        Attempt attempt = result.attempt();
        if (attempt != null) {
            attempt.improvements().stream()
                    .filter(each -> each.score().isFeasible())
                    .forEach(each -> points.add(new Point(each.seconds(), penalty(each.score(), level))));
        }
        Score score = result.score();
        if (score != null) {
            points.add(new Point(result.wallSeconds(), penalty(score, level)));
        }
        return points;
    }

    private static double penalty(Score score, Rule.Level level) {
        return -score.level(level) / HUNDREDTHS;
    }

    /** A plan is the best until the next one comes. */
    private static List<Point> steps(List<Point> curve) {
        List<Point> steps = new ArrayList<>();
        for (int i = 0; i < curve.size(); i++) {
            if (i > 0) {
                steps.add(new Point(curve.get(i).x(), curve.get(i - 1).y()));
            }
            steps.add(curve.get(i));
        }
        return steps;
    }
}
