package org.iterationplanner.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.table.CsvWriting;
import org.jspecify.annotations.Nullable;

/**
 * Work items as Azure DevOps imports them: epics, features, user stories and tasks as a tree by their titles. Its CSV import
 * knows no links but those of the tree, so dependencies are tags that name what goes before.
 */
final class DevOpsExport implements Exporter {

    private static final int LONGEST_TITLE = 255;
    private static final List<String> HEADER = List.of(
            "ID",
            "Work Item Type",
            "Title 1",
            "Title 2",
            "Title 3",
            "Title 4",
            "Story Points",
            "Iteration Path",
            "Tags");

    @Override
    public void write(ExportedPlan plan, OutputStream out) throws IOException {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        rows.add(HEADER);
        Map<String, IterationBacklog> iterations = plan.iterations();
        Map<String, List<Workload>> byDatacenter = new LinkedHashMap<>();
        plan.backlog().workloads().forEach(workload -> byDatacenter
                .computeIfAbsent(workload.datacenter() == null ? "" : workload.datacenter(), id -> new ArrayList<>())
                .add(workload));
        Map<@Nullable String, List<Asset>> assets = plan.assetsByWorkload();
        for (Datacenter datacenter : plan.backlog().datacenters()) {
            rows.add(row(
                    "Epic",
                    1,
                    datacenter.name() == null ? datacenter.id() : datacenter.name(),
                    "",
                    plan.project(),
                    ""));
            addFeatures(rows, byDatacenter.getOrDefault(datacenter.id(), List.of()), assets, iterations, plan);
        }
        addFeatures(rows, byDatacenter.getOrDefault("", List.of()), assets, iterations, plan);
        for (Asset asset : assets.getOrDefault(null, List.of())) {
            addStory(rows, asset, iterations, plan);
        }
        CsvWriting.single(out, rows);
    }

    private static void addFeatures(
            List<List<? extends @Nullable Object>> rows,
            List<Workload> workloads,
            Map<@Nullable String, List<Asset>> assets,
            Map<String, IterationBacklog> iterations,
            ExportedPlan plan) {
        for (Workload workload : workloads) {
            rows.add(row("Feature", 2, ExportedPlan.title(workload), "", plan.project(), ""));
            for (Asset asset : assets.getOrDefault(workload.id(), List.of())) {
                addStory(rows, asset, iterations, plan);
            }
        }
    }

    private static void addStory(
            List<List<? extends @Nullable Object>> rows,
            Asset asset,
            Map<String, IterationBacklog> iterations,
            ExportedPlan plan) {
        IterationBacklog iteration = iterations.get(asset.id());
        String path = iteration == null ? plan.project() : plan.project() + "\\" + ExportedPlan.title(iteration);
        String points = asset.isEstimated() ? ExportedPlan.plain(asset.totalEffort()) : "";
        rows.add(row("User Story", 3, ExportedPlan.title(asset), points, path, tags(asset, plan)));
        for (Asset.Task task : asset.tasks()) {
            String title = task.title() == null ? String.valueOf(task.phase()) : task.title();
            rows.add(row("Task", 4, title, "", path, ""));
        }
    }

    private static String tags(Asset asset, ExportedPlan plan) {
        List<String> tags = new ArrayList<>(asset.labels());
        plan.backlog().dependencies().stream()
                .filter(dependency -> dependency.to().equals(asset.id()))
                .forEach(dependency -> tags.add("after " + dependency.from()));
        return String.join(
                "; ", tags.stream().map(tag -> tag.replaceAll("[;,\\s]+", " ")).toList());
    }

    private static List<@Nullable Object> row(
            String type, int level, String title, String points, String path, String tags) {
        String cut = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        @Nullable Object[] cells = {null, type, null, null, null, null, points, path, tags};
        cells[1 + level] = cut;
        return Arrays.asList(cells);
    }
}
