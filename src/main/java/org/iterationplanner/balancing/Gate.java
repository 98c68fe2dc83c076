package org.iterationplanner.balancing;

import java.util.Arrays;

/** Which tasks may be in an iteration, and which must. Not thread-safe. */
final class Gate {

    private final Ranked ranked;
    private final BalancingProblem problem;
    private final int lag;
    private final int[] iterationOf;
    private final long[] due;
    private int iteration = -1;

    Gate(Ranked ranked) {
        this.ranked = ranked;
        problem = ranked.reading.problem;
        lag = problem.largestLag();
        iterationOf = new int[ranked.tasks];
        due = new long[(ranked.tasks + 63) >>> 6];
    }

    /** From now on it is about an iteration after a set of tasks. */
    void begin(int state, History history, int iteration) {
        if (this.iteration != iteration) {
            this.iteration = iteration;
            Arrays.fill(due, 0);
            for (int p = 0; p < ranked.tasks; p++) {
                due[p >>> 6] |= isDue(p) ? 1L << p : 0;
            }
        }
        if (lag > 0) {
            Arrays.fill(iterationOf, -lag);
            history.trace(state, lag, iterationOf);
        }
    }

    /** Whether a task cannot wait for the next iteration. */
    boolean isDue(int p) {
        return ranked.latest[p] <= iteration;
    }

    /** All tasks that cannot wait for the next iteration, 64 to a word. */
    long due(int word) {
        return due[word];
    }

    /** A task is in the iteration. */
    void pass(int p) {
        iterationOf[p] = iteration;
    }

    /** Of tasks that wait for nothing that is not done, those that may be in the iteration. */
    long open(long ready, int word) {
        if (lag == 0 && problem.closesNothing()) {
            return ready;
        }
        long open = ready;
        for (long rest = ready; rest != 0; rest &= rest - 1) {
            int p = 64 * word + Long.numberOfTrailingZeros(rest);
            open &= isOpen(p) ? -1 : ~(1L << p);
        }
        return open;
    }

    /** Whether the iteration is not closed for a task that waits for nothing that is not done, and all lags are over. */
    boolean isOpen(int p) {
        if (!problem.closesNothing() && problem.isClosed(ranked.taskAt[p], iteration)) {
            return false;
        }
        for (int arc = ranked.before.first(p); lag > 0 && arc < ranked.before.end(p); arc++) {
            if (iterationOf[ranked.before.head(arc)] + ranked.before.lag(arc) > iteration) {
                return false;
            }
        }
        return true;
    }
}
