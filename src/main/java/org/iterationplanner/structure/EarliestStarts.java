package org.iterationplanner.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.WorkloadDependency;

/**
 * Pushes every group behind what it waits for until nothing moves: along PRECEDES, and along workload dependencies, where a
 * workload is complete with its last asset. A group that is pushed past its last open iteration can never be planned, nor
 * can what waits for it.
 */
final class EarliestStarts {

    private record Wait(int node, int lag) {}

    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final BitSet[] open;
    private final int horizon;
    /** Nodes are the groups, then the workloads, each of which stands for its completion. */
    private final List<List<Wait>> waiting = new ArrayList<>();

    private final int[] earliest;

    EarliestStarts(IndexedBacklog index, MoveGroups groups, BitSet[] open) {
        this.index = index;
        this.groups = groups;
        this.open = open;
        horizon = index.iterationCount();
        int nodes = groups.size() + index.workloads().size();
        for (int node = 0; node < nodes; node++) {
            waiting.add(new ArrayList<>(2));
        }
        earliest = new int[nodes];
    }

    /** By group: its first possible iteration, or the number of iterations. */
    int[] compute() {
        for (int g = 0; g < groups.size(); g++) {
            earliest[g] = nextOpen(g, 0);
            for (int member : groups.members(g)) {
                waiting.get(g).add(new Wait(groups.size() + index.workloadOf(member), 0));
            }
        }
        for (int w = groups.size(); w < earliest.length; w++) {
            earliest[w] = -1;
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
            earliest[to] = nextOpen(to, Math.max(earliest[to], dependency.lag() - 1));
        } else if (from != to) {
            waiting.get(from).add(new Wait(to, dependency.lag()));
        }
    }

    private void addWorkloadDependency(WorkloadDependency dependency) {
        int from = index.indexOfWorkload(dependency.from());
        List<Integer> waiters =
                index.workloads().get(index.indexOfWorkload(dependency.to())).members();
        if (index.workloads().get(from).members().isEmpty()) {
            return;
        }
        for (int member : waiters) {
            if (groups.groupOf(member) != IndexedBacklog.NONE) {
                waiting.get(groups.size() + from).add(new Wait(groups.groupOf(member), dependency.lag()));
            }
        }
    }

    private void propagate() {
        ArrayDeque<Integer> changed = new ArrayDeque<>();
        for (int node = 0; node < earliest.length; node++) {
            changed.add(node);
        }
        while (!changed.isEmpty()) {
            int node = changed.poll();
            for (Wait wait : waiting.get(node)) {
                int pushed = Math.min(horizon, earliest[node] + wait.lag());
                int next = wait.node() < groups.size() ? nextOpen(wait.node(), pushed) : pushed;
                if (next > earliest[wait.node()]) {
                    earliest[wait.node()] = next;
                    changed.add(wait.node());
                }
            }
        }
    }

    private int nextOpen(int group, int from) {
        int next = open[group].nextSetBit(Math.max(0, from));
        return next < 0 ? horizon : next;
    }
}
