package org.iterationplanner.search;

import java.util.random.RandomGenerator;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;
import org.jspecify.annotations.Nullable;

/**
 * One local search on one state: makes moves on it, takes back those that are not accepted and remembers the best plan. No
 * plan is ever copied as a whole. Not thread-safe.
 */
final class LocalSearch {

    private static final double NEAR = 1.03;

    private static final double NEAR_IN_PROMISES = 1.05;

    private final State state;
    private final Trial trial;
    private final MoveGenerator moves;
    private final Annealing annealing;
    private final RandomGenerator random;
    private final Best best;
    private final Penalty current = new Penalty();
    private final Penalty candidate = new Penalty();
    private final Penalty least = new Penalty();
    private final long movesPerStep;
    private final Promises promised;
    private final @Nullable PromiseCycles promises;
    private @Nullable OrderSearch orders;
    private @Nullable Keeping keeping;
    private boolean keepsPromises;
    private boolean ordering;
    private long evaluations;

    /** A search that begins with the current plan of a state. */
    LocalSearch(State state, RandomGenerator random) {
        this.state = state;
        this.random = random;
        trial = new Trial(state);
        moves = new MoveGenerator(state, trial);
        annealing = new Annealing(Temperatures.of(state));
        best = new Best(state);
        current.read(state);
        least.copy(current);
        promised = new Promises(state);
        boolean chooses = promised.parts().length > 0 && !state.problem().hasMoveBudget();
        promises = chooses ? new PromiseCycles(state, promised) : null;
        movesPerStep = Math.min(1_000, 20 + 10L * state.problem().groupCount());
    }

    /** Whether the best plan is feasible but breaks promises: as long as it is not, it is all the same which. */
    boolean breaksPromises() {
        return least.hard() == 0 && least.medium() > 0;
    }

    /** Whether it is of use to look for orders: not before there is a feasible plan, and not where only so much may move. */
    boolean isOrdered() {
        return least.hard() == 0 && !state.problem().hasMoveBudget();
    }

    /** Whether the current plan is not much worse than the best one. */
    boolean isNearBest() {
        return current.hard() <= least.hard()
                && current.medium() <= NEAR_IN_PROMISES * least.medium()
                && current.soft() <= NEAR * least.soft();
    }

    /** Tries moves until one is accepted, or so many have not been that this is a step too. */
    void step() {
        if (ordering && orders != null) {
            evaluations++;
            tryOrder(orders);
            return;
        }
        for (long i = 0; i < movesPerStep; i++) {
            if (tryMove()) {
                return;
            }
        }
    }

    private boolean tryMove() {
        evaluations++;
        if (keepsPromises && promises != null) {
            boolean changed = promises.tryMove(random);
            if (changed && state.medium() < least.medium()) {
                harvest(promises.byValue());
            }
            return changed;
        }
        if (!moves.propose(random)) {
            return false;
        }
        candidate.read(state);
        long missing = keeping == null ? 0 : keeping.see(trial);
        if (!annealing.accepts(current, candidate, missing, random)) {
            trial.rollback();
            if (keeping != null) {
                keeping.takeBack();
            }
            return false;
        }
        for (int i = 0; i < trial.size(); i++) {
            best.touch(trial.group(i));
        }
        current.copy(candidate);
        if (current.isBelow(least)) {
            least.copy(current);
            best.record();
        }
        return true;
    }

    private void tryOrder(OrderSearch search) {
        search.move(random);
        candidate.read(state);
        if (annealing.accepts(current, candidate, 0, random)) {
            consider();
        } else {
            search.takeBack();
        }
    }

    /** Goes on from the best plan. */
    void returnToBest() {
        best.restore();
        current.read(state);
    }

    /** Goes on from a better plan that another search has found. */
    void adopt(State.Snapshot plan) {
        for (int g = 0; g < state.problem().groupCount(); g++) {
            state.assign(g, plan.iteration(g), plan.staffing(g));
            best.touch(g);
        }
        best.record();
        current.read(state);
        least.copy(current);
    }

    /** A copy of the best plan. */
    State.Snapshot best() {
        return best.snapshot(least);
    }

    Score bestScore() {
        return least.score();
    }

    /** Sets how much worse a plan may become, see {@link Annealing#cool}. */
    void cool(Cycle cycle, double progress) {
        annealing.cool(cycle, progress);
        if (promises != null) {
            promises.cool(progress);
        }
    }

    /** Begins a cycle with the best plan. */
    void begin(Cycle cycle) {
        ordering = cycle.ordersOnly();
        keeping = cycle.aim() == Cycle.Aim.KEEPING ? new Keeping(state, promised) : null;
        keepsPromises = cycle.promisesOnly() && promises != null && least.hard() == 0;
        if (ordering) {
            touchAll();
            orders = orders == null ? new OrderSearch(state) : orders;
            orders.begin(cycle.aim() == Cycle.Aim.SOFT_ORDER);
            consider();
        } else if (keepsPromises && promises != null) {
            promises.choose(cycle, least.medium(), random);
            touchAll();
            if (promises.isAdvised()) {
                promises.schedule();
                consider();
                if (state.hard() > 0) {
                    returnToBest();
                    touchAll();
                }
            }
            promises.begin(random);
        }
    }

    private void touchAll() {
        for (int g = 0; g < state.problem().groupCount(); g++) {
            best.touch(g);
        }
    }

    /** Completes a plan that keeps more promises by what they do not ask for. */
    private void harvest(double[] order) {
        State.Snapshot packed = state.snapshot();
        new SerialSchedule(state, new Requirements(state), order).build(() -> false);
        consider();
        state.restore(packed);
        touchAll();
    }

    /** A whole plan that has been made anew. */
    private void consider() {
        current.read(state);
        if (current.isBelow(least)) {
            least.copy(current);
            best.record();
            touchAll();
        }
    }

    /** Whether a cycle that looks for fewer broken promises has nothing left to look for. */
    boolean isDone() {
        return keepsPromises && promises != null && promises.isDone();
    }

    /** Whether no rule costs the best plan anything. */
    boolean isPerfect() {
        return least.isZero();
    }

    /** Moves tried so far. */
    long evaluations() {
        return evaluations;
    }
}
