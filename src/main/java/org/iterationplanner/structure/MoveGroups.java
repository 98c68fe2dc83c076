package org.iterationplanner.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.WorkloadDependency;

/**
 * Assets that must be in the same iteration: declared TOGETHER, or waiting for each other in a cycle. Every asset that is not
 * done is in exactly one group, most are alone. Immutable.
 */
public final class MoveGroups {

    private final List<List<Integer>> groups = new ArrayList<>();
    private final int[] groupOfAsset;

    /** Groups as they are declared, by TOGETHER and by cycles of PRECEDES. */
    public MoveGroups(IndexedBacklog index) {
        this(index, arcs(index, index.assetCount()));
    }

    /**
     * Groups that cycles through workload dependencies imply as well: where an asset precedes one of a workload that its own
     * workload waits for, none of them can be planned without the others, nor in another iteration.
     */
    public static MoveGroups implied(IndexedBacklog index) {
        int assets = index.assetCount();
        Arcs.Builder arcs = arcs(index, assets + index.workloads().size());
        for (int a = 0; a < assets; a++) {
            if (!index.asset(a).isDone()) {
                arcs.add(a, assets + index.workloadOf(a), 0);
            }
        }
        for (WorkloadDependency dependency : index.backlog().workloadDependencies()) {
            int before = assets + index.indexOfWorkload(dependency.from());
            int after = index.indexOfWorkload(dependency.to());
            for (int member : index.workloads().get(after).members()) {
                if (!index.asset(member).isDone()) {
                    arcs.add(before, member, 0);
                }
            }
        }
        return new MoveGroups(index, arcs);
    }

    /** Groups by a graph whose nodes are the assets, and behind them others that only connect. */
    private MoveGroups(IndexedBacklog index, Arcs.Builder arcs) {
        Components components = new Components(arcs.build());
        int[] groupOfComponent = new int[components.count()];
        Arrays.fill(groupOfComponent, IndexedBacklog.NONE);
        groupOfAsset = new int[index.assetCount()];
        Arrays.fill(groupOfAsset, IndexedBacklog.NONE);
        for (int a = 0; a < groupOfAsset.length; a++) {
            if (!index.asset(a).isDone()) {
                int component = components.of(a);
                if (groupOfComponent[component] == IndexedBacklog.NONE) {
                    groupOfComponent[component] = groups.size();
                    groups.add(new ArrayList<>(1));
                }
                groupOfAsset[a] = groupOfComponent[component];
                groups.get(groupOfAsset[a]).add(a);
            }
        }
        groups.replaceAll(List::copyOf);
    }

    /** The graph of PRECEDES edges with every TOGETHER as two; who is done binds nobody any more. */
    private static Arcs.Builder arcs(IndexedBacklog index, int nodes) {
        Arcs.Builder arcs = new Arcs.Builder(nodes);
        List<Dependency> dependencies = index.backlog().dependencies();
        for (int d = 0; d < dependencies.size(); d++) {
            Dependency.Type type = dependencies.get(d).type();
            int from = index.from(d);
            int to = index.to(d);
            boolean binds = !(index.asset(from).isDone() || index.asset(to).isDone());
            boolean together = type == Dependency.Type.TOGETHER;
            if (binds && (together || type == Dependency.Type.PRECEDES)) {
                arcs.add(from, to, 0);
            }
            if (binds && together) {
                arcs.add(to, from, 0);
            }
        }
        return arcs;
    }

    public int size() {
        return groups.size();
    }

    /** Asset indices of one group, ascending. */
    public List<Integer> members(int group) {
        return groups.get(group);
    }

    /** The asset's group, or {@link IndexedBacklog#NONE} when it is done. */
    public int groupOf(int asset) {
        return groupOfAsset[asset];
    }
}
