package org.iterationplanner.balancing;

/** Exchanges of a task in a load for one that dominates it, see {@link Dominance}. */
final class Exchange {

    private final Load load;
    private final int[][] dominators;

    Exchange(Load load, Ranked ranked) {
        this.load = load;
        dominators = ranked.dominators;
    }

    /** Whether there is one. */
    boolean isPossible() {
        return position() >= 0;
    }

    private int position() {
        for (int l = 0; l < load.size(); l++) {
            if (dominator(load.at(l)) >= 0) {
                return l;
            }
        }
        return -1;
    }

    private int dominator(int h) {
        int[] better = dominators[h];
        for (int d = better.length - 1; d >= 0; d--) {
            if (load.isAvailable(better[d]) && load.fitsInsteadOf(h, better[d])) {
                return better[d];
            }
        }
        return -1;
    }

    /** Makes all there are, and fills the load again, until it is full and none is left. */
    void makeAll() {
        for (boolean changed = true; changed; ) {
            int position = position();
            int more = position >= 0 ? -1 : load.firstThatFits();
            if (position >= 0) {
                load.exchange(position, dominator(load.at(position)));
            } else if (more >= 0) {
                load.include(more);
            }
            changed = position >= 0 || more >= 0;
        }
    }
}
