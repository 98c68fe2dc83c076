package org.iterationplanner.benchmark.rival;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;

/**
 * The backlog as a planner ranks it: workloads by value times urgency, the largest first, and what they wait for before
 * them; what is pinned first of all, so that its place is still free. A group that others wait for has the rank of the best of them, so that nobody waits for something left at the end.
 */
final class Ranking {

    private static final int PINNED = -1;

    private final IndexedBacklog index;
    private final MoveGroups groups;
    /** Nodes are the groups, then the completion of each workload. */
    private final List<List<Integer>> successors = new ArrayList<>();

    private final int[] waitsFor;

    Ranking(IndexedBacklog index, MoveGroups groups) {
        this.index = index;
        this.groups = groups;
        int nodes = groups.size() + index.workloads().size();
        waitsFor = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            successors.add(new ArrayList<>(2));
        }
        for (int g = 0; g < groups.size(); g++) {
            for (int member : groups.members(g)) {
                edge(g, groups.size() + index.workloadOf(member));
            }
        }
        index.backlog().dependencies().forEach(this::edge);
        index.backlog().workloadDependencies().forEach(this::edge);
    }

    private void edge(Dependency dependency) {
        int from = groups.groupOf(index.indexOfAsset(dependency.from()));
        int to = groups.groupOf(index.indexOfAsset(dependency.to()));
        boolean waits = dependency.type() == Dependency.Type.PRECEDES;
        if (waits && from != to && from != IndexedBacklog.NONE && to != IndexedBacklog.NONE) {
            edge(from, to);
        }
    }

    private void edge(WorkloadDependency dependency) {
        int from = groups.size() + index.indexOfWorkload(dependency.from());
        index.workloads().get(index.indexOfWorkload(dependency.to())).members().stream()
                .filter(member -> !index.asset(member).isDone())
                .forEach(member -> edge(from, groups.groupOf(member)));
    }

    private void edge(int from, int to) {
        successors.get(from).add(to);
        waitsFor[to]++;
    }

    /** All groups, each behind what it waits for. */
    List<Integer> order() {
        int[] rank = inherited(ownRanks());
        List<Integer> order = new ArrayList<>();
        for (int node : topological(rank)) {
            if (node < groups.size()) {
                order.add(node);
            }
        }
        return order;
    }

    /** By node, 0 for the best. */
    private int[] ownRanks() {
        List<Integer> best = IntStream.range(0, index.workloads().size())
                .boxed()
                .sorted(Comparator.comparing(this::priority).reversed())
                .toList();
        int[] rankOfWorkload = new int[best.size()];
        for (int i = 0; i < best.size(); i++) {
            rankOfWorkload[best.get(i)] = i;
        }
        Wishes wishes = new Wishes(index);
        int[] ranks = new int[successors.size()];
        for (int g = 0; g < groups.size(); g++) {
            ranks[g] = groups.members(g).stream()
                    .mapToInt(member -> wishes.isBound(member) ? PINNED : rankOfWorkload[index.workloadOf(member)])
                    .min()
                    .orElse(0);
        }
        // A completion is not worth anything: what waits for it lends it its rank.
        for (int w = 0; w < best.size(); w++) {
            ranks[groups.size() + w] = best.size();
        }
        return ranks;
    }

    private BigDecimal priority(int workload) {
        IndexedBacklog.WorkloadNode node = index.workloads().get(workload);
        int least = index.backlog().datacenters().stream()
                .map(Datacenter::priority)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        Integer own = node.datacenter() == IndexedBacklog.NONE
                ? null
                : index.datacenter(node.datacenter()).priority();
        return node.value().multiply(BigDecimal.valueOf(own == null ? 1 : 2 + least - own));
    }

    private int[] inherited(int[] own) {
        List<Integer> order = topological(own);
        int[] ranks = own.clone();
        for (int i = order.size() - 1; i >= 0; i--) {
            for (int next : successors.get(order.get(i))) {
                ranks[order.get(i)] = Math.min(ranks[order.get(i)], ranks[next]);
            }
        }
        return ranks;
    }

    /** Kahn (1962), of those that are ready always the best. Cycles that no plan can satisfy are left out. */
    private List<Integer> topological(int[] rank) {
        int[] missing = waitsFor.clone();
        PriorityQueue<Integer> ready = new PriorityQueue<>(
                Comparator.<Integer>comparingInt(node -> rank[node]).thenComparing(Comparator.naturalOrder()));
        IntStream.range(0, missing.length).filter(node -> missing[node] == 0).forEach(ready::add);
        List<Integer> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            int node = ready.remove();
            order.add(node);
            for (int next : successors.get(node)) {
                missing[next]--;
                if (missing[next] == 0) {
                    ready.add(next);
                }
            }
        }
        return order;
    }
}
