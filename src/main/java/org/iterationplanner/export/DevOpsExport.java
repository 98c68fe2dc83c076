package org.iterationplanner.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.table.CsvWriting;
import org.iterationplanner.worklist.DevOpsItems;
import org.jspecify.annotations.Nullable;

/**
 * Work items as Azure DevOps imports them: epics, features, user stories and tasks as a tree by their titles; those that came
 * from there with their numbers, which are then changed and not made anew. Its CSV import knows no links but those of the
 * tree, so what goes before an item is a tag, and so is our id where it is not the title.
 */
final class DevOpsExport implements Exporter {

    private static final int LONGEST_TITLE = 255;
    private static final int TITLE = 2;
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
        CsvWriting.single(out, new Writing(plan).rows());
    }

    private static final class Writing {
        private final ExportedPlan plan;
        private final Map<String, IterationBacklog> iterations;
        private final Map<@Nullable String, List<Asset>> assets;
        private final Map<String, List<String>> before = new HashMap<>();
        private final List<List<? extends @Nullable Object>> rows = new ArrayList<>();

        Writing(ExportedPlan plan) {
            this.plan = plan;
            iterations = plan.iterations();
            assets = plan.assetsByWorkload();
            plan.backlog().dependencies().forEach(dependency -> before.computeIfAbsent(
                            dependency.to(), id -> new ArrayList<>())
                    .add(dependency.from()));
        }

        List<List<? extends @Nullable Object>> rows() {
            rows.add(HEADER);
            Map<String, List<Workload>> workloads = new LinkedHashMap<>();
            plan.backlog().workloads().forEach(workload -> workloads
                    .computeIfAbsent(home(workload.datacenter()), id -> new ArrayList<>())
                    .add(workload));
            for (Datacenter datacenter : plan.backlog().datacenters()) {
                String title = datacenter.name() == null ? datacenter.id() : datacenter.name();
                add(0, "Epic", datacenter.id(), title, datacenter.refs(), "", plan.project(), List.of());
                workloads.getOrDefault(datacenter.id(), List.of()).forEach(workload -> addFeature(1, workload));
                addAlone(1, datacenter.id());
            }
            workloads.getOrDefault("", List.of()).forEach(workload -> addFeature(0, workload));
            addAlone(0, "");
            return rows;
        }

        private static String home(@Nullable String datacenter) {
            return datacenter == null ? "" : datacenter;
        }

        private void addFeature(int depth, Workload workload) {
            String title = ExportedPlan.title(workload);
            add(depth, "Feature", workload.id(), title, workload.refs(), "", plan.project(), List.of());
            assets.getOrDefault(workload.id(), List.of()).forEach(asset -> addStory(depth + 1, asset));
        }

        /** Assets that are their own workload. */
        private void addAlone(int depth, String datacenter) {
            for (Asset asset : assets.getOrDefault(null, List.of())) {
                if (home(asset.datacenter()).equals(datacenter)) {
                    addStory(depth, asset);
                }
            }
        }

        private void addStory(int depth, Asset asset) {
            IterationBacklog iteration = iterations.get(asset.id());
            String path = iteration == null ? plan.project() : plan.project() + "\\" + ExportedPlan.title(iteration);
            String points = asset.isEstimated() ? ExportedPlan.plain(asset.totalEffort()) : "";
            List<String> tags = new ArrayList<>(asset.labels());
            before.getOrDefault(asset.id(), List.of()).forEach(from -> tags.add("after " + from));
            add(depth, "User Story", asset.id(), ExportedPlan.title(asset), asset.refs(), points, path, tags);
            for (Asset.Task task : asset.tasks()) {
                String title = task.title() == null ? String.valueOf(task.phase()) : task.title();
                add(depth + 1, "Task", title, title, Map.of(), "", path, List.of());
            }
        }

        private void add(
                int depth,
                String type,
                String id,
                String title,
                Map<String, String> refs,
                String points,
                String path,
                List<String> tags) {
            String number = refs.get(DevOpsItems.SYSTEM);
            List<String> all = new ArrayList<>(tags);
            if (!id.equals(title) && !id.equals(number)) {
                all.add("id " + id);
            }
            String cut = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
            String tagged = String.join("; ", all.stream().map(DevOpsItems::tag).toList());
            @Nullable Object[] cells = {number, type, null, null, null, null, points, path, tagged};
            cells[TITLE + depth] = cut;
            rows.add(Arrays.asList(cells));
        }
    }
}
