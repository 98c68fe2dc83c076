package org.iterationplanner.search;

/**
 * How one search spends its time: in cycles from hot to cold, each from the best plan so far. With a limit on steps there is one cycle, and nothing depends on time. Not thread-safe.
 */
final class Cooling {

    /** More moves than this for each group are not spent on one cycle. */
    private static final long MOVES_PER_GROUP = 4_000;

    /** A cycle ends when so much of the time without a better plan is over: a hot search finds none, a cold one may. */
    private static final double PATIENCE = 0.8;

    /** In larger problems, where a cycle can take all the time, the first one looks at everything. */
    private static final int MOST_GROUPS = 2_000;

    /** Part of the time after which soft costs are all that is left to look at. */
    private static final double FOR_PROMISES = 0.6;

    /** In larger problems there are too many choices of promises to try them one by one. */
    private static final int FEW = 200;

    /** In smaller ones many cycles get further than long ones do. */
    private static final double SHORTER_WITH_FEW = 3;

    /** In larger problems a cycle that looks for an order from scratch can take all the time. */
    private static final int LARGE = 500;

    /** Part of the time for orders. What is left is for the best plan as a whole. */
    private static final double FOR_ORDERS = 0.9;

    private static final double FOR_ORDERS_IN_LARGE = 0.3;

    /** An order weighs as much as so many moves: less than the time that it takes. */
    private static final double MOVES_PER_ORDER = 15;

    /** Where several kinds of cycles share the time, those that look for orders are so much shorter, and what polishes their plans. */
    private static final double SHORTER = 2;

    private static final double SHORTER_POLISH = 3;

    private final Limits limits;
    private final Cycle.Orders orders;
    private final double forOrders;
    private final boolean few;
    private final double shorter;
    private final long movesPerCycle;
    private Cycle cycle;
    private double progress;
    private long lastMoves;
    private final long begin = System.nanoTime();
    private long lastTime = begin;

    /**
     * From the beginning.
     *
     * @param promisesBroken whether the start breaks any
     * @param ordered whether it is of use to look for an order of workloads
     */
    Cooling(Limits limits, int groups, boolean promisesBroken, boolean ordered) {
        this.limits = limits;
        boolean small = groups <= MOST_GROUPS;
        orders = !small ? Cycle.Orders.NONE : groups > LARGE ? Cycle.Orders.SIMILAR : Cycle.Orders.ANY;
        few = groups <= FEW;
        shorter = few ? SHORTER_WITH_FEW : 1;
        forOrders = groups > LARGE ? FOR_ORDERS_IN_LARGE : FOR_ORDERS;
        cycle = small && !limits.countsSteps()
                ? Cycle.first(promisesBroken, ordered ? orders : Cycle.Orders.NONE)
                : Cycle.FIRST;
        movesPerCycle = MOVES_PER_GROUP * Math.max(10, groups);
    }

    Cycle cycle() {
        return cycle;
    }

    double progress() {
        return progress;
    }

    boolean isCycleOver() {
        return progress >= 1 && !limits.countsSteps();
    }

    /**
     * Begins the next one.
     *
     * @param promisesBroken whether the best plan so far breaks any
     * @param nearBest whether the current plan is not much worse than the best one
     * @param ordered whether it is of use to look for an order of workloads
     */
    void nextCycle(boolean promisesBroken, boolean nearBest, boolean ordered) {
        progress = 0;
        double spent = (lastTime - begin) / (double) Math.max(1, time());
        Cycle.Orders sought = ordered ? orders : Cycle.Orders.NONE;
        if (!promisesBroken) {
            cycle = cycle.next(nearBest, spent < forOrders ? sought : Cycle.Orders.NONE);
        } else {
            cycle = spent < FOR_PROMISES ? cycle.nextWhileBroken(nearBest, sought, few) : cycle.last(sought, few);
        }
    }

    void afterSteps(long steps) {
        progress = Math.min(1, (double) steps / limits.steps());
    }

    /** Ends this one. */
    void end() {
        progress = 1;
    }

    private long time() {
        return limits.deadline() - begin;
    }

    private double share() {
        return switch (cycle.aim()) {
            case EVERYTHING, POLISH -> 1;
            case SOFT, KEEPING -> shorter;
            case PROMISE_POLISH -> shorter * SHORTER_POLISH;
            case PROMISES, COMPROMISE -> 2;
            case SELECTION -> shorter * 2;
            case ORDER, SOFT_ORDER -> MOVES_PER_ORDER;
            case PROMISE_ORDER -> SHORTER * MOVES_PER_ORDER;
        };
    }

    private long endOfCycles() {
        return switch (cycle.aim()) {
            case EVERYTHING, POLISH, PROMISE_POLISH, SOFT, KEEPING, SOFT_ORDER -> limits.deadline();
            case PROMISES, COMPROMISE, SELECTION, PROMISE_ORDER -> begin + (long) (FOR_PROMISES * time());
            case ORDER -> begin + (long) (forOrders * time());
        };
    }

    /** Spreads what is left of the cooling over what is left of the time, or of the moves if they end first. */
    void afterTime(long now, long improvedAt, long moves) {
        long end = Math.min(endOfCycles() - now, (long) (PATIENCE * limits.unimproved()) - (now - improvedAt));
        double elapsed = now - lastTime;
        double byTime = end <= 0 ? 1 : elapsed / (elapsed + end) * (1 - progress);
        double byMoves = (double) (moves - lastMoves) / movesPerCycle * share();
        progress = Math.min(1, progress + Math.max(byTime, byMoves));
        lastTime = now;
        lastMoves = moves;
    }
}
