package org.iterationplanner.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;
import org.iterationplanner.exchange.TemplateWriter;
import org.iterationplanner.table.TableWriter;
import org.jspecify.annotations.Nullable;

/** Our own template with the whole input, and sheets of the plan before it, which an import leaves aside. */
final class TableExport implements Exporter {

    private final Function<OutputStream, TableWriter> writer;

    TableExport(Function<OutputStream, TableWriter> writer) {
        this.writer = writer;
    }

    @Override
    public void write(ExportedPlan plan, OutputStream stream) throws IOException {
        try (TableWriter out = writer.apply(stream)) {
            ChartedSheets.writeOverview(plan, out);
            writePlan(plan, out);
            writeNotPlanned(plan, out);
            ChartedSheets.writeLoad(plan, out);
            writeDates(plan.output(), out);
            out.sheet("rules", List.of("rule", "level", "weight", "amount", "reason"));
            for (ModelOutput.RuleAmount rule : plan.rules()) {
                out.row(List.of(
                        rule.id().id(),
                        rule.level().id(),
                        rule.weight(),
                        rule.amount(),
                        rule.id().reason()));
            }
            TemplateWriter.write(plan.backlog(), out);
        }
    }

    private static void writePlan(ExportedPlan plan, TableWriter out) throws IOException {
        Map<String, Asset> assets = plan.assets();
        out.sheet("plan", List.of("iteration", "start", "end", "state", "asset", "name", "workload", "team", "effort"));
        for (IterationBacklog iteration : plan.output().iterations()) {
            for (ModelOutput.PlannedAsset planned : iteration.assets()) {
                Asset asset = assets.get(planned.asset());
                for (Map.Entry<String, java.math.BigDecimal> effort :
                        planned.effort().entrySet()) {
                    out.row(row(
                            iteration.number(),
                            iteration.start(),
                            iteration.end(),
                            String.valueOf(iteration.state()),
                            planned.asset(),
                            asset == null ? null : asset.name(),
                            planned.workload(),
                            effort.getKey(),
                            effort.getValue()));
                }
            }
        }
    }

    private static void writeNotPlanned(ExportedPlan plan, TableWriter out) throws IOException {
        out.sheet("notPlanned", List.of("asset", "reason"));
        for (ModelOutput.NotPlanned asset : plan.output().notPlanned()) {
            out.row(List.of(asset.asset(), String.valueOf(asset.reason())));
        }
    }

    private static void writeDates(ModelOutput output, TableWriter out) throws IOException {
        out.sheet("workloadDates", List.of("workload", "startIteration", "endIteration", "readyOn", "daysLate"));
        for (ModelOutput.WorkloadDates dates : output.workloads()) {
            out.row(row(dates.id(), dates.startIteration(), dates.endIteration(), dates.readyOn(), dates.daysLate()));
        }
        out.sheet("datacenterDates", List.of("datacenter", "lastIteration", "emptyOn", "daysLate"));
        for (ModelOutput.DatacenterDates dates : output.datacenters()) {
            out.row(row(dates.id(), dates.lastIteration(), dates.emptyOn(), dates.daysLate()));
        }
    }

    static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
