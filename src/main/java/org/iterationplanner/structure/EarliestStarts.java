package org.iterationplanner.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.WorkloadDependency;

/**
 * Pushes every group behind what it waits for: along PRECEDES, and along workload dependencies, where a workload is complete
 * with its last asset and its first asset waits. A group that is pushed past its last open iteration can never be planned,
 * nor can what waits for it.
 */
final class EarliestStarts {

    private record Wait(int node, int lag) {}

    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final BitSet[] open;
    private final int horizon;
    /** Nodes are the groups, then the completion of each workload, then the start of each. */
    private final List<List<Wait>> waiting = new ArrayList<>();

    private final int[] earliest;

    EarliestStarts(IndexedBacklog index, MoveGroups groups, BitSet[] open) {
        this.index = index;
        this.groups = groups;
        this.open = open;
        horizon = index.iterationCount();
        earliest = new int[groups.size() + 2 * index.workloads().size()];
        for (int node = 0; node < earliest.length; node++) {
            waiting.add(new ArrayList<>(2));
        }
        // A workload that is done is complete one iteration before the first.
        Arrays.fill(earliest, groups.size(), earliest.length, -1);
    }

    private int completion(int workload) {
        return groups.size() + workload;
    }

    private int start(int workload) {
        return groups.size() + index.workloads().size() + workload;
    }

    /** By group: its first possible iteration, or the number of iterations. */
    int[] compute() {
        for (int g = 0; g < groups.size(); g++) {
            for (int member : groups.members(g)) {
                waiting.get(g).add(new Wait(completion(index.workloadOf(member)), 0));
                waiting.get(start(index.workloadOf(member))).add(new Wait(g, 0));
            }
        }
        index.backlog().dependencies().forEach(this::addDependency);
        index.backlog().workloadDependencies().forEach(this::addWorkloadDependency);
        propagate();
        return Arrays.copyOf(earliest, groups.size());
    }

    private void addDependency(Dependency dependency) {
        int to = groups.groupOf(index.indexOfAsset(dependency.to()));
        if (dependency.type() != Dependency.Type.PRECEDES || to == IndexedBacklog.NONE) {
            return;
        }
        int from = groups.groupOf(index.indexOfAsset(dependency.from()));
        if (from == IndexedBacklog.NONE) {
            earliest[to] = Math.max(earliest[to], Math.min(horizon, dependency.lag() - 1));
        } else if (from != to) {
            waiting.get(from).add(new Wait(to, dependency.lag()));
        }
    }

    private void addWorkloadDependency(WorkloadDependency dependency) {
        int from = index.indexOfWorkload(dependency.from());
        int to = index.indexOfWorkload(dependency.to());
        if (!index.workloads().get(from).members().isEmpty()) {
            waiting.get(completion(from)).add(new Wait(start(to), dependency.lag()));
        }
    }

    /**
     * Nodes that wait for each other all come at once, so each such set is settled as a whole and in order. Between assets
     * only groups do so; with workloads in between others can, and with a lag on the way none of them can ever come.
     */
    private void propagate() {
        List<List<Integer>> successors = waiting.stream()
                .map(waits -> waits.stream().map(Wait::node).toList())
                .toList();
        List<List<Integer>> components = Components.of(successors);
        int[] componentOf = new int[earliest.length];
        for (int c = 0; c < components.size(); c++) {
            for (int node : components.get(c)) {
                componentOf[node] = c;
            }
        }
        for (int c = components.size() - 1; c >= 0; c--) {
            settle(components.get(c), componentOf);
        }
    }

    private void settle(List<Integer> component, int[] componentOf) {
        int from = -1;
        boolean lagInside = false;
        for (int node : component) {
            from = Math.max(from, earliest[node]);
            for (Wait wait : waiting.get(node)) {
                lagInside |= wait.lag() > 0 && componentOf[wait.node()] == componentOf[node];
            }
        }
        int settled = lagInside ? horizon : nextOpenToAll(component, from);
        for (int node : component) {
            earliest[node] = settled;
            for (Wait wait : waiting.get(node)) {
                earliest[wait.node()] = Math.max(earliest[wait.node()], Math.min(horizon, settled + wait.lag()));
            }
        }
    }

    private int nextOpenToAll(List<Integer> component, int from) {
        BitSet common = null;
        for (int node : component) {
            if (node < groups.size() && common == null) {
                common = (BitSet) open[node].clone();
            } else if (node < groups.size() && common != null) {
                common.and(open[node]);
            }
        }
        if (common == null) {
            return from;
        }
        int next = common.nextSetBit(Math.max(0, from));
        return next < 0 ? horizon : next;
    }
}
