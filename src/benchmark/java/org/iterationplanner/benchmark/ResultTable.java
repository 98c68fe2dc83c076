package org.iterationplanner.benchmark;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Kpis;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.benchmark.rival.Attempt;
import org.jspecify.annotations.Nullable;

/** The results as a CSV file, one attempt a row, written as they come so that nothing is lost. Not thread-safe. */
final class ResultTable implements AutoCloseable {

    private static final List<String> COLUMNS = List.of(
            "family",
            "instance",
            "assets",
            "rival",
            "threads",
            "cpu_seconds",
            "wall_seconds",
            "first_plan_seconds",
            "feasible",
            "hard",
            "medium",
            "soft",
            "bound_hard",
            "bound_medium",
            "bound_soft",
            "gap_medium",
            "gap_soft",
            "proved",
            "ended",
            "evaluations",
            "iterations_used",
            "iterations_at_least",
            "iterations_best_known",
            "assets_not_planned",
            "cost_of_delay",
            "moved",
            "trouble");

    private final CsvWriter csv;

    ResultTable(Path file) throws IOException {
        csv = CsvWriter.builder().build(file);
        csv.writeRecord(COLUMNS);
    }

    void add(Result result) throws IOException {
        Attempt attempt = result.attempt();
        List<String> row = new ArrayList<>(List.of(
                result.instance().family(),
                result.instance().name(),
                String.valueOf(result.instance().size()),
                result.rival(),
                String.valueOf(result.threads()),
                seconds(result.cpuSeconds()),
                seconds(result.wallSeconds()),
                attempt == null || attempt.improvements().isEmpty()
                        ? ""
                        : seconds(attempt.improvements().get(0).seconds()),
                String.valueOf(result.feasible())));
        Score score = result.score();
        for (Rule.Level level : Rule.Level.values()) {
            row.add(score == null ? "" : units(score.level(level)));
        }
        for (Rule.Level level : Rule.Level.values()) {
            row.add(units(result.bound(level)));
        }
        row.add(gap(result, Rule.Level.MEDIUM));
        row.add(gap(result, Rule.Level.SOFT));
        row.add(String.valueOf(result.proved()));
        row.add(attempt == null ? "" : attempt.ending());
        row.add(attempt == null || attempt.evaluations() == 0 ? "" : String.valueOf(attempt.evaluations()));
        Kpis kpis = score == null || result.verdict() == null
                ? null
                : result.verdict().kpis();
        var known = result.instance().known();
        row.add(kpis == null ? "" : String.valueOf(kpis.iterationsUsed()));
        row.add(known == null ? "" : String.valueOf(known.atLeast()));
        row.add(known == null ? "" : String.valueOf(known.best()));
        row.add(kpis == null ? "" : String.valueOf(kpis.assetsNotPlanned()));
        row.add(kpis == null ? "" : String.valueOf(kpis.costOfDelayValueDays()));
        row.add(kpis == null ? "" : String.valueOf(kpis.movedFromBaseline()));
        row.add(result.trouble() == null ? "" : result.trouble());
        csv.writeRecord(row);
        csv.flush();
    }

    private static String gap(Result result, Rule.Level level) {
        Long bound = result.bound(level);
        Score score = result.score();
        return bound == null || score == null ? "" : units(bound - score.level(level));
    }

    private static String units(@Nullable Long hundredths) {
        return hundredths == null ? "" : Hundredths.toDecimal(hundredths).toPlainString();
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
