package org.iterationplanner.balancing;

import java.util.Arrays;

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
         */
        void offer(int parent, long[] done, long[] ready, long[] left, double value, long hash);
    }

    private final Ranked ranked;
    private final Reading reading;
    private final BalancingProblem problem;
    private final int target;
    private final int realTeams;
    private final int teams;
    private final int words;
    private final long[] zobrist;
    private final Budget budget;
    private final long[] due;
    private final long[] ready;
    private final long[] done;
    private final long[] available;
    private final long[] free;
    private final long[] need;
    private final long[] left;
    private final int[] load;
    private final int[] iterationOf;
    private int loadSize;
    private int forced;
    private double value;
    private long hash;
    private int iteration = -1;
    private int parent;
    private int doneCount;
    private long looksLeft;
    private int looksNotSpent;
    private int mendsLeft;
    private boolean cut;
    private boolean complete;
    private Sink sink = (parent, done, ready, left, value, hash) -> {};

    LoadEnumeration(Ranked ranked, int target, long[] zobrist, Budget budget) {
        this.ranked = ranked;
        reading = ranked.reading;
        problem = reading.problem;
        this.target = target;
        this.zobrist = zobrist;
        this.budget = budget;
        realTeams = problem.teams();
        teams = reading.teams();
        words = (ranked.tasks + 63) >>> 6;
        due = new long[words];
        ready = new long[words];
        done = new long[words];
        available = new long[words];
        free = new long[teams];
        need = new long[teams];
        left = new long[teams];
        load = new int[ranked.tasks];
        iterationOf = new int[ranked.tasks];
    }

    /**
     * Offers the loads of {@code iteration} after a set to {@code next}.
     *
     * @return whether all of them were found within {@code looks} looks at a task
     */
    boolean expand(Sets layer, int state, History history, int iteration, Sink next, long looks) {
        sink = next;
        begin(iteration);
        parent = state;
        value = layer.value(state);
        hash = layer.hash(state);
        loadSize = 0;
        cut = false;
        looksLeft = looks;
        mendsLeft = MENDS;
        for (int r = 0; r < teams; r++) {
            long[] until = reading.capacityUntil[r];
            left[r] = layer.left(state, r);
            free[r] = until[iteration + 1] - until[iteration];
            need[r] = Math.max(0, left[r] - (until[target] - until[iteration + 1]));
            if (need[r] > free[r]) {
                return true;
            }
        }
        findAvailable(layer, state, history);
        search(0, Long.MAX_VALUE);
        // setting up costs about as much as these looks
        budget.spend(looksNotSpent + ranked.tasks / 8 + 1);
        looksNotSpent = 0;
        return !cut;
    }

    private void begin(int iteration) {
        if (this.iteration != iteration) {
            this.iteration = iteration;
            Arrays.fill(due, 0);
            for (int p = 0; p < ranked.tasks; p++) {
                if (ranked.latest[p] <= iteration) {
                    due[p >>> 6] |= 1L << p;
                }
            }
        }
    }

    private void findAvailable(Sets layer, int state, History history) {
        int lag = problem.largestLag();
        if (lag > 0) {
            Arrays.fill(iterationOf, -lag);
            history.trace(state, lag, iterationOf);
        }
        doneCount = 0;
        forced = 0;
        for (int w = 0; w < words; w++) {
            done[w] = layer.done(state, w);
            doneCount += Long.bitCount(done[w]);
            forced += Long.bitCount(due[w] & ~done[w]);
            ready[w] = layer.ready(state, w);
            available[w] = ready[w];
            if (lag > 0 || !problem.closesNothing()) {
                for (long rest = ready[w]; rest != 0; rest &= rest - 1) {
                    int p = 64 * w + Long.numberOfTrailingZeros(rest);
                    if (!isOpen(p)) {
                        available[w] &= ~(1L << p);
                    }
                }
            }
        }
    }

    private boolean isOpen(int p) {
        if (!problem.closesNothing() && problem.isClosed(ranked.taskAt[p], iteration)) {
            return false;
        }
        if (problem.largestLag() > 0) {
            for (int arc = ranked.before.first(p); arc < ranked.before.end(p); arc++) {
                if (iterationOf[ranked.before.head(arc)] + ranked.before.lag(arc) > iteration) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isReady(int p) {
        for (int arc = ranked.before.first(p); arc < ranked.before.end(p); arc++) {
            int q = ranked.before.head(arc);
            if ((done[q >>> 6] >>> q & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(int p) {
        for (int r = 0; r < realTeams; r++) {
            if (ranked.efforts[r][p] > free[r]) {
                return false;
            }
        }
        return true;
    }

    private void search(int from, long leastSkipped) {
        long skipped = leastSkipped;
        long[] small = ranked.sizes.upTo(free[0]);
        for (int p = next(from, small); p >= 0; p = next(p + 1, small)) {
            if (--looksLeft < 0 || isStopped()) {
                cut = true;
                return;
            }
            boolean isDue = ranked.latest[p] <= iteration;
            if (!fits(p)) {
                continue;
            }
            include(p);
            search(p + 1, skipped);
            exclude(p);
            if (cut || isDue || complete) {
                return;
            }
            skipped = Math.min(skipped, ranked.efforts[0][p]);
        }
        if (forced == 0 && isFull(skipped)) {
            if (!isDominated()) {
                if (leavesEnough()) {
                    offer();
                }
            } else if (mendsLeft > 0) {
                mendsLeft--;
                mend();
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

    /** Exchanges tasks for those that dominate them until the load is not dominated, offers it and takes all back. */
    private void mend() {
        int[] oldLoad = Arrays.copyOf(load, loadSize);
        long[] oldReady = ready.clone();
        long[] oldAvailable = available.clone();
        while (exchange() || fill()) {
            looksLeft--;
        }
        if (forced == 0 && leavesEnough()) {
            offer();
        }
        while (loadSize > 0) {
            exclude(load[loadSize - 1]);
        }
        for (int p : oldLoad) {
            include(p);
        }
        // a load that was mended is not taken back in the order in which it came about
        System.arraycopy(oldReady, 0, ready, 0, words);
        System.arraycopy(oldAvailable, 0, available, 0, words);
    }

    private boolean exchange() {
        for (int l = 0; l < loadSize; l++) {
            int h = load[l];
            int[] better = ranked.dominators[h];
            for (int d = better.length - 1; d >= 0; d--) {
                int i = better[d];
                if ((available[i >>> 6] >>> i & 1) != 0 && takesThePlace(i, h)) {
                    load[l] = load[loadSize - 1];
                    exclude(h);
                    include(i);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean fill() {
        long[] small = ranked.sizes.upTo(free[0]);
        for (int p = next(0, small); p >= 0; p = next(p + 1, small)) {
            if (fits(p)) {
                include(p);
                return true;
            }
        }
        return false;
    }

    /** The next task from {@code from} that is available and in a set. */
    private int next(int from, long[] set) {
        int w = from >>> 6;
        if (w >= words) {
            return -1;
        }
        long word = available[w] & set[w] & -1L << from;
        while (word == 0) {
            if (++w == words) {
                return -1;
            }
            word = available[w] & set[w];
        }
        return 64 * w + Long.numberOfTrailingZeros(word);
    }

    private void include(int p) {
        load[loadSize++] = p;
        value += ranked.value[p];
        hash ^= zobrist[p];
        done[p >>> 6] |= 1L << p;
        ready[p >>> 6] &= ~(1L << p);
        available[p >>> 6] &= ~(1L << p);
        iterationOf[p] = iteration;
        for (int r = 0; r < teams; r++) {
            free[r] -= ranked.efforts[r][p];
            need[r] -= ranked.efforts[r][p];
            left[r] -= ranked.efforts[r][p];
        }
        if (ranked.latest[p] <= iteration) {
            forced--;
        }
        for (int arc = ranked.after.first(p); arc < ranked.after.end(p); arc++) {
            int s = ranked.after.head(arc);
            if (isReady(s)) {
                ready[s >>> 6] |= 1L << s;
                if (isOpen(s)) {
                    available[s >>> 6] |= 1L << s;
                }
            }
        }
    }

    private void exclude(int p) {
        loadSize--;
        value -= ranked.value[p];
        hash ^= zobrist[p];
        done[p >>> 6] &= ~(1L << p);
        ready[p >>> 6] |= 1L << p;
        available[p >>> 6] |= 1L << p;
        for (int r = 0; r < teams; r++) {
            free[r] += ranked.efforts[r][p];
            need[r] += ranked.efforts[r][p];
            left[r] += ranked.efforts[r][p];
        }
        if (ranked.latest[p] <= iteration) {
            forced++;
        }
        for (int arc = ranked.after.first(p); arc < ranked.after.end(p); arc++) {
            int s = ranked.after.head(arc);
            ready[s >>> 6] &= ~(1L << s);
            available[s >>> 6] &= ~(1L << s);
        }
    }

    private boolean isFull(long leastSkipped) {
        if (realTeams == 1) {
            return free[0] < leastSkipped;
        }
        long[] small = ranked.sizes.upTo(free[0]);
        for (int p = next(0, small); p >= 0; p = next(p + 1, small)) {
            if (fits(p)) {
                return false;
            }
        }
        return true;
    }

    private boolean leavesEnough() {
        for (int r = 0; r < teams; r++) {
            if (need[r] > 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isDominated() {
        for (int l = 0; l < loadSize; l++) {
            int h = load[l];
            for (int i : ranked.dominators[h]) {
                if ((available[i >>> 6] >>> i & 1) != 0 && takesThePlace(i, h)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean takesThePlace(int i, int h) {
        for (int r = 0; r < realTeams; r++) {
            if (ranked.efforts[r][i] - ranked.efforts[r][h] > free[r]) {
                return false;
            }
        }
        return true;
    }

    private void offer() {
        if (complete) {
            return;
        }
        if (doneCount + loadSize == ranked.tasks) {
            complete = true;
        }
        sink.offer(parent, done, ready, left, complete ? Double.POSITIVE_INFINITY : value, hash);
    }

    /** Whether everything is done in the last load offered. */
    boolean isComplete() {
        return complete;
    }
}
