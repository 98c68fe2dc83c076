package org.iterationplanner.migration;

import static org.iterationplanner.migration.Sums.rounded;
import static org.iterationplanner.migration.Trees.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.iterationplanner.migration.Logbook.Outcome;

/** How good estimates were, counted again. */
final class EstimateRecount {
    private static final List<String> TYPES =
            List.of("VM", "DATABASE", "FILE_SHARE", "APPLICATION", "SERVICE", "OTHER");

    /** What one asset, or a team's share of it, was estimated at and took. */
    private record Pair(BigDecimal estimated, BigDecimal actual) {}

    private EstimateRecount() {}

    static Map<String, Object> of(Logbook logbook) {
        Map<String, List<Outcome>> byAsset = new LinkedHashMap<>();
        logbook.closed.forEach(closed -> closed.outcomes()
                .forEach(outcome -> byAsset.computeIfAbsent(outcome.asset(), unused -> new ArrayList<>())
                        .add(outcome)));
        List<Pair> all = new ArrayList<>();
        Map<String, List<Pair>> types = new LinkedHashMap<>();
        TYPES.forEach(type -> types.put(type, new ArrayList<>()));
        Map<String, List<Pair>> strategies = new LinkedHashMap<>();
        Map<String, List<Pair>> teams = new LinkedHashMap<>();
        int untold = 0;
        for (List<Outcome> outcomes : byAsset.values()) {
            Outcome last = outcomes.get(outcomes.size() - 1);
            if (last.done() && outcomes.stream().allMatch(EstimateRecount::isKnown)) {
                Map<String, BigDecimal> estimate = outcomes.get(0).estimate();
                Map<String, BigDecimal> took = new LinkedHashMap<>();
                outcomes.forEach(o -> o.actual().forEach((team, effort) -> took.merge(team, effort, BigDecimal::add)));
                Pair whole = new Pair(total(estimate), total(took));
                all.add(whole);
                Objects.requireNonNull(types.get(last.type())).add(whole);
                if (last.strategy() != null) {
                    strategies
                            .computeIfAbsent(last.strategy(), unused -> new ArrayList<>())
                            .add(whole);
                }
                estimate.forEach((team, effort) -> teams.computeIfAbsent(team, unused -> new ArrayList<>())
                        .add(new Pair(effort, took.getOrDefault(team, BigDecimal.ZERO))));
            } else if (last.done()) {
                untold++;
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("overall", figures(null, all));
        figures.put("byType", groups(types));
        figures.put("byStrategy", groups(strategies));
        figures.put("byTeam", groups(teams));
        figures.put("untold", untold);
        return figures;
    }

    /** Whether it is known what the iteration took of it: something was told, or it was not begun. */
    private static boolean isKnown(Outcome outcome) {
        boolean begun = outcome.done()
                || (!outcome.remaining().isEmpty()
                        && total(outcome.remaining()).compareTo(total(outcome.estimate())) < 0);
        return !outcome.actual().isEmpty() || !begun;
    }

    private static List<Object> groups(Map<String, List<Pair>> groups) {
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> (Object) figures(group.getKey(), group.getValue()))
                .toList();
    }

    private static Map<String, Object> figures(@org.jspecify.annotations.Nullable String of, List<Pair> pairs) {
        BigDecimal estimated = Sums.sum(pairs, Pair::estimated);
        BigDecimal actual = Sums.sum(pairs, Pair::actual);
        List<BigDecimal> ratios = pairs.stream()
                .map(pair -> pair.actual().divide(pair.estimated(), Sums.EXACT))
                .toList();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("of", of);
        figures.put("samples", pairs.size());
        figures.put("estimated", estimated);
        figures.put("actual", actual);
        figures.put("ratio", Sums.share(actual, estimated));
        Stream.of("0.5 median", "0.1 p10", "0.9 p90")
                .map(wanted -> wanted.split(" ", 2))
                .forEach(wanted -> figures.put(wanted[1], rounded(Sums.quantile(ratios, wanted[0]), 4)));
        return figures;
    }
}
