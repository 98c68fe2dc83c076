package org.iterationplanner.bound;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The first and the last iteration each task can be in if all are to be done within a number of iterations: what comes before
 * and after it must be packed there (heads and tails, Johnson 1988), and tasks that fill a range of iterations keep others out
 * of it (edge finding). Where that leaves no room, the number of iterations is refuted: destructive improvement after Klein and
 * Scholl (1999).
 */
final class IterationWindows {

    /** Above this many operations, ranges are only tested as a whole. */
    private static final long MOST_OPERATIONS = 400_000_000;

    private final PackingMeasures measures;
    private final BitSet[] before;
    private final BitSet[] after;
    private final int target;
    private final int[] first;
    private final int[] last;

    IterationWindows(PackingMeasures measures, BitSet[] before, BitSet[] after, int target) {
        this.measures = measures;
        this.before = before;
        this.after = after;
        this.target = target;
        first = new int[before.length];
        last = new int[before.length];
        Arrays.fill(last, target - 1);
    }

    /** Whether it is proved that the tasks cannot be done within the number of iterations. */
    boolean refute() {
        long operations = (long) target * target * first.length * measures.count();
        boolean tightened = true;
        while (tightened) {
            tighten(before, first);
            mirror();
            tighten(after, first);
            mirror();
            if (IntStream.range(0, first.length).anyMatch(j -> first[j] > last[j]) || isOverfull()) {
                return true;
            }
            tightened = operations <= MOST_OPERATIONS && findEdges();
            mirror();
            tightened |= operations <= MOST_OPERATIONS && findEdges();
            mirror();
        }
        return false;
    }

    /** Looks at the iterations from the end: first becomes last. */
    private void mirror() {
        for (int j = 0; j < first.length; j++) {
            int swapped = target - 1 - first[j];
            first[j] = target - 1 - last[j];
            last[j] = swapped;
        }
    }

    /** Each task comes after those before it that start late, packed behind their first iteration. */
    private void tighten(BitSet[] earlier, int[] first) {
        Integer[] order = IntStream.range(0, first.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingInt(j -> earlier[j].cardinality()));
        for (int j : order) {
            int[] sorted = earlier[j].stream()
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer i) -> first[i]).reversed())
                    .mapToInt(i -> i)
                    .toArray();
            long[] sums = PackingMeasures.none(measures);
            int start = first[j];
            for (int k = 0; k < sorted.length; k++) {
                measures.add(sorted[k], sums);
                if (k + 1 == sorted.length || first[sorted[k + 1]] < first[sorted[k]]) {
                    start = Math.max(start, first[sorted[k]] + measures.iterationsWith(j, sums) - 1);
                }
            }
            first[j] = Math.max(start, first[j]);
        }
    }

    private boolean isOverfull() {
        int[] byLast = byLast();
        for (int a = 0; a < target; a++) {
            long[] sums = PackingMeasures.none(measures);
            for (int k = 0; k < byLast.length; k++) {
                int j = byLast[k];
                if (first[j] >= a) {
                    measures.add(j, sums);
                    if (measures.iterations(sums) > last[j] - a + 1) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private int[] byLast() {
        return IntStream.range(0, first.length)
                .boxed()
                .sorted(Comparator.comparingInt(j -> last[j]))
                .mapToInt(j -> j)
                .toArray();
    }

    /** A task that does not fit into a range beside those that must be in it, and may not be before it, is after it. */
    private boolean findEdges() {
        boolean found = false;
        int[] byLast = byLast();
        for (int a = 0; a < target; a++) {
            long[] sums = PackingMeasures.none(measures);
            for (int k = 0; k < byLast.length; ) {
                int b = last[byLast[k]];
                boolean more = false;
                for (; k < byLast.length && last[byLast[k]] == b; k++) {
                    if (first[byLast[k]] >= a) {
                        measures.add(byLast[k], sums);
                        more = true;
                    }
                }
                if (more && measures.iterations(sums) == b - a + 1) {
                    found |= pushBehind(a, b, byLast, k, sums);
                }
            }
        }
        return found;
    }

    private boolean pushBehind(int a, int b, int[] byLast, int from, long[] sums) {
        boolean found = false;
        for (int k = from; k < byLast.length; k++) {
            int j = byLast[k];
            if (first[j] >= a && first[j] <= b && measures.iterationsWith(j, sums) > b - a + 1) {
                first[j] = b + 1;
                found = true;
            }
        }
        return found;
    }
}
