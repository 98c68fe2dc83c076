package org.iterationplanner.balancing;

import java.util.Arrays;

/** A load of one iteration while it is put together, on top of a set of tasks that are done before. Not thread-safe. */
final class Load {

    private final Ranked ranked;
    private final Gate gate;
    private final int target;
    private final int realTeams;
    private final int teams;
    private final int words;
    private final long[] zobrist;
    private final long[] done;
    private final long[] ready;
    private final long[] available;
    private final long[] free;
    private final long[] need;
    private final long[] left;
    private final int[] load;
    private int loadSize;
    private int dueLeft;
    private double value;
    private long hash;
    private int doneCount;

    /** No load yet. Everything is to be done in {@code target} iterations. */
    Load(Ranked ranked, int target, long[] zobrist) {
        this.ranked = ranked;
        gate = new Gate(ranked);
        this.target = target;
        this.zobrist = zobrist;
        realTeams = ranked.reading.problem.teams();
        teams = ranked.reading.teams();
        words = (ranked.tasks + 63) >>> 6;
        done = new long[words];
        ready = new long[words];
        available = new long[words];
        free = new long[teams];
        need = new long[teams];
        left = new long[teams];
        load = new int[ranked.tasks];
    }

    /** Begins an empty load after a set. Returns whether any load can leave little enough for the iterations behind it. */
    boolean begin(Sets layer, int state, History history, int iteration) {
        gate.begin(state, history, iteration);
        value = layer.value(state);
        hash = layer.hash(state);
        loadSize = 0;
        for (int r = 0; r < teams; r++) {
            long[] until = ranked.reading.capacityUntil[r];
            left[r] = layer.left(state, r);
            free[r] = until[iteration + 1] - until[iteration];
            need[r] = Math.max(0, left[r] - (until[target] - until[iteration + 1]));
            if (need[r] > free[r]) {
                return false;
            }
        }
        findAvailable(layer, state);
        return true;
    }

    private void findAvailable(Sets layer, int state) {
        doneCount = 0;
        dueLeft = 0;
        for (int w = 0; w < words; w++) {
            done[w] = layer.done(state, w);
            ready[w] = layer.ready(state, w);
            available[w] = gate.open(ready[w], w);
            doneCount += Long.bitCount(done[w]);
            dueLeft += Long.bitCount(gate.due(w) & ~done[w]);
        }
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

    /** The tasks that may still fit, and maybe some that do not. */
    long[] small() {
        return ranked.sizes.upTo(free[0]);
    }

    /** The next task from {@code from} that is available and in a set. */
    int next(int from, long[] set) {
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

    boolean fits(int p) {
        for (int r = 0; r < realTeams; r++) {
            if (ranked.efforts[r][p] > free[r]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a task takes no effort, so that it may as well be in. */
    boolean isEffortless(int p) {
        for (int r = 0; r < realTeams; r++) {
            if (ranked.efforts[r][p] > 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a task cannot wait for the next iteration. */
    boolean isDue(int p) {
        return gate.isDue(p);
    }

    /** What a task asks of the bottleneck. */
    long effort(int p) {
        return ranked.efforts[0][p];
    }

    void include(int p) {
        load[loadSize++] = p;
        value += ranked.value[p];
        hash ^= zobrist[p];
        done[p >>> 6] |= 1L << p;
        ready[p >>> 6] &= ~(1L << p);
        available[p >>> 6] &= ~(1L << p);
        gate.pass(p);
        for (int r = 0; r < teams; r++) {
            free[r] -= ranked.efforts[r][p];
            need[r] -= ranked.efforts[r][p];
            left[r] -= ranked.efforts[r][p];
        }
        if (gate.isDue(p)) {
            dueLeft--;
        }
        for (int arc = ranked.after.first(p); arc < ranked.after.end(p); arc++) {
            int s = ranked.after.head(arc);
            if (isReady(s)) {
                ready[s >>> 6] |= 1L << s;
                if (gate.isOpen(s)) {
                    available[s >>> 6] |= 1L << s;
                }
            }
        }
    }

    void exclude(int p) {
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
        if (gate.isDue(p)) {
            dueLeft++;
        }
        for (int arc = ranked.after.first(p); arc < ranked.after.end(p); arc++) {
            int s = ranked.after.head(arc);
            ready[s >>> 6] &= ~(1L << s);
            available[s >>> 6] &= ~(1L << s);
        }
    }

    int size() {
        return loadSize;
    }

    /** Takes out the tasks that came last. */
    void shrinkTo(int size) {
        while (loadSize > size) {
            exclude(load[loadSize - 1]);
        }
    }

    /** Whether something that cannot wait is not in it. */
    boolean isDueLeft() {
        return dueLeft > 0;
    }

    /** Whether nothing that is due is left out, and what is left fits into the iterations behind. */
    boolean leavesEnough() {
        boolean enough = dueLeft == 0;
        for (int r = 0; enough && r < teams; r++) {
            enough = need[r] <= 0;
        }
        return enough;
    }

    /** Whether all tasks are done with it. */
    boolean isLast() {
        return doneCount + loadSize == ranked.tasks;
    }

    /**
     * Whether nothing more fits.
     *
     * @param leastSkipped the least effort of what could have been in the load and is not
     */
    boolean isFull(long leastSkipped) {
        return realTeams == 1 ? free[0] < leastSkipped : firstThatFits() < 0;
    }

    /** The first task that would fit as well, −1 if there is none. */
    int firstThatFits() {
        long[] small = small();
        int p = next(0, small);
        while (p >= 0 && !fits(p)) {
            p = next(p + 1, small);
        }
        return p;
    }

    /** The task that came at a position, from 0. */
    int at(int position) {
        return load[position];
    }

    /** Exchanges the task at a position for one that is not in it. */
    void exchange(int position, int p) {
        int old = load[position];
        load[position] = load[loadSize - 1];
        exclude(old);
        include(p);
    }

    /** Whether a task may be in the iteration and is not. */
    boolean isAvailable(int p) {
        return (available[p >>> 6] >>> p & 1) != 0;
    }

    /** Whether there is room for a task once another has gone. */
    boolean fitsInsteadOf(int leaving, int p) {
        for (int r = 0; r < realTeams; r++) {
            if (ranked.efforts[r][p] - ranked.efforts[r][leaving] > free[r]) {
                return false;
            }
        }
        return true;
    }

    /** Does something to it and takes it all back. */
    void tryOut(Runnable something) {
        int[] oldLoad = Arrays.copyOf(load, loadSize);
        long[] oldReady = ready.clone();
        long[] oldAvailable = available.clone();
        something.run();
        shrinkTo(0);
        for (int p : oldLoad) {
            include(p);
        }
        // after an exchange it is not taken back in the order in which it came about
        System.arraycopy(oldReady, 0, ready, 0, words);
        System.arraycopy(oldAvailable, 0, available, 0, words);
    }

    /** Offers what is done with it. */
    void offer(int parent, LoadEnumeration.Sink sink) {
        sink.offer(parent, done, ready, left, isLast() ? Double.POSITIVE_INFINITY : value, hash);
    }
}
