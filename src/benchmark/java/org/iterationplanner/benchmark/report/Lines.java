package org.iterationplanner.benchmark.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.iterationplanner.benchmark.Result;
import org.iterationplanner.benchmark.instance.Instance.KnownIterations;
import org.jspecify.annotations.Nullable;

/** Iterations in use against what others have published, where they have. */
final class Lines {

    private Lines() {}

    static @Nullable String table(Map<String, List<Result>> byFamily) {
        MarkdownTable table = new MarkdownTable(
                "family",
                "rival",
                "instances",
                "at the proven least",
                "as few as published",
                "fewer",
                "more",
                "iterations, all instances",
                "published",
                "proved optimal by the rival itself");
        byFamily.forEach((family, results) -> results.stream()
                .filter(result -> result.instance().known() != null)
                .collect(Collectors.groupingBy(Result::rival, LinkedHashMap::new, Collectors.toList()))
                .forEach((rival, own) -> row(table, family, rival, own)));
        return table.isEmpty() ? null : table.toString();
    }

    private static void row(MarkdownTable table, String family, String rival, List<Result> results) {
        int least = 0;
        int equal = 0;
        int fewer = 0;
        int more = 0;
        int used = 0;
        int published = 0;
        for (Result result : results) {
            KnownIterations known = result.instance().known();
            Integer own = iterations(result);
            if (known == null || own == null) {
                more++;
                continue;
            }
            least += own <= known.atLeast() ? 1 : 0;
            equal += own == known.best() ? 1 : 0;
            fewer += own < known.best() ? 1 : 0;
            more += own > known.best() ? 1 : 0;
            used += own;
            published += known.best();
        }
        long proved = results.stream().filter(Result::proved).count();
        table.row(family, rival, results.size(), least, equal, fewer, more, used, published, proved);
    }

    /** Null where there is no plan that holds everything. */
    private static @Nullable Integer iterations(Result result) {
        boolean whole = result.feasible()
                && result.verdict() != null
                && result.verdict().kpis().assetsNotPlanned() == 0;
        return whole && result.verdict() != null ? result.verdict().kpis().iterationsUsed() : null;
    }
}
