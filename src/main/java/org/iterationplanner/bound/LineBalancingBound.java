package org.iterationplanner.bound;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A number of iterations of equal capacity that no plan of all tasks has less of. Efforts and capacity are whole numbers of one
 * unit; everything is computed exactly.
 */
final class LineBalancingBound {

    /**
     * What is proved.
     *
     * @param iterations no plan that holds every task takes fewer
     * @param method how that was proved
     */
    record Proved(int iterations, String method) {}

    private final long[] efforts;
    private final long capacity;
    private final BitSet[] before;
    private final BitSet[] after;

    /**
     * The problem.
     *
     * @param efforts by task, 0 to the capacity, at most 10^12
     * @param capacity of every iteration, at least 1
     * @param precedences pairs of tasks, the first not after the second (the same iteration is allowed), without a cycle
     */
    LineBalancingBound(long[] efforts, long capacity, int[][] precedences) {
        if (capacity < 1 || Arrays.stream(efforts).anyMatch(e -> e < 0 || e > capacity)) {
            throw new IllegalArgumentException(
                    "An effort is not from 0 to the capacity %d. Maybe leave out the tasks that never fit."
                            .formatted(capacity));
        }
        this.efforts = efforts.clone();
        this.capacity = capacity;
        before = closure(precedences, 0);
        after = closure(precedences, 1);
    }

    /** The transitive closure: who is before ({@code side} 0) or after (1) each task. */
    private BitSet[] closure(int[][] precedences, int side) {
        BitSet[] sets = new BitSet[efforts.length];
        Arrays.setAll(sets, j -> new BitSet(efforts.length));
        for (int[] pair : precedences) {
            sets[pair[1 - side]].set(pair[side]);
        }
        for (int via = 0; via < sets.length; via++) {
            for (BitSet set : sets) {
                if (set.get(via)) {
                    set.or(sets[via]);
                }
            }
        }
        return sets;
    }

    /** The best bound of all methods, and the first that gave it. */
    Proved prove() {
        PackingMeasures measures = new PackingMeasures(efforts, capacity);
        int iterations = measures.best().iterations();
        String method = measures.best().name();
        while (iterations < efforts.length && new IterationWindows(measures, before, after, iterations).refute()) {
            iterations++;
            method = "earliest and latest iterations of tasks";
        }
        return new Proved(iterations, method);
    }
}
