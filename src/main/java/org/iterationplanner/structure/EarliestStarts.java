package org.iterationplanner.structure;

import java.util.Arrays;
import java.util.BitSet;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.WorkloadDependency;

/**
 * Pushes every group behind what it waits for: along PRECEDES, and along workload dependencies, where a workload is complete
 * with its last asset and its first asset waits. A group that is pushed past its last open iteration can never be planned,
 * nor can what waits for it.
 */
final class EarliestStarts {

    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final BitSet[] open;
    private final int horizon;
    /** Nodes are the groups, then the completion of each workload, then the start of each. */
    private final Arcs.Builder builder;

    private final int[] earliest;

    EarliestStarts(IndexedBacklog index, MoveGroups groups, BitSet[] open) {
        this.index = index;
        this.groups = groups;
        this.open = open;
        horizon = index.iterationCount();
        earliest = new int[groups.size() + 2 * index.workloads().size()];
        builder = new Arcs.Builder(earliest.length);
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
                builder.add(g, completion(index.workloadOf(member)), 0);
                builder.add(start(index.workloadOf(member)), g, 0);
            }
        }
        for (int d = 0; d < index.backlog().dependencies().size(); d++) {
            addDependency(d);
        }
        index.backlog().workloadDependencies().forEach(this::addWorkloadDependency);
        propagate();
        return Arrays.copyOf(earliest, groups.size());
    }

    private void addDependency(int d) {
        Dependency dependency = index.backlog().dependencies().get(d);
        int to = groups.groupOf(index.to(d));
        if (dependency.type() != Dependency.Type.PRECEDES || to == IndexedBacklog.NONE) {
            return;
        }
        int from = groups.groupOf(index.from(d));
        if (from == IndexedBacklog.NONE) {
            earliest[to] = Math.max(earliest[to], Math.min(horizon, dependency.lag() - 1));
        } else if (from != to) {
            builder.add(from, to, dependency.lag());
        }
    }

    private void addWorkloadDependency(WorkloadDependency dependency) {
        int from = index.indexOfWorkload(dependency.from());
        int to = index.indexOfWorkload(dependency.to());
        if (!index.workloads().get(from).members().isEmpty()) {
            builder.add(completion(from), start(to), dependency.lag());
        }
    }

    /**
     * Nodes that wait for each other all come at once, so each such set is settled as a whole and in order. Between assets
     * only groups do so; with workloads in between others can, and with a lag on the way none of them can ever come.
     */
    private void propagate() {
        Arcs arcs = builder.build();
        Components components = new Components(arcs);
        int[] nodes = components.nodes();
        int end = nodes.length;
        while (end > 0) {
            int begin = end - 1;
            while (begin > 0 && components.of(nodes[begin - 1]) == components.of(nodes[begin])) {
                begin--;
            }
            settle(nodes, begin, end, arcs, components);
            end = begin;
        }
    }

    /** The nodes of one component, those from {@code begin} to {@code end}. */
    private void settle(int[] nodes, int begin, int end, Arcs arcs, Components components) {
        int from = -1;
        boolean lagInside = false;
        for (int i = begin; i < end; i++) {
            int node = nodes[i];
            from = Math.max(from, earliest[node]);
            for (int arc = arcs.first(node); arc < arcs.first(node) + arcs.count(node); arc++) {
                lagInside |= arcs.lag(arc) > 0 && components.of(arcs.target(arc)) == components.of(node);
            }
        }
        int settled = lagInside ? horizon : nextOpenToAll(nodes, begin, end, from);
        for (int i = begin; i < end; i++) {
            int node = nodes[i];
            earliest[node] = settled;
            for (int arc = arcs.first(node); arc < arcs.first(node) + arcs.count(node); arc++) {
                int next = arcs.target(arc);
                earliest[next] = Math.max(earliest[next], Math.min(horizon, settled + arcs.lag(arc)));
            }
        }
    }

    private int nextOpenToAll(int[] nodes, int begin, int end, int from) {
        BitSet common = null;
        for (int i = begin; i < end; i++) {
            if (nodes[i] < groups.size()) {
                BitSet own = open[nodes[i]];
                if (common == null) {
                    common = end - begin > 1 ? (BitSet) own.clone() : own;
                } else {
                    common.and(own);
                }
            }
        }
        if (common == null) {
            return from;
        }
        int next = common.nextSetBit(Math.max(0, from));
        return next < 0 ? horizon : next;
    }
}
