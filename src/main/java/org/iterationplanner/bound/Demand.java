package org.iterationplanner.bound;

import org.jspecify.annotations.Nullable;

/** How much each asset needs of something, and how much of it there is in each iteration. Immutable. */
final class Demand {

    /**
     * Times from the one to the other, both included, what has to be done in them and what can be, in hundredths.
     */
    record Span(int from, int to, long load, long capacity) {

        boolean holds(int node, Reach reach) {
            return reach.covers(node) && from <= reach.earliest(node) && reach.latest(node) <= to;
        }

        /** The least that a node is charged for being elsewhere. */
        long leastChargeOutside(HardModel model, int node) {
            long least = HardModel.IMPOSSIBLE;
            for (int t = 1; t <= model.never(); t++) {
                least = t < from || t > to ? Math.min(least, model.charge(node, t)) : least;
            }
            return least;
        }

        String words(HardModel model) {
            if (from == 1) {
                return "by iteration " + model.number(to);
            }
            return from == to
                    ? "in iteration " + model.number(from)
                    : "in iterations " + model.number(from) + " to " + model.number(to);
        }
    }

    private final String who;
    private final String unit;
    private final long[] amounts;
    private final long[] capacity;

    /**
     * What assets need, in hundredths.
     *
     * @param amounts by asset
     * @param capacity by time, from 1 on
     */
    Demand(String who, String unit, long[] amounts, long[] capacity) {
        this.who = who;
        this.unit = unit;
        this.amounts = amounts;
        this.capacity = capacity;
    }

    String who() {
        return who;
    }

    String unit() {
        return unit;
    }

    long amount(int asset) {
        return amounts[asset];
    }

    /** The span that holds most too much, the shortest of these; null if none does. */
    @Nullable
    Span worst(Reach reach, int last) {
        long[][] loads = new long[last + 2][last + 2];
        boolean isNeeded = false;
        for (int a = 0; a < amounts.length; a++) {
            if (amounts[a] > 0 && reach.covers(a) && reach.latest(a) <= last) {
                loads[reach.earliest(a)][reach.latest(a)] += amounts[a];
                isNeeded = true;
            }
        }
        return isNeeded ? worst(loads, last) : null;
    }

    /** @param loads by earliest and latest time */
    private @Nullable Span worst(long[][] loads, int last) {
        Span worst = null;
        for (int to = 1; to <= last; to++) {
            long load = 0;
            long room = 0;
            for (int from = to; from >= 1; from--) {
                for (int end = from; end <= to; end++) {
                    load += loads[from][end];
                }
                room += capacity[from];
                long excess = load - room;
                if (excess > 0 && (worst == null || excess > worst.load() - worst.capacity())) {
                    worst = new Span(from, to, load, room);
                }
            }
        }
        return worst;
    }
}
