package org.iterationplanner.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;

/** Dependencies as a Mermaid chart, one box for each iteration. */
final class MermaidExport implements Exporter {

    private static final Map<Dependency.Type, String> ARROWS = Map.of(
            Dependency.Type.PRECEDES, "-->",
            Dependency.Type.TOGETHER, "<-->",
            Dependency.Type.APART, "-. apart .-",
            Dependency.Type.AFFINITY, "---");

    @Override
    public void write(ExportedPlan plan, OutputStream out) throws IOException {
        Map<String, String> nodes = new HashMap<>();
        for (Asset asset : plan.backlog().assets()) {
            nodes.put(asset.id(), "n" + nodes.size());
        }
        Map<String, Asset> assets = plan.assets();
        StringBuilder chart = new StringBuilder("flowchart LR\n");
        for (IterationBacklog iteration : plan.output().iterations()) {
            if (!iteration.assets().isEmpty()) {
                chart.append("  subgraph i%d [\"%s\"]\n".formatted(iteration.number(), ExportedPlan.title(iteration)));
                for (ModelOutput.PlannedAsset planned : iteration.assets()) {
                    node(chart, nodes, assets.get(planned.asset()));
                }
                chart.append("  end\n");
            }
        }
        Map<String, IterationBacklog> planned = plan.iterations();
        plan.backlog().assets().stream()
                .filter(asset -> !planned.containsKey(asset.id()))
                .forEach(asset -> node(chart, nodes, asset));
        for (Dependency dependency : plan.backlog().dependencies()) {
            chart.append("  %s %s %s\n"
                    .formatted(
                            nodes.get(dependency.from()), ARROWS.get(dependency.type()), nodes.get(dependency.to())));
        }
        out.write(chart.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void node(
            StringBuilder chart, Map<String, String> nodes, @org.jspecify.annotations.Nullable Asset asset) {
        if (asset != null) {
            chart.append(
                    "    %s[\"%s\"]\n".formatted(nodes.get(asset.id()), Escaped.mermaid(ExportedPlan.title(asset))));
        }
    }
}
