package org.iterationplanner.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.structure.Components;
import org.iterationplanner.structure.IndexedBacklog;

/** How many assets must come before one at least: in this order each comes after all that it waits for, directly or not. */
final class WaitingOrder {

    private WaitingOrder() {}

    /** By asset id; assets that wait for nothing, or for each other in a circle, are equal. */
    static Comparator<String> of(IndexedBacklog index) {
        List<List<Integer>> successors = successors(index);
        List<List<Integer>> components = Components.of(successors);
        int[] level = new int[successors.size()];
        // a component comes after all that it can reach
        for (int c = components.size() - 1; c >= 0; c--) {
            List<Integer> component = components.get(c);
            int highest = component.stream().mapToInt(node -> level[node]).max().orElse(0);
            component.forEach(node -> level[node] = highest);
            for (int node : component) {
                int after = highest + (node < index.assetCount() ? 1 : 0);
                successors.get(node).stream()
                        .filter(next -> !component.contains(next))
                        .forEach(next -> level[next] = Math.max(level[next], after));
            }
        }
        return Comparator.comparingInt(id -> level[index.indexOfAsset(id)]);
    }

    /** Behind the assets stand the completions of all workloads, then their starts. */
    private static List<List<Integer>> successors(IndexedBacklog index) {
        int assets = index.assetCount();
        int workloads = index.workloads().size();
        List<List<Integer>> successors = new ArrayList<>();
        for (int node = 0; node < assets + 2 * workloads; node++) {
            successors.add(new ArrayList<>(2));
        }
        for (int a = 0; a < assets; a++) {
            successors.get(a).add(assets + index.workloadOf(a));
            successors.get(assets + workloads + index.workloadOf(a)).add(a);
        }
        for (Dependency dependency : index.backlog().dependencies()) {
            int from = index.indexOfAsset(dependency.from());
            int to = index.indexOfAsset(dependency.to());
            if (dependency.type() == Dependency.Type.PRECEDES || dependency.type() == Dependency.Type.TOGETHER) {
                successors.get(from).add(to);
            }
            if (dependency.type() == Dependency.Type.TOGETHER) {
                successors.get(to).add(from);
            }
        }
        for (WorkloadDependency dependency : index.backlog().workloadDependencies()) {
            int from = index.indexOfWorkload(dependency.from());
            int to = index.indexOfWorkload(dependency.to());
            successors.get(assets + from).add(assets + workloads + to);
        }
        return successors;
    }
}
