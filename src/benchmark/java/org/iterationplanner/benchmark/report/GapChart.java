package org.iterationplanner.benchmark.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.benchmark.Result;
import org.iterationplanner.benchmark.report.Svg.Anchor;
import org.iterationplanner.benchmark.report.Svg.Point;

/** How far each feasible plan is from what its own rival proved: one row a family, one dot a plan. */
final class GapChart {

    private static final double ROW = 34;
    private static final int PERCENT = 100;

    private final Map<String, List<Result>> byFamily;

    GapChart(Map<String, List<Result>> byFamily) {
        this.byFamily = byFamily;
    }

    String svg() {
        int height = (int) (ROW * byFamily.size());
        Svg svg = new Svg(1_060, height + 140);
        svg.bold(
                new Point(20, 24),
                Anchor.START,
                15,
                "Gap between plan and proven bound, in percent of the plan's penalty");
        panel(svg, 190, height, Rule.Level.MEDIUM);
        Plot last = panel(svg, 570, height, Rule.Level.SOFT);
        for (String rival : rivals()) {
            last.legend(Colours.of(rival), false, rival);
        }
        return svg.toString();
    }

    private List<String> rivals() {
        return byFamily.values().stream()
                .flatMap(List::stream)
                .filter(result -> Gaps.ratio(result, Rule.Level.MEDIUM) != null)
                .map(Result::rival)
                .distinct()
                .toList();
    }

    private Plot panel(Svg svg, int left, int height, Rule.Level level) {
        List<String> families = List.copyOf(byFamily.keySet());
        Scale rows = new Scale(families.size() - 0.5, -0.5, false);
        Plot plot = new Plot(svg, new Plot.Frame(left, 70, 340, height), Scale.linear(0, PERCENT), rows);
        plot.title(level.id());
        plot.xAxis("gap, %");
        plot.rows(
                level == Rule.Level.MEDIUM
                        ? families
                        : families.stream().map(any -> "").toList());
        List<String> rivals = rivals();
        for (int row = 0; row < families.size(); row++) {
            for (Result result : byFamily.getOrDefault(families.get(row), List.of())) {
                Double gap = Gaps.ratio(result, level);
                if (gap != null) {
                    double shift = 0.22 * (rivals.indexOf(result.rival()) - (rivals.size() - 1) / 2.0);
                    plot.dot(gap * PERCENT, row + shift, 4, Colours.of(result.rival()));
                }
            }
        }
        return plot;
    }

    /** The families of which anybody proved something about the soft level. */
    static Map<String, List<Result>> worthDrawing(Map<String, List<Result>> byFamily) {
        return byFamily.entrySet().stream()
                .filter(family ->
                        family.getValue().stream().anyMatch(result -> Gaps.ratio(result, Rule.Level.SOFT) != null))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
