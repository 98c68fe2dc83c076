package org.iterationplanner.search;

import java.util.List;
import java.util.random.RandomGenerator;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * One local search on one state: makes moves on it, takes back those that are not accepted and remembers the best plan. No
 * plan is ever copied as a whole. Not thread-safe.
 */
final class LocalSearch {

    /** So many promises are given up at most. */
    private static final int GIVEN_UP = 2;

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
        movesPerStep = Math.min(1_000, 20 + 10L * state.problem().groupCount());
    }

    /** Tries moves until one is accepted, or so many have not been that this is a step too. */
    void step() {
        for (long i = 0; i < movesPerStep; i++) {
            if (tryMove()) {
                return;
            }
        }
    }

    private boolean tryMove() {
        evaluations++;
        if (!moves.propose(random)) {
            return false;
        }
        candidate.read(state);
        if (!annealing.accepts(current, candidate, random)) {
            trial.rollback();
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
    }

    /** Chooses what a cycle gives up: of the promises that are kept, one or two. */
    void begin(Cycle cycle) {
        state.spans().pursueAll();
        for (int i = random.nextInt(GIVEN_UP); cycle.promisesFirst() && i >= 0; i--) {
            giveUp();
        }
        current.read(state);
    }

    private void giveUp() {
        List<Span> promised = state.spans().promised();
        int offset = random.nextInt(promised.size());
        for (int i = 0; i < promised.size(); i++) {
            Span span = promised.get((offset + i) % promised.size());
            if (span.late(span.last()) < span.late(state.problem().never())) {
                state.spans().giveUp(span);
                return;
            }
        }
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
