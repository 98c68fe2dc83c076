package org.iterationplanner.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.table.CsvWriting;
import org.jspecify.annotations.Nullable;

/** Issues as Jira imports them: epics and stories with sprint, points and what they block; several values repeat a header. */
final class JiraExport implements Exporter {

    private static final String LINK = "Outward issue link (Blocks)";

    @Override
    public void write(ExportedPlan plan, OutputStream out) throws IOException {
        Map<String, List<String>> blocks = new HashMap<>();
        for (Dependency dependency : plan.backlog().dependencies()) {
            if (dependency.type() == Dependency.Type.PRECEDES) {
                blocks.computeIfAbsent(dependency.from(), id -> new ArrayList<>())
                        .add(dependency.to());
            }
        }
        Set<String> assetIds = plan.assets().keySet();
        int links = blocks.values().stream().mapToInt(List::size).max().orElse(0);
        List<String> header = new ArrayList<>(List.of(
                "Issue Id", "Parent Id", "Issue Type", "Summary", "Story Points", "Sprint", "Due Date", "Labels"));
        header.addAll(Collections.nCopies(links, LINK));
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        rows.add(header);
        for (Workload workload : plan.backlog().workloads()) {
            rows.add(Arrays.<@Nullable Object>asList(
                    issue(workload.id(), assetIds),
                    null,
                    "Epic",
                    ExportedPlan.title(workload),
                    null,
                    null,
                    workload.due(),
                    null));
        }
        Map<String, IterationBacklog> iterations = plan.iterations();
        for (Asset asset : plan.backlog().assets()) {
            List<@Nullable Object> row = new ArrayList<>(Arrays.<@Nullable Object>asList(
                    asset.id(),
                    asset.workload() == null ? null : issue(asset.workload(), assetIds),
                    "Story",
                    ExportedPlan.title(asset),
                    asset.isEstimated() ? asset.totalEffort() : null,
                    ExportedPlan.title(iterations.get(asset.id())),
                    asset.due(),
                    String.join(
                            " ",
                            asset.labels().stream()
                                    .map(label -> label.replaceAll("\\s+", "-"))
                                    .toList())));
            row.addAll(blocks.getOrDefault(asset.id(), List.of()));
            rows.add(row);
        }
        CsvWriting.single(out, rows);
    }

    /** Jira knows one kind of id: a workload that is called like an asset gets another. */
    private static String issue(String workload, Set<String> assetIds) {
        return assetIds.contains(workload) ? "workload " + workload : workload;
    }
}
