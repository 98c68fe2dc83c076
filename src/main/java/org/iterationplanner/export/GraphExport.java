package org.iterationplanner.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;

/** Assets and their dependencies as GraphML, with iteration and workload of each. */
final class GraphExport implements Exporter {

    @Override
    public void write(ExportedPlan plan, OutputStream out) throws IOException {
        StringBuilder xml = new StringBuilder();
        xml.append(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        for (String key : new String[] {"name", "workload", "iteration"}) {
            xml.append("<key id=\"%s\" for=\"node\" attr.name=\"%s\" attr.type=\"string\"/>\n".formatted(key, key));
        }
        xml.append("<key id=\"type\" for=\"edge\" attr.name=\"type\" attr.type=\"string\"/>\n");
        xml.append("<graph edgedefault=\"directed\">\n");
        Map<String, IterationBacklog> iterations = plan.iterations();
        Map<String, String> nodes = new HashMap<>();
        for (Asset asset : plan.backlog().assets()) {
            String node = "n" + nodes.size();
            nodes.put(asset.id(), node);
            IterationBacklog iteration = iterations.get(asset.id());
            xml.append("<node id=\"").append(node).append("\">");
            data(xml, "name", ExportedPlan.title(asset));
            data(xml, "workload", asset.workloadId());
            data(xml, "iteration", iteration == null ? "" : String.valueOf(iteration.number()));
            xml.append("</node>\n");
        }
        for (Dependency dependency : plan.backlog().dependencies()) {
            xml.append("<edge source=\"%s\" target=\"%s\">"
                    .formatted(nodes.get(dependency.from()), nodes.get(dependency.to())));
            data(xml, "type", dependency.type().toString());
            xml.append("</edge>\n");
        }
        out.write(xml.append("</graph>\n</graphml>\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void data(StringBuilder xml, String key, String text) {
        xml.append("<data key=\"")
                .append(key)
                .append("\">")
                .append(Escaped.xml(text))
                .append("</data>");
    }
}
