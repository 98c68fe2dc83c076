package org.iterationplanner.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.WorkloadDependency;

/**
 * Assets that must be in the same iteration: declared TOGETHER, or waiting for each other in a cycle. Every asset that is not
 * done is in exactly one group, most are alone. Immutable.
 */
public final class MoveGroups {

    private final List<List<Integer>> groups;
    private final int[] groupOfAsset;

    /** Groups as they are declared, by TOGETHER and by cycles of PRECEDES. */
    public MoveGroups(IndexedBacklog index) {
        this(index, graph(index));
    }

    /**
     * Groups that cycles through workload dependencies imply as well: where an asset precedes one of a workload that its own
     * workload waits for, none of them can be planned without the others, nor in another iteration.
     */
    public static MoveGroups implied(IndexedBacklog index) {
        List<List<Integer>> successors = graph(index);
        int assets = index.assetCount();
        for (int w = 0; w < index.workloads().size(); w++) {
            successors.add(new ArrayList<>(0));
            for (int member : toDo(index, w)) {
                successors.get(member).add(assets + w);
            }
        }
        for (WorkloadDependency dependency : index.backlog().workloadDependencies()) {
            successors
                    .get(assets + index.indexOfWorkload(dependency.from()))
                    .addAll(toDo(index, index.indexOfWorkload(dependency.to())));
        }
        return new MoveGroups(index, successors);
    }

    private static List<Integer> toDo(IndexedBacklog index, int workload) {
        return index.workloads().get(workload).members().stream()
                .filter(member -> !index.asset(member).isDone())
                .toList();
    }

    /** Groups by a graph whose nodes are the assets, and behind them others that only connect. */
    private MoveGroups(IndexedBacklog index, List<List<Integer>> successors) {
        int assets = index.assetCount();
        groups = Components.of(successors).stream()
                .map(members -> members.stream().filter(node -> node < assets).toList())
                .filter(members ->
                        !members.isEmpty() && !index.asset(members.get(0)).isDone())
                .sorted(Comparator.comparing(members -> members.get(0)))
                .toList();
        groupOfAsset = new int[index.assetCount()];
        Arrays.fill(groupOfAsset, IndexedBacklog.NONE);
        for (int g = 0; g < groups.size(); g++) {
            for (int asset : groups.get(g)) {
                groupOfAsset[asset] = g;
            }
        }
    }

    /** The graph of PRECEDES edges with every TOGETHER as two; who is done binds nobody any more. */
    private static List<List<Integer>> graph(IndexedBacklog index) {
        List<List<Integer>> successors = new ArrayList<>();
        for (int a = 0; a < index.assetCount(); a++) {
            successors.add(new ArrayList<>(2));
        }
        for (Dependency dependency : index.backlog().dependencies()) {
            int from = index.indexOfAsset(dependency.from());
            int to = index.indexOfAsset(dependency.to());
            boolean binds = !(index.asset(from).isDone() || index.asset(to).isDone());
            boolean together = dependency.type() == Dependency.Type.TOGETHER;
            if (binds && (together || dependency.type() == Dependency.Type.PRECEDES)) {
                successors.get(from).add(to);
            }
            if (binds && together) {
                successors.get(to).add(from);
            }
        }
        return successors;
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
