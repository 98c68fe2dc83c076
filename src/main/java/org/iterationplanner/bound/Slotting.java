package org.iterationplanner.bound;

/**
 * How iterations are gathered in slots: the first few in one, the others always so many in each. Not planned is a slot of its
 * own. Immutable.
 *
 * @param iterations how many there are; the time that stands for not planned
 * @param together how many the first slot holds, at least {@code size}
 * @param size how many each other slot holds, at least 1
 */
record Slotting(int iterations, int together, int size) {

    /** Always so many iterations to a slot. */
    static Slotting even(int iterations, int size) {
        return new Slotting(iterations, size, size);
    }

    /** Whether slots are iterations. */
    boolean isFinest() {
        return together == 1 && size == 1;
    }

    /** The same iterations, each a slot of its own. */
    Slotting finest() {
        return even(iterations, 1);
    }

    /**
     * What is known of slots, said of finer ones.
     *
     * @param values for one thing after the other, by slot
     */
    double[] spread(double[] values, Slotting finer) {
        int things = values.length / count();
        double[] spread = new double[things * finer.count()];
        for (int thing = 0; thing < things; thing++) {
            for (int slot = 0; slot < finer.count(); slot++) {
                spread[thing * finer.count() + slot] = values[thing * count() + of(finer.last(slot))];
            }
        }
        return spread;
    }

    /** How many slots there are; the one that stands for not planned. */
    int count() {
        return 1 + Math.max(0, (iterations - together + size - 1) / size);
    }

    /** The slot of a time. */
    int of(int time) {
        if (time >= iterations) {
            return count();
        }
        return time < together ? 0 : 1 + (time - together) / size;
    }

    /** The last time of a slot. */
    int last(int slot) {
        return slot >= count() ? iterations : Math.min(iterations, together + slot * size) - 1;
    }
}
