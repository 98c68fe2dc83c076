package org.iterationplanner.search;

import java.util.function.BooleanSupplier;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * Mends a plan in which teams have too much to do by as few moves as it can: iteration by iteration the group leaves whose
 * going helps most, for a place where it fits; if there is none, where another can make room, or out of the plan. Never
 * exceeds the budget of moves. Not thread-safe.
 */
final class Relief {

    /** So many others make room, one for the other, at most. */
    private static final int OTHERS = 2;

    private final State state;
    private final PlanningProblem problem;
    private final Restaffing restaffing;
    private final Trial trial;
    private final EjectionChain chain;
    private final Penalty penalty = new Penalty();
    private final Penalty least = new Penalty();
    /** The best move so far: its groups, their iterations and their staffings. */
    private final int[][] move = new int[OTHERS + 1][];

    private int size;

    Relief(State state, Restaffing restaffing) {
        this.state = state;
        this.restaffing = restaffing;
        problem = state.problem();
        trial = new Trial(state);
        chain = new EjectionChain(state, trial);
    }

    /** Until no team has too much to do, no move helps, or it is told to stop. Single moves come first. */
    void run(BooleanSupplier stop) {
        for (int others = 0; others <= OTHERS; others++) {
            for (int t = 0; t < problem.never(); t++) {
                while (!stop.getAsBoolean() && state.loads().isOverloaded(t) && relieve(t, others)) {
                    restaffing.run(t);
                }
            }
        }
    }

    private boolean relieve(int t, int others) {
        least.read(state);
        size = 0;
        chain.begin();
        int allowed = problem.maxMoves() - (others == 0 ? 0 : otherOverloaded(t));
        for (int group : state.residents().in(t)) {
            if (problem.entityOf(group) >= 0 && state.loads().relief(group, state.staffing(group), t) > 0) {
                trial.begin();
                if (chain.put(group, others)) {
                    look(allowed);
                }
                trial.rollback();
                if (others > 0 && state.latest(group) == problem.never()) {
                    trial.assign(group, problem.never(), 0);
                    look(problem.maxMoves());
                    trial.rollback();
                }
            }
        }
        for (int i = 0; i < size; i++) {
            state.assign(move[i][0], move[i][1], move[i][2]);
        }
        return size > 0;
    }

    /** How many other iterations need a move too. */
    private int otherOverloaded(int t) {
        int sum = 0;
        for (int other = 0; other < problem.never(); other++) {
            sum += other != t && state.loads().isOverloaded(other) ? 1 : 0;
        }
        return sum;
    }

    /** Remembers the move on the trial if it leaves enough of the budget and is the best so far. */
    private void look(int allowed) {
        penalty.read(state);
        if (trial.hardGain() > 0 && state.moved() <= allowed && penalty.isBelow(least)) {
            least.copy(penalty);
            size = trial.size();
            for (int i = 0; i < size; i++) {
                int group = trial.group(i);
                move[i] = new int[] {group, state.iteration(group), state.staffing(group)};
            }
        }
    }
}
