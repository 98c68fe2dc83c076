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

    private final Limits limits;
    private final long movesPerCycle;
    private Cycle cycle;
    private double progress;
    private long lastMoves;
    private final long begin = System.nanoTime();
    private long lastTime = begin;

    Cooling(Limits limits, int groups, boolean promisesBroken) {
        this.limits = limits;
        cycle = Cycle.first(promisesBroken && groups <= MOST_GROUPS && !limits.countsSteps());
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
     */
    void nextCycle(boolean promisesBroken) {
        progress = 0;
        double spent = (lastTime - begin) / (double) Math.max(1, time());
        cycle = promisesBroken && spent >= FOR_PROMISES ? cycle.last() : cycle.next(promisesBroken);
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
            case EVERYTHING, SOFT -> 1;
            case PROMISES, COMPROMISE -> 2;
        };
    }

    /** Spreads what is left of the cooling over what is left of the time, or of the moves if they end first. */
    void afterTime(long now, long improvedAt, long moves) {
        long endOfCycles = cycle.promisesOnly() ? begin + (long) (FOR_PROMISES * time()) : limits.deadline();
        long end = Math.min(endOfCycles - now, (long) (PATIENCE * limits.unimproved()) - (now - improvedAt));
        double elapsed = now - lastTime;
        double byTime = end <= 0 ? 1 : elapsed / (elapsed + end) * (1 - progress);
        double byMoves = (double) (moves - lastMoves) / movesPerCycle * share();
        progress = Math.min(1, progress + Math.max(byTime, byMoves));
        lastTime = now;
        lastMoves = moves;
    }
}
