package org.iterationplanner.benchmark.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.benchmark.Result;

/** What is proved of the plans, and what it took to find them. */
final class ProofTable {

    private ProofTable() {}

    static String table(Map<String, List<Result>> byFamily) {
        MarkdownTable table = new MarkdownTable(
                "family",
                "rival",
                "instances",
                "proved optimal",
                "medium gap, mean",
                "soft gap, mean",
                "first plan, median s",
                "longest, s",
                "CPU, mean s",
                "evaluations per CPU second, median");
        byFamily.forEach((family, results) -> results.stream()
                .filter(result ->
                        result.attempt() != null && !result.attempt().ending().equals("DONE"))
                .collect(Collectors.groupingBy(Result::rival, LinkedHashMap::new, Collectors.toList()))
                .forEach((rival, own) -> row(table, family, rival, own)));
        return table.toString();
    }

    private static void row(MarkdownTable table, String family, String rival, List<Result> results) {
        List<Double> first = results.stream()
                .map(Result::attempt)
                .filter(attempt -> attempt != null && !attempt.improvements().isEmpty())
                .map(attempt ->
                        Objects.requireNonNull(attempt).improvements().get(0).seconds())
                .toList();
        List<Double> speeds = results.stream()
                .filter(result ->
                        result.attempt() != null && result.attempt().evaluations() > 0 && result.cpuSeconds() > 0)
                .map(result -> Objects.requireNonNull(result.attempt()).evaluations() / result.cpuSeconds())
                .toList();
        table.row(
                family,
                rival,
                results.size(),
                results.stream().filter(Result::proved).count(),
                gap(results, Rule.Level.MEDIUM),
                gap(results, Rule.Level.SOFT),
                MarkdownTable.decimal(Gaps.median(first)),
                MarkdownTable.decimal(
                        results.stream().mapToDouble(Result::wallSeconds).max()),
                MarkdownTable.decimal(
                        results.stream().mapToDouble(Result::cpuSeconds).average()),
                speeds.isEmpty()
                        ? "–"
                        : Scale.label(Math.rint(Gaps.median(speeds).orElse(0))));
    }

    private static String gap(List<Result> results, Rule.Level level) {
        return MarkdownTable.percent(Gaps.mean(results.stream()
                .map(result -> Gaps.ratio(result, level))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList()));
    }
}
