package org.iterationplanner.benchmark.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iterationplanner.benchmark.Result;
import org.iterationplanner.benchmark.rival.Attempt;
import org.jspecify.annotations.Nullable;

/** Plans that begin with another plan: how soon there is a feasible one, and how much of the old one stays. */
final class WarmTable {

    private WarmTable() {}

    static @Nullable String table(Map<String, List<Result>> byFamily) {
        MarkdownTable table = new MarkdownTable(
                "instance", "rival", "feasible", "first feasible plan, ms", "assets moved", "share moved", "score");
        byFamily.values().stream()
                .flatMap(List::stream)
                .filter(result -> result.instance().family().startsWith("warm"))
                .forEach(result -> row(table, result));
        return table.isEmpty() ? null : table.toString();
    }

    private static void row(MarkdownTable table, Result result) {
        long moved = result.verdict() == null ? 0 : result.verdict().kpis().movedFromBaseline();
        table.row(
                result.instance().name(),
                result.rival(),
                result.feasible() ? "yes" : "no",
                firstFeasible(result),
                moved,
                "%.2f %%".formatted(100.0 * moved / result.instance().size()),
                result.score() == null ? "–" : result.score());
    }

    private static String firstFeasible(Result result) {
        Attempt attempt = result.attempt();
        return attempt == null
                ? "–"
                : attempt.improvements().stream()
                        .filter(each -> each.score().isFeasible())
                        .findFirst()
                        .map(each -> String.format(Locale.ROOT, "%.0f", 1_000 * each.seconds()))
                        .orElse("–");
    }
}
