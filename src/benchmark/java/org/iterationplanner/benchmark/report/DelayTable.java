package org.iterationplanner.benchmark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.benchmark.Result;
import org.iterationplanner.benchmark.rival.Service;

/** What it costs to plan otherwise: cost of delay by ours, days late and what is left out beside it. */
final class DelayTable {

    private static final class Sums {

        private final List<Double> ratios = new ArrayList<>();
        private final List<Double> late = new ArrayList<>();
        private final List<Double> leftOut = new ArrayList<>();
        private int feasible;
        private int all;
    }

    private DelayTable() {}

    static String table(Map<String, List<Result>> byFamily) {
        MarkdownTable table = new MarkdownTable(
                "family",
                "rival",
                "feasible",
                "cost of delay by ours, geometric mean",
                "effort-days late, mean",
                "assets left out, mean");
        byFamily.forEach((family, results) -> {
            if (results.stream().noneMatch(result -> result.instance().known() != null)) {
                sums(results).forEach((rival, sums) -> row(table, family, rival, sums));
            }
        });
        return table.toString();
    }

    private static void row(MarkdownTable table, String family, String rival, Sums sums) {
        table.row(
                family,
                rival,
                sums.feasible + " of " + sums.all,
                MarkdownTable.decimal(Gaps.geometricMean(sums.ratios)),
                MarkdownTable.decimal(Gaps.mean(sums.late)),
                MarkdownTable.decimal(Gaps.mean(sums.leftOut)));
    }

    private static Map<String, Sums> sums(List<Result> family) {
        Map<String, Double> ours = new LinkedHashMap<>();
        family.stream()
                .filter(result -> result.rival().equals(Service.ID) && result.feasible())
                .forEach(result -> ours.put(result.instance().name(), costOfDelay(result)));
        Map<String, Sums> byRival = new LinkedHashMap<>();
        for (Result result : family) {
            Sums sums = byRival.computeIfAbsent(result.rival(), any -> new Sums());
            sums.all++;
            sums.feasible += result.feasible() ? 1 : 0;
            if (result.verdict() != null && result.score() != null) {
                Double own = ours.get(result.instance().name());
                double theirs = costOfDelay(result);
                if (own != null && own > 0 && theirs > 0) {
                    sums.ratios.add(theirs / own);
                }
                sums.late.add(-result.verdict().score().medium() / 100.0);
                sums.leftOut.add((double) result.verdict().kpis().assetsNotPlanned());
            }
        }
        return byRival;
    }

    private static double costOfDelay(Result result) {
        return result.verdict() == null
                ? 0
                : result.verdict().kpis().costOfDelayValueDays().doubleValue();
    }
}
