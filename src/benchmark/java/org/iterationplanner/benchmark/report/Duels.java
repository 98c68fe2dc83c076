package org.iterationplanner.benchmark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.benchmark.Result;
import org.iterationplanner.benchmark.rival.Service;
import org.jspecify.annotations.Nullable;

/** Our plan against each other's of the same instance: feasible first, then medium, then soft. */
final class Duels {

    private final String rival;
    private int won;
    private int even;
    private int lost;
    private int oursFeasible;
    private int theirsFeasible;
    private final List<Double> softMore = new ArrayList<>();

    private Duels(String rival) {
        this.rival = rival;
    }

    static String table(Map<String, List<Result>> byFamily) {
        MarkdownTable table = new MarkdownTable(
                "family",
                "rival",
                "instances",
                "ours better",
                "equal",
                "ours worse",
                "feasible, ours",
                "feasible, theirs",
                "our soft penalty where medium is equal");
        byFamily.forEach((family, results) -> of(results).values().forEach(duels -> duels.addTo(table, family)));
        return table.toString();
    }

    private void addTo(MarkdownTable table, String family) {
        String more = softMore.isEmpty()
                ? "–"
                : "%+.2f %%".formatted(100 * Gaps.mean(softMore).orElse(0));
        table.row(family, rival, won + even + lost, won, even, lost, oursFeasible, theirsFeasible, more);
    }

    private static Map<String, Duels> of(List<Result> family) {
        Map<String, Result> ours = new LinkedHashMap<>();
        family.stream()
                .filter(result -> result.rival().equals(Service.ID))
                .forEach(result -> ours.put(result.instance().name(), result));
        Map<String, Duels> byRival = new LinkedHashMap<>();
        for (Result theirs : family) {
            Result own = ours.get(theirs.instance().name());
            if (own != null && !theirs.rival().equals(Service.ID)) {
                byRival.computeIfAbsent(theirs.rival(), Duels::new).add(own, theirs);
            }
        }
        return byRival;
    }

    private void add(Result ours, Result theirs) {
        Score own = feasible(ours);
        Score other = feasible(theirs);
        oursFeasible += own == null ? 0 : 1;
        theirsFeasible += other == null ? 0 : 1;
        int order = own == null || other == null ? Boolean.compare(own != null, other != null) : own.compareTo(other);
        won += order > 0 ? 1 : 0;
        even += order == 0 ? 1 : 0;
        lost += order < 0 ? 1 : 0;
        if (own != null && other != null && own.medium() == other.medium() && other.soft() != 0) {
            softMore.add((double) (own.soft() - other.soft()) / other.soft());
        }
    }

    private static @Nullable Score feasible(Result result) {
        return result.feasible() ? result.score() : null;
    }
}
