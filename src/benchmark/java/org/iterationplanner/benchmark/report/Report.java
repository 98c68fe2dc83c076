package org.iterationplanner.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.iterationplanner.benchmark.Result;
import org.jspecify.annotations.Nullable;

/** Everything that came out, as one Markdown file and the plots it shows. Not thread-safe. */
public final class Report {

    private final Path folder;
    private final List<String> conditions;
    private final List<Result> results;
    private final Map<String, List<Result>> byFamily;
    private final StringBuilder text = new StringBuilder();

    /**
     * A report to be written.
     *
     * @param conditions sentences that say how the results came about
     */
    public Report(Path folder, List<String> conditions, List<Result> results) {
        this.folder = folder;
        this.conditions = List.copyOf(conditions);
        this.results = List.copyOf(results);
        byFamily = results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.instance().family(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Writes {@code report.md} and its plots. */
    public void write() throws IOException {
        text.append("# Benchmark\n\n");
        conditions.forEach(condition -> text.append("- ").append(condition).append('\n'));
        section(
                "Ours against each",
                "A plan is better if it is feasible and the other is not, then on the medium level, then on the soft one; every"
                        + " plan is scored by the independent checker.",
                Duels.table(byFamily));
        section(
                "Line balancing",
                "Iterations in use; published is the best of any published plan. A plan that leaves a task out counts as more.",
                Lines.table(byFamily));
        section(
                "Cost of delay",
                "By ours: above 1 means that value arrives later than with our plan. Read it with the two columns behind it:"
                        + " a rival that is late or leaves assets out pays elsewhere.",
                DelayTable.table(byFamily));
        section(
                "Proofs and speed",
                "The gap is (bound − score) / |score| of each rival's own bound. The soft bound of cp-sat holds for plans whose"
                        + " medium level is not worse than its own. First plan: of the clock, from the beginning of the mapping.",
                ProofTable.table(byFamily));
        section(
                "Replanning",
                "From a plan that is known already, within a budget of moves.",
                WarmTable.table(byFamily));
        plots();
        troubles();
        Files.writeString(folder.resolve("report.md"), text);
    }

    private void section(String title, String explanation, @Nullable String table) {
        if (table != null) {
            text.append("\n## ")
                    .append(title)
                    .append("\n\n")
                    .append(explanation)
                    .append("\n\n")
                    .append(table);
        }
    }

    private void plots() throws IOException {
        text.append("\n## Plots\n\n");
        Map<String, List<Result>> bounded = GapChart.worthDrawing(byFamily);
        if (!bounded.isEmpty()) {
            plot("gaps", "Gap between plan and bound", new GapChart(bounded).svg());
        }
        List<Result> estates = results.stream()
                .filter(result -> result.instance().family().startsWith("estate"))
                .toList();
        if (!estates.isEmpty()) {
            plot("scaling", "Scaling", new ScalingChart(estates).svg());
        }
        for (Map.Entry<String, List<Result>> family : byFamily.entrySet()) {
            String first = family.getValue().get(0).instance().name();
            List<Result> ofFirst = family.getValue().stream()
                    .filter(result -> result.instance().name().equals(first) && result.score() != null)
                    .toList();
            if (!ofFirst.isEmpty()) {
                plot("score-" + family.getKey(), "Score against time, " + first, new ScoreOverTime(ofFirst).svg());
            }
        }
    }

    private void plot(String name, String title, String svg) throws IOException {
        Files.writeString(folder.resolve(name + ".svg"), svg);
        text.append("![%s](%s.svg)%n%n".formatted(title, name));
    }

    private void troubles() {
        MarkdownTable table = new MarkdownTable("instance", "rival", "trouble");
        results.stream()
                .filter(result -> result.trouble() != null || result.score() == null)
                .forEach(result -> table.row(
                        result.instance().name(),
                        result.rival(),
                        result.trouble() == null ? "no plan within the time" : result.trouble()));
        if (!table.isEmpty()) {
            section(
                    "Attempts that do not count",
                    "No plan, or one that the checker does not confirm.",
                    table.toString());
        }
    }
}
