package org.iterationplanner.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;
import org.iterationplanner.table.TableWriter;
import org.iterationplanner.table.XlsxWriting;
import org.jspecify.annotations.Nullable;

/** The sheet Wave of the Migration Execution Guide, with those of its columns that a plan can fill. */
final class GuideExport implements Exporter {

    private static final List<String> HEADER = List.of(
            "Migration Start Date",
            "Wave Number",
            "Workload",
            "Machine",
            "Operating System",
            "Environment",
            "Migration Group",
            "Final Migration Start Date");

    @Override
    public void write(ExportedPlan plan, OutputStream stream) throws IOException {
        Map<String, Asset> assets = plan.assets();
        try (TableWriter out = new XlsxWriting(stream)) {
            out.sheet("8. Wave", HEADER);
            for (IterationBacklog iteration : plan.output().iterations()) {
                for (ModelOutput.PlannedAsset planned : iteration.assets()) {
                    Asset asset = assets.get(planned.asset());
                    out.row(Arrays.<@Nullable Object>asList(
                            iteration.start(),
                            iteration.number(),
                            planned.workload(),
                            planned.asset(),
                            asset == null ? null : asset.attributes().get("operatingSystem"),
                            asset == null || asset.environment() == null
                                    ? null
                                    : asset.environment().toString(),
                            iteration.number(),
                            iteration.start()));
                }
            }
        }
    }
}
