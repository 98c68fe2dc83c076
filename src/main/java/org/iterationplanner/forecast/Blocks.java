package org.iterationplanner.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.structure.Components;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;

/**
 * The planned assets in blocks that are finished together, in the order in which they are worked on: by planned iteration; in
 * one iteration what others wait for first, then by the priority of the datacenter, then as the backlog lists them. A plan that
 * tears a block apart has it where its last member is. Immutable.
 */
final class Blocks {

    /** Not a block: the asset is done, or not planned. */
    static final int NONE = IndexedBacklog.NONE;

    private static final int LAST = Integer.MAX_VALUE;

    private record Group(int iteration, int priority, int node) {}

    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final int[] iterationOfAsset;
    private final List<List<Integer>> successors = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<Integer> iterations = new ArrayList<>();
    private final int[] blockOfAsset;

    /** @param plan what it says of unknown or done assets, or of other iterations, is not looked at */
    Blocks(LongRun run, Plan plan) {
        index = run.index();
        groups = MoveGroups.implied(index);
        iterationOfAsset = new int[index.assetCount()];
        for (int a = 0; a < iterationOfAsset.length; a++) {
            Plan.Placement placement = plan.placement(index.asset(a).id());
            int iteration = placement == null
                    ? NONE
                    : placement.iteration() - index.timeline().first();
            boolean planned = iteration >= 0
                    && iteration < run.planned()
                    && !index.asset(a).isDone();
            iterationOfAsset[a] = planned ? iteration : NONE;
        }
        connect();
        blockOfAsset = new int[index.assetCount()];
        Arrays.fill(blockOfAsset, NONE);
        order().forEach(this::add);
    }

    private int completion(int workload) {
        return groups.size() + workload;
    }

    private int start(int workload) {
        return groups.size() + index.workloads().size() + workload;
    }

    /** Nodes are the groups, then the completion of each workload, then the start of each. */
    private void connect() {
        for (int node = groups.size() + 2 * index.workloads().size(); node > 0; node--) {
            successors.add(new ArrayList<>(2));
        }
        for (int g = 0; g < groups.size(); g++) {
            for (int member : groups.members(g)) {
                successors.get(g).add(completion(index.workloadOf(member)));
                successors.get(start(index.workloadOf(member))).add(g);
            }
        }
        for (Dependency dependency : index.backlog().dependencies()) {
            int from = groups.groupOf(index.indexOfAsset(dependency.from()));
            int to = groups.groupOf(index.indexOfAsset(dependency.to()));
            if (dependency.type() == Dependency.Type.PRECEDES && from != NONE && to != NONE) {
                successors.get(from).add(to);
            }
        }
        for (WorkloadDependency dependency : index.backlog().workloadDependencies()) {
            successors
                    .get(completion(index.indexOfWorkload(dependency.from())))
                    .add(start(index.indexOfWorkload(dependency.to())));
        }
    }

    /** The groups, what is waited for before what waits, sorted by iteration. */
    private List<Group> order() {
        List<List<Integer>> components = Components.of(successors);
        int[] componentOf = new int[successors.size()];
        for (int c = 0; c < components.size(); c++) {
            for (int node : components.get(c)) {
                componentOf[node] = c;
            }
        }
        int[] open = new int[components.size()];
        for (int node = 0; node < successors.size(); node++) {
            for (int next : successors.get(node)) {
                open[componentOf[next]] += componentOf[next] == componentOf[node] ? 0 : 1;
            }
        }
        PriorityQueue<Group> ready = new PriorityQueue<>(Comparator.comparingInt(Group::iteration)
                .thenComparingInt(Group::priority)
                .thenComparingInt(Group::node));
        for (int c = 0; c < open.length; c++) {
            if (open[c] == 0) {
                ready.add(first(components.get(c)));
            }
        }
        List<Group> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            Group next = ready.remove();
            order.add(next);
            for (int node : components.get(componentOf[next.node()])) {
                for (int successor : successors.get(node)) {
                    int c = componentOf[successor];
                    if (c != componentOf[next.node()] && --open[c] == 0) {
                        ready.add(first(components.get(c)));
                    }
                }
            }
        }
        order.removeIf(group -> group.node() >= groups.size() || group.iteration() == LAST);
        order.sort(Comparator.comparingInt(Group::iteration));
        return order;
    }

    /** Nodes of a circle hold at most one group, which comes first; one without a group only passes on. */
    private Group first(List<Integer> component) {
        int node = component.get(0);
        if (node >= groups.size()) {
            return new Group(NONE, 0, node);
        }
        int iteration = NONE;
        int priority = LAST;
        for (int member : groups.members(node)) {
            iteration = Math.max(iteration, iterationOfAsset[member]);
            int home = index.datacenterOf(member);
            Integer given = home == NONE ? null : index.datacenter(home).priority();
            priority = Math.min(priority, given == null ? LAST : given);
        }
        return new Group(iteration == NONE ? LAST : iteration, priority, node);
    }

    private void add(Group group) {
        List<Integer> planned = groups.members(group.node()).stream()
                .filter(member -> iterationOfAsset[member] != NONE)
                .toList();
        planned.forEach(member -> blockOfAsset[member] = members.size());
        members.add(planned);
        iterations.add(group.iteration());
    }

    int size() {
        return members.size();
    }

    /** Its assets, ascending. */
    List<Integer> members(int block) {
        return members.get(block);
    }

    /** The iteration it is planned in, counted from 0. */
    int iteration(int block) {
        return iterations.get(block);
    }

    /** The asset's block, or {@link #NONE}. */
    int of(int asset) {
        return blockOfAsset[asset];
    }
}
