package org.iterationplanner.balancing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How the sets of the present {@link Layer} came about: per iteration and set the load and the set before. */
final class History {

    private record Step(Ints parents, Ints starts, Ints loads) {}

    /** A growing array of numbers. */
    private static final class Ints {
        private int[] values = new int[16];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }
    }

    private final int words;
    private final List<Step> steps = new ArrayList<>();

    History(int tasks) {
        words = (tasks + 63) >>> 6;
    }

    /** Notes one iteration. */
    void add(Layer before, Layer after) {
        Step step = new Step(new Ints(), new Ints(), new Ints());
        for (int s = 0; s < after.size(); s++) {
            int parent = after.parent(s);
            step.parents.add(parent);
            step.starts.add(step.loads.size);
            for (int w = 0; w < words; w++) {
                long load = after.done(s, w) & ~before.done(parent, w);
                for (; load != 0; load &= load - 1) {
                    step.loads.add(64 * w + Long.numberOfTrailingZeros(load));
                }
            }
        }
        step.starts.add(step.loads.size);
        steps.add(step);
    }

    /** Writes the iteration of each task done within the last {@code iterations} iterations of a set of the present layer. */
    void trace(int state, int iterations, int[] iterationOf) {
        int s = state;
        for (int k = steps.size() - 1; k >= Math.max(0, steps.size() - iterations); k--) {
            Step step = steps.get(k);
            for (int i = step.starts.values[s]; i < step.starts.values[s + 1]; i++) {
                iterationOf[step.loads.values[i]] = k;
            }
            s = step.parents.values[s];
        }
    }
}
