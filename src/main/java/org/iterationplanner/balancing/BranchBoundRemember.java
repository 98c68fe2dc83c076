package org.iterationplanner.balancing;

import org.jspecify.annotations.Nullable;

/**
 * Branch, bound and remember after Sewell and Jacobson (2012) and Morrison, Sewell and Jacobson (2014): goes on from the best
 * set of tasks of each number of iterations in turn, and from no set twice. Says for certain whether there is a plan within a
 * number of iterations, if memory and time are enough; can be done in parts. For problems that are alike in all iterations, without lags.
 */
final class BranchBoundRemember {

    /** Looks at a task per set: more than any set needed on the public instances. */
    private static final long LOOKS = 5_000_000;

    private final Ranked ranked;
    private final int target;
    private final Budget budget;
    private final Memory memory;
    private final History none;
    private final LoadEnumeration loads;
    private int @Nullable [] plan;
    private boolean complete = true;
    private boolean open = true;

    /** A search that begins with the first {@link #run}. */
    BranchBoundRemember(Ranked ranked, int target, long[] zobrist, long bytes, Budget budget) {
        this.ranked = ranked;
        this.target = target;
        this.budget = budget;
        memory = new Memory(ranked.tasks, ranked.reading.teams(), target, bytes);
        none = new History(ranked.tasks);
        loads = new LoadEnumeration(ranked, target, zobrist, budget);
        memory.at(0);
        memory.offer(-1, new long[(ranked.tasks + 63) >>> 6], ranked.sources(), ranked.reading.totals(), 0, 0);
    }

    /** Goes on until it is over, the budget is spent or it has had about so many looks at a task more. */
    void run(long looks) {
        long enough = budget.left() - looks;
        while (!isOver() && !budget.isSpent() && budget.left() > enough) {
            open = false;
            for (int k = 0; k < target && !isCut() && !budget.isSpent(); k++) {
                int set = memory.poll(k);
                if (set >= 0) {
                    open = true;
                    expand(set, k);
                }
            }
        }
    }

    private void expand(int set, int iteration) {
        memory.at(iteration + 1);
        complete &= loads.expand(memory, set, none, iteration, memory, LOOKS);
        if (loads.isComplete()) {
            plan = trace(memory.last());
        }
    }

    /** Whether it has found a plan or can no longer prove that there is none. */
    private boolean isCut() {
        return plan != null || !complete || memory.isFull();
    }

    /** Whether going on would change nothing. */
    boolean isOver() {
        return !open || isCut();
    }

    private int[] trace(int end) {
        int length = 0;
        for (int s = end; memory.parent(s) >= 0; s = memory.parent(s)) {
            length++;
        }
        int[] byRank = new int[ranked.tasks];
        int s = end;
        for (int k = length - 1; k >= 0; k--, s = memory.parent(s)) {
            for (int p = 0; p < byRank.length; p++) {
                if ((memory.done(s, p >>> 6) & ~memory.done(memory.parent(s), p >>> 6)) >>> p << 63 != 0) {
                    byRank[p] = k;
                }
            }
        }
        return ranked.byTask(byRank);
    }

    /** The problem, in the direction it is searched in. */
    Reading reading() {
        return ranked.reading;
    }

    /** The number of iterations asked for. */
    int target() {
        return target;
    }

    /** Iteration by task, null if none was found. */
    int @Nullable [] plan() {
        return plan;
    }

    /** Whether there is no plan if none was found. */
    boolean isExhaustive() {
        return !open && !isCut();
    }
}
