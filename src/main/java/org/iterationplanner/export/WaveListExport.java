package org.iterationplanner.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;
import org.iterationplanner.table.CsvWriting;
import org.jspecify.annotations.Nullable;

/** Which server goes in which wave, as Azure Migrate maps them; what is not planned is left out. */
final class WaveListExport implements Exporter {

    @Override
    public void write(ExportedPlan plan, OutputStream out) throws IOException {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        rows.add(List.of("Server name", "Wave", "Start", "End", "Application", "Environment", "Strategy"));
        for (IterationBacklog iteration : plan.output().iterations()) {
            for (ModelOutput.PlannedAsset planned : iteration.assets()) {
                Asset asset = plan.assets().get(planned.asset());
                rows.add(Arrays.<@Nullable Object>asList(
                        planned.asset(),
                        "Wave " + iteration.number(),
                        iteration.start(),
                        iteration.end(),
                        planned.workload(),
                        asset == null || asset.environment() == null
                                ? null
                                : asset.environment().toString(),
                        asset == null || asset.strategy() == null
                                ? null
                                : asset.strategy().toString()));
            }
        }
        CsvWriting.single(out, rows);
    }
}
