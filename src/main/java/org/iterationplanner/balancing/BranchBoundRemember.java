package org.iterationplanner.balancing;

import org.jspecify.annotations.Nullable;

/**
 * Branch, bound and remember after Sewell and Jacobson (2012) and Morrison, Sewell and Jacobson (2014): goes on from the best
 * set of tasks of each number of iterations in turn, and from no set twice. Says for certain whether there is a plan within a
 * number of iterations, if memory and time are enough. For problems that are alike in all iterations, without lags.
 */
final class BranchBoundRemember {

    /** Looks at a task per set: more than any set needed on the public instances. */
    private static final long LOOKS = 5_000_000;

    private final Ranked ranked;
    private final int target;
    private final Budget budget;
    private final Memory memory;
    private int @Nullable [] plan;
    private boolean exhaustive;

    BranchBoundRemember(Ranked ranked, int target, long bytes, Budget budget) {
        this.ranked = ranked;
        this.target = target;
        this.budget = budget;
        memory = new Memory(ranked.tasks, ranked.reading.teams(), target, bytes);
    }

    void run(long[] zobrist) {
        LoadEnumeration loads = new LoadEnumeration(ranked, target, zobrist, budget);
        History none = new History(ranked.tasks);
        memory.at(0);
        memory.offer(-1, new long[(ranked.tasks + 63) >>> 6], ranked.sources(), ranked.reading.totals(), 0, 0);
        boolean complete = true;
        boolean open = true;
        while (open && !budget.isSpent() && !memory.isFull()) {
            open = false;
            for (int k = 0; k < target && !budget.isSpent() && !memory.isFull(); k++) {
                int set = memory.poll(k);
                if (set < 0) {
                    continue;
                }
                open = true;
                memory.at(k + 1);
                complete &= loads.expand(memory, set, none, k, memory, LOOKS);
                if (loads.isComplete()) {
                    plan = trace(memory.last());
                    return;
                }
            }
        }
        exhaustive = complete && !open && !memory.isFull();
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

    /** Iteration by task, null if none was found. */
    int @Nullable [] plan() {
        return plan;
    }

    /** Whether there is no plan if none was found. */
    boolean isExhaustive() {
        return exhaustive;
    }
}
