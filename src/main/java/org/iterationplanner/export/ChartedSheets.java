package org.iterationplanner.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.table.Chart;
import org.iterationplanner.table.TableWriter;
import org.jspecify.annotations.Nullable;

/** The sheets of a plan that have charts beside their cells: the iterations in sum, and the load of each team. */
final class ChartedSheets {

    private static final String ACROSS = "iteration";
    private static final List<String> OVERVIEW = List.of(
            ACROSS,
            "start",
            "end",
            "state",
            "assets",
            "load",
            "capacity",
            "utilisation",
            "assetsSoFar",
            "scope",
            "workloadsReady",
            "valuePerDay");
    private static final List<String> LOAD = List.of(ACROSS, "team", "load", "capacity", "utilisation");
    private static final int PERCENT_DIGITS = 2;

    private ChartedSheets() {}

    /** A row for each iteration: what it holds, and what is done with it. */
    static void writeOverview(ExportedPlan plan, TableWriter out) throws IOException {
        ModelOutput output = plan.output();
        Map<Integer, List<BigDecimal>> ready = valuesByLastIteration(plan);
        int planned =
                output.iterations().stream().mapToInt(it -> it.assets().size()).sum();
        int scope = planned + output.notPlanned().size();
        int assetsSoFar = 0;
        int workloads = 0;
        BigDecimal value = BigDecimal.ZERO;
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (IterationBacklog iteration : output.iterations()) {
            BigDecimal load =
                    sum(iteration.load().stream().map(ModelOutput.Load::load).toList());
            BigDecimal capacity = sum(
                    iteration.load().stream().map(ModelOutput.Load::capacity).toList());
            List<BigDecimal> values = ready.getOrDefault(iteration.number(), List.of());
            assetsSoFar += iteration.assets().size();
            workloads += values.size();
            value = value.add(sum(values));
            rows.add(TableExport.row(
                    iteration.number(),
                    iteration.start(),
                    iteration.end(),
                    String.valueOf(iteration.state()),
                    iteration.assets().size(),
                    load,
                    capacity,
                    capacity.signum() == 0 ? null : load.divide(capacity, PERCENT_DIGITS, RoundingMode.HALF_UP),
                    assetsSoFar,
                    scope,
                    workloads,
                    value));
        }
        write(out, "overview", OVERVIEW, rows);
        if (planned > 0) {
            String effort = effort(plan);
            chart(
                    out,
                    Chart.Kind.COLUMNS,
                    "Load and capacity of all teams",
                    effort,
                    OVERVIEW,
                    1,
                    rows,
                    "load",
                    "capacity");
            chart(out, Chart.Kind.LINES, "Assets cut over", "assets", OVERVIEW, 1, rows, "assetsSoFar", "scope");
            chart(out, Chart.Kind.LINES, "Value of ready workloads", "value per day", OVERVIEW, 1, rows, "valuePerDay");
        }
    }

    /** The rows of a team stand together, so that its chart has ranges to refer to. */
    static void writeLoad(ExportedPlan plan, TableWriter out) throws IOException {
        Map<String, List<List<@Nullable Object>>> teams = new LinkedHashMap<>();
        for (IterationBacklog iteration : plan.output().iterations()) {
            for (ModelOutput.Load load : iteration.load()) {
                teams.computeIfAbsent(load.team(), team -> new ArrayList<>())
                        .add(TableExport.row(
                                iteration.number(), load.team(), load.load(), load.capacity(), load.utilisation()));
            }
        }
        write(out, "load", LOAD, teams.values().stream().flatMap(List::stream).toList());
        Map<String, String> names = new HashMap<>();
        plan.backlog().teams().forEach(team -> names.put(team.id(), team.name() == null ? team.id() : team.name()));
        int first = 1;
        for (Map.Entry<String, List<List<@Nullable Object>>> team : teams.entrySet()) {
            List<List<@Nullable Object>> rows = team.getValue();
            String title = "Load and capacity of " + names.getOrDefault(team.getKey(), team.getKey());
            chart(out, Chart.Kind.COLUMNS, title, effort(plan), LOAD, first, rows, "load", "capacity");
            first += rows.size();
        }
    }

    private static void write(TableWriter out, String name, List<String> header, List<List<@Nullable Object>> rows)
            throws IOException {
        out.sheet(name, header);
        for (List<@Nullable Object> row : rows) {
            out.row(row);
        }
    }

    private static void chart(
            TableWriter out,
            Chart.Kind kind,
            String title,
            String up,
            List<String> header,
            int first,
            List<List<@Nullable Object>> rows,
            String... values) {
        List<Integer> columns = Arrays.stream(values).map(header::indexOf).toList();
        out.chart(new Chart(kind, title, ACROSS, up, first, rows, header.indexOf(ACROSS), columns));
    }

    /** What each workload is worth, by the iteration after which it is ready. */
    private static Map<Integer, List<BigDecimal>> valuesByLastIteration(ExportedPlan plan) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (Workload workload : plan.backlog().workloads()) {
            values.put(workload.id(), workload.value());
        }
        Map<Integer, List<BigDecimal>> ready = new LinkedHashMap<>();
        for (ModelOutput.WorkloadDates dates : plan.output().workloads()) {
            BigDecimal value = values.get(dates.id());
            Integer last = dates.endIteration();
            if (value != null && last != null) {
                ready.computeIfAbsent(last, iteration -> new ArrayList<>()).add(value);
            }
        }
        return ready;
    }

    private static String effort(ExportedPlan plan) {
        return "effort in " + plan.backlog().effortUnit();
    }

    private static BigDecimal sum(List<? extends @Nullable BigDecimal> numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal number : numbers) {
            sum = number == null ? sum : sum.add(number);
        }
        return sum;
    }
}
