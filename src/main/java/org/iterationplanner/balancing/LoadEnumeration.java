package org.iterationplanner.balancing;

/**
 * The full loads of one iteration after a set of tasks, by depth-first search, each once, the most valuable tasks first:
 * Hoffmann (1963), as bounded by Fleszar and Hindi (2003). A load is full if nothing more fits; others are never better. Only loads
 * after which the rest still fits are handed on.
 */
final class LoadEnumeration {

    /** Dominated loads that are mended per set; the rest are dropped, as what dominates them is found in time. */
    private static final int MENDS = 8;

    private static final int SPENT_AT_ONCE = 1_000;

    /** Takes the sets of tasks that are found. */
    interface Sink {

        /**
         * A set reached with one more load. The arrays are the caller's and change after the call.
         *
         * @param parent the set before the load
         * @param ready tasks that wait for nothing outside the set
         * @param left effort not done, by team
         * @param value infinite for the set of all tasks
         */
        void offer(int parent, long[] done, long[] ready, long[] left, double value, long hash);
    }

    private final Load load;
    private final Exchange exchange;
    private final Budget budget;
    private final long setUpLooks;
    private long looksLeft;
    private int looksNotSpent;
    private int mendsLeft;
    private boolean cut;
    private boolean complete;
    private int parent;
    private Sink sink = (parent, done, ready, left, value, hash) -> {};

    LoadEnumeration(Ranked ranked, int target, long[] zobrist, Budget budget) {
        load = new Load(ranked, target, zobrist);
        exchange = new Exchange(load, ranked);
        this.budget = budget;
        setUpLooks = 1L + ranked.tasks / 8;
    }

    /**
     * Offers the loads of {@code iteration} after a set to {@code next}.
     *
     * @return whether all of them were found within {@code looks} looks at a task
     */
    boolean expand(Sets layer, int state, History history, int iteration, Sink next, long looks) {
        sink = next;
        parent = state;
        cut = false;
        looksLeft = looks;
        mendsLeft = MENDS;
        if (load.begin(layer, state, history, iteration)) {
            search(0, Long.MAX_VALUE);
        }
        budget.spend(looksNotSpent + setUpLooks);
        looksNotSpent = 0;
        return !cut;
    }

    private void search(int from, long leastSkipped) {
        int size = load.size();
        extend(from, leastSkipped);
        load.shrinkTo(size);
    }

    /** Adds what takes no effort for good, and every other task in turn. */
    private void extend(int from, long leastSkipped) {
        long skipped = leastSkipped;
        long[] small = load.small();
        for (int p = load.next(from, small); p >= 0; p = load.next(p + 1, small)) {
            if (--looksLeft < 0 || isStopped()) {
                cut = true;
                return;
            }
            if (!load.fits(p)) {
                continue;
            }
            load.include(p);
            if (load.isEffortless(p)) {
                continue;
            }
            search(p + 1, skipped);
            load.exclude(p);
            if (cut || complete || load.isDue(p)) {
                return;
            }
            skipped = Math.min(skipped, load.effort(p));
        }
        // when nothing may be mended any more, what does not leave enough is of no use
        if ((mendsLeft > 0 || load.leavesEnough()) && !load.isDueLeft() && load.isFull(skipped)) {
            if (!exchange.isPossible()) {
                offer();
            } else if (mendsLeft-- > 0) {
                load.tryOut(this::offerMended);
            }
        }
    }

    /** Spends looks in small numbers, so that a long search for loads is stopped in time as well. */
    private boolean isStopped() {
        if (++looksNotSpent < SPENT_AT_ONCE) {
            return false;
        }
        budget.spend(looksNotSpent);
        looksNotSpent = 0;
        return budget.isSpent();
    }

    private void offerMended() {
        exchange.makeAll();
        offer();
    }

    private void offer() {
        if (!complete && load.leavesEnough()) {
            complete = load.isLast();
            load.offer(parent, sink);
        }
    }

    /** Whether everything is done with the last load offered. */
    boolean isComplete() {
        return complete;
    }
}
