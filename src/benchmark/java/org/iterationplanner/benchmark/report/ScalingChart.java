package org.iterationplanner.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iterationplanner.benchmark.Result;
import org.iterationplanner.benchmark.report.Svg.Anchor;
import org.iterationplanner.benchmark.report.Svg.Point;
import org.iterationplanner.benchmark.rival.Service;

/** How long the first plan takes, and how many plans are looked at in a second, by the number of assets. */
final class ScalingChart {

    private final List<Result> results;

    ScalingChart(List<Result> results) {
        this.results = results;
    }

    String svg() {
        Svg svg = new Svg(1_060, 390);
        svg.bold(new Point(20, 24), Anchor.START, 15, "Scaling with the number of assets, both axes logarithmic");
        List<String> searching = Stream.of(Service.ID, "cp-sat").toList();
        panel(svg, 90, "First plan", "seconds", searching, ScalingChart::firstPlan);
        panel(svg, 590, "Evaluations per CPU second", "plans per second", List.of(Service.ID), ScalingChart::speed);
        return svg.toString();
    }

    private void panel(
            Svg svg, int left, String title, String unit, List<String> rivals, ToDoubleFunction<Result> measure) {
        List<Result> measured = results.stream()
                .filter(result -> rivals.contains(result.rival()) && measure.applyAsDouble(result) > 0)
                .toList();
        Plot plot = new Plot(
                svg,
                new Plot.Frame(left, 75, 330, 250),
                scale(measured, result -> result.instance().size()),
                scale(measured, measure));
        plot.title(title);
        plot.xAxis("assets");
        plot.yAxis(unit);
        for (String rival : rivals) {
            Map<Integer, List<Double>> bySize = measured.stream()
                    .filter(result -> result.rival().equals(rival))
                    .collect(Collectors.groupingBy(
                            result -> result.instance().size(),
                            TreeMap::new,
                            Collectors.mapping(measure::applyAsDouble, Collectors.toList())));
            if (!bySize.isEmpty()) {
                draw(plot, rival, bySize);
            }
        }
    }

    private static void draw(Plot plot, String rival, Map<Integer, List<Double>> bySize) {
        List<Point> medians = new ArrayList<>();
        bySize.forEach((size, values) -> {
            values.forEach(value -> plot.dot(size, value, 3.5, Colours.of(rival)));
            Gaps.median(values).ifPresent(median -> medians.add(new Point(size, median)));
        });
        plot.curve(medians, Colours.of(rival));
        plot.legend(Colours.of(rival), false, rival + ", median");
    }

    private static Scale scale(List<Result> measured, ToDoubleFunction<Result> measure) {
        double least = measured.stream().mapToDouble(measure).min().orElse(1);
        double most = measured.stream().mapToDouble(measure).max().orElse(10);
        return Scale.logarithmic(least, most);
    }

    private static double firstPlan(Result result) {
        return result.attempt() == null || result.attempt().improvements().isEmpty()
                ? 0
                : result.attempt().improvements().get(0).seconds();
    }

    private static double speed(Result result) {
        return result.attempt() == null || result.cpuSeconds() <= 0
                ? 0
                : result.attempt().evaluations() / result.cpuSeconds();
    }
}
