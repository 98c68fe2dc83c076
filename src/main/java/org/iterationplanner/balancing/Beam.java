package org.iterationplanner.balancing;

import org.jspecify.annotations.Nullable;

/**
 * One pass from the first iteration to the last that goes on from at most {@code width} sets of tasks in each: bounded dynamic
 * programming after Bautista and Pereira (2009). If nothing had to be left out, what it does not find is not there.
 */
final class Beam {

    /** Where hardly any set is found, the search for loads goes on this many times as long, a few times. */
    private static final int DEEPER = 8;

    private static final long MOST_LOOKS = 1_000_000;

    /** A layer with less than this part of the width is thin. */
    private static final int THIN = 8;

    private final Ranked ranked;
    private final int target;
    private final long looks;
    private final Budget budget;
    private final LoadEnumeration loads;
    private final History history;
    private final int width;
    private Layer layer;
    private Layer next;
    private int @Nullable [] plan;
    private int depth;
    private boolean exhaustive;

    Beam(Ranked ranked, int target, int width, long looks, long[] zobrist, Budget budget) {
        this.ranked = ranked;
        this.target = target;
        this.width = width;
        this.looks = looks;
        this.budget = budget;
        loads = new LoadEnumeration(ranked, target, zobrist, budget);
        history = new History(ranked.tasks);
        layer = new Layer(ranked.tasks, ranked.reading.teams(), width);
        next = new Layer(ranked.tasks, ranked.reading.teams(), width);
        // with lags, the same set of tasks may be done in better and worse ways
        exhaustive = ranked.reading.problem.largestLag() == 0;
    }

    /** Looks for a plan with at most {@code target} iterations. */
    void run() {
        layer.offer(0, new long[(ranked.tasks + 63) >>> 6], ranked.sources(), ranked.reading.totals(), 0, 0);
        for (int k = 0; k < target && layer.size() > 0 && plan == null; k++) {
            boolean complete = advance(k, looks);
            for (long more = looks * DEEPER; !complete && isThin() && more <= MOST_LOOKS; more *= DEEPER) {
                complete = advance(k, more);
            }
            exhaustive &= complete && !next.isCut();
            if (budget.isSpent() && !loads.isComplete()) {
                exhaustive = false;
                return;
            }
            depth = next.size() > 0 ? k + 1 : depth;
            history.add(layer, next);
            if (loads.isComplete()) {
                int[] byRank = new int[ranked.tasks];
                history.trace(next.size() - 1, target, byRank);
                plan = ranked.byTask(byRank);
            }
            Layer before = layer;
            layer = next;
            next = before;
        }
    }

    private boolean isThin() {
        return next.size() <= width / THIN && !loads.isComplete() && !budget.isSpent();
    }

    /** Fills the next layer; returns whether all loads were looked at. */
    private boolean advance(int iteration, long looksPerSet) {
        next.clear();
        boolean complete = true;
        for (int s = 0; s < layer.size() && !loads.isComplete() && !budget.isSpent(); s++) {
            complete &= loads.expand(layer, s, history, iteration, next, looksPerSet);
        }
        if (!loads.isComplete()) {
            next.trim();
        }
        return complete;
    }

    /** Iteration by task, null if none was found. */
    int @Nullable [] plan() {
        return plan;
    }

    /** After how many iterations there still was a set to go on from. */
    int depth() {
        return depth;
    }

    /** Whether there is no plan if none was found. */
    boolean isExhaustive() {
        return exhaustive;
    }
}
