package org.iterationplanner.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * Mends a plan that breaks hard rules, moving as little as it can: groups in conflict go where the least is broken, or
 * change places with another, and if nothing helps out of the plan with all that waits for them. Never exceeds the budget of
 * moves.
 */
final class Repair {

    private static final int ROUNDS = 20;
    private static final int PARTNERS = 600;

    private final State state;
    private final Trial trial;
    private final SplittableRandom random;

    Repair(State state, SplittableRandom random) {
        this.state = state;
        this.random = random;
        trial = new Trial(state);
    }

    /** Until nothing is broken, nothing helps, or it is told to stop. */
    void run(BooleanSupplier stop) {
        boolean better = true;
        for (int round = 0; better && round < ROUNDS; round++) {
            better = false;
            for (int group : conflicts()) {
                if (stop.getAsBoolean() || state.hard() == 0) {
                    return;
                }
                if (state.isInConflict(group)) {
                    better |= moveAway(group) || exchange(group);
                }
            }
        }
        for (int group : conflicts()) {
            if (state.isPlanned(group) && state.isInConflict(group)) {
                takeOut(group);
            }
        }
    }

    private List<Integer> conflicts() {
        List<Integer> conflicts = new ArrayList<>();
        int n = state.problem().groupCount();
        int offset = n == 0 ? 0 : random.nextInt(n);
        for (int i = 0; i < n && state.hard() > 0; i++) {
            int group = (offset + i) % n;
            if (state.isInConflict(group)) {
                conflicts.add(group);
            }
        }
        return conflicts;
    }

    /** To the place that breaks the least, if that is less than now. */
    private boolean moveAway(int group) {
        long broken = state.hard();
        Score best = null;
        int iteration = 0;
        int staffing = 0;
        for (int t : state.problem().candidates().all(group)) {
            int staffings = t == state.problem().never() ? 1 : state.loads().staffingCount(group);
            for (int s = 0; s < staffings; s++) {
                trial.begin();
                trial.assign(group, t, s);
                Score score = state.score();
                boolean helps = state.hard() < broken && trial.isWithinBudget();
                if (helps && (best == null || score.compareTo(best) > 0)) {
                    best = score;
                    iteration = t;
                    staffing = s;
                }
                trial.rollback();
            }
        }
        if (best != null) {
            state.assign(group, iteration, staffing);
        }
        return best != null;
    }

    /** With the first of some random others for which less is broken afterwards. What can never be planned has no place to give. */
    private boolean exchange(int group) {
        int n = state.problem().groupCount();
        if (!canBePlanned(group)) {
            return false;
        }
        int offset = random.nextInt(n);
        int here = state.iteration(group);
        for (int i = 0; i < Math.min(n, PARTNERS); i++) {
            int other = (offset + i) % n;
            int there = state.iteration(other);
            if (there == here || !canBePlanned(other)) {
                continue;
            }
            trial.begin();
            trial.assign(group, there, staffing(group, there));
            trial.assign(other, here, staffing(other, here));
            if (trial.hardGain() > 0 && trial.isWithinBudget()) {
                return true;
            }
            trial.rollback();
        }
        return false;
    }

    private boolean canBePlanned(int group) {
        return state.problem().entityOf(group) >= 0;
    }

    private int staffing(int group, int iteration) {
        if (iteration == state.problem().never()) {
            return 0;
        }
        int fitting = state.loads().bestFit(group, iteration);
        return fitting >= 0 ? fitting : state.staffing(group) % state.loads().staffingCount(group);
    }

    /** Out of the plan, with everything planned that waits for it, if less is broken then. */
    private void takeOut(int group) {
        trial.begin();
        List<Integer> out = new ArrayList<>(List.of(group));
        for (int i = 0; i < out.size(); i++) {
            int next = out.get(i);
            if (state.isPlanned(next)) {
                trial.assign(next, state.problem().never(), 0);
                for (int successor : state.waits().successors(next)) {
                    out.add(successor);
                }
                for (Span span : state.spans().of(next)) {
                    for (Span follower : span.followers()) {
                        for (int g : follower.groups()) {
                            out.add(g);
                        }
                    }
                }
            }
        }
        if (trial.hardGain() <= 0 || !trial.isWithinBudget()) {
            trial.rollback();
        }
    }
}
