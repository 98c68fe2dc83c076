package org.iterationplanner.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;

/**
 * Workloads one after the other, always the one next that is worth the most per unit of effort that is still missing for it, with
 * all that it waits for: weighted shortest job first (Smith 1956) where jobs share predecessors, greedily as in Sidney (1975). Not
 * thread-safe.
 */
final class ValueOrder {

    private record Entry(int workload, double density) {}

    private final State state;
    private final List<Span> workloads;
    private final BitSet placed = new BitSet();
    private final long[] missing;
    private final List<List<Integer>> neededBy = new ArrayList<>();
    private final int[] rank;
    private final double[] places;
    private int size;

    private ValueOrder(State state, int[] topological) {
        this.state = state;
        rank = Priorities.places(topological);
        int n = state.problem().groupCount();
        places = new double[n];
        workloads = state.spans().workloads();
        missing = new long[workloads.size()];
        for (int g = 0; g < n; g++) {
            neededBy.add(new ArrayList<>(1));
        }
    }

    /**
     * By group, its place in the order: the smallest goes first. What no workload asks for comes last.
     *
     * @param topological the groups, each after all that it waits for
     */
    static double[] of(State state, int[] topological) {
        ValueOrder order = new ValueOrder(state, topological);
        order.run();
        return order.places;
    }

    private void run() {
        PriorityQueue<Entry> queue = new PriorityQueue<>(
                Comparator.comparingDouble(Entry::density).reversed().thenComparingInt(Entry::workload));
        for (int w = 0; w < missing.length; w++) {
            for (int group : needs(w)) {
                neededBy.get(group).add(w);
                missing[w] += effort(group);
            }
            queue.add(entry(w));
        }
        boolean[] done = new boolean[missing.length];
        while (!queue.isEmpty()) {
            Entry next = queue.poll();
            // Those that have become worth more meanwhile are in the queue once more.
            if (!done[next.workload()]) {
                done[next.workload()] = true;
                BitSet worthMore = new BitSet();
                for (int group : needs(next.workload())) {
                    place(group, worthMore);
                }
                worthMore.stream().filter(w -> !done[w]).forEach(w -> queue.add(entry(w)));
            }
        }
        Arrays.setAll(places, g -> placed.get(g) ? places[g] : size);
    }

    private void place(int group, BitSet worthMore) {
        places[group] = size++;
        placed.set(group);
        for (int w : neededBy.get(group)) {
            missing[w] -= effort(group);
            worthMore.set(w);
        }
    }

    private Entry entry(int workload) {
        return new Entry(
                workload, (double) workloads.get(workload).pricePerDayOfDelay() / Math.max(1, missing[workload]));
    }

    private long effort(int group) {
        return 1 + state.loads().demand(group);
    }

    /** What is not placed of a workload and of what it waits for. */
    private List<Integer> needs(int workload) {
        List<Integer> needs = new ArrayList<>();
        BitSet seen = new BitSet();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int group : workloads.get(workload).groups()) {
            open.add(group);
        }
        while (!open.isEmpty()) {
            int group = open.poll();
            if (!seen.get(group) && !placed.get(group)) {
                seen.set(group);
                needs.add(group);
                for (int before : state.waits().predecessors(group)) {
                    open.add(before);
                }
                for (Span span : state.spans().of(group)) {
                    span.forEachWait((earlier, lag) -> {
                        for (int before : earlier.groups()) {
                            open.add(before);
                        }
                    });
                }
            }
        }
        needs.sort(Comparator.comparingInt(group -> rank[group]));
        return needs;
    }
}
