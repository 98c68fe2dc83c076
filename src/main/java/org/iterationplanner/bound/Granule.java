package org.iterationplanner.bound;

/**
 * The grid that all costs of a level lie on: some number plus multiples of a step. A bound between two of them is as good as
 * the upper one. Immutable.
 *
 * @param rest a cost that lies on the grid
 * @param step at least 1
 */
record Granule(long rest, long step) {

    /** The grid of a relaxation whose slots are iterations. */
    static Granule of(Relaxation relaxation) {
        TimeModel times = relaxation.times();
        long rest = times.constant();
        long step = relaxation.overtarget() == 0
                ? 0
                : Math.multiplyExact(relaxation.overtarget(), relaxation.needs().grainOfTargets());
        for (int v = 0; v < times.variables(); v++) {
            long last = times.cost(v, times.last(v));
            rest = Math.addExact(rest, last);
            for (int slot = times.first(v); slot < times.last(v) && step != 1; slot++) {
                step = Divisor.common(step, Math.subtractExact(times.cost(v, slot), last));
            }
        }
        for (Terms.Pull pull : times.pulls()) {
            for (int slot = 0; slot < times.never(); slot++) {
                step = Divisor.common(step, Math.multiplyExact(pull.price(), times.gap(slot)));
            }
        }
        return new Granule(rest, Math.max(1, step));
    }

    /** The least cost on the grid that is not below this. */
    long roundUp(long cost) {
        return Math.addExact(cost, Math.floorMod(Math.subtractExact(rest, cost), step));
    }
}
