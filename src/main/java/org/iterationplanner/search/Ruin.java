package org.iterationplanner.search;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.iterationplanner.state.Candidates;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * Takes a few groups that have to do with each other out of the plan, with what waits for them, and puts them back one by
 * one in another order: gets a plan out of corners that single moves cannot leave. After Schrimpf et al. (2000).
 */
final class Ruin {

    /** More groups than this are not taken out at once. */
    private static final int GROUPS = 12;

    private static final int SEEDS = 5;
    private static final int ROUNDS = 3;
    private static final int SAMPLES = 6;

    private final State state;
    private final PlanningProblem problem;
    private final Trial trial;
    private final int[] out = new int[GROUPS];
    private int size;

    Ruin(State state, Trial trial) {
        this.state = state;
        this.trial = trial;
        problem = state.problem();
    }

    /**
     * Puts the move on the trial; false if it would take out too much.
     *
     * @param movable the groups to begin with
     */
    boolean propose(int[] movable, RandomGenerator random) {
        size = 0;
        int wanted = 1 + random.nextInt(SEEDS);
        int group = movable[random.nextInt(movable.length)];
        for (int i = 0; i < wanted; i++) {
            if (!takeOut(group)) {
                return false;
            }
            group = related(group, movable, random);
        }
        Shuffle.shuffle(out, size, random);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < size; i++) {
                if (!state.isPlanned(out[i])) {
                    putBack(out[i], random);
                }
            }
        }
        return true;
    }

    /** With everything planned that waits for it. */
    private boolean takeOut(int group) {
        if (problem.entityOf(group) < 0 || contains(group)) {
            return true;
        }
        if (size == GROUPS) {
            return false;
        }
        out[size++] = group;
        trial.assign(group, problem.never(), 0);
        for (int next : state.waits().successors(group)) {
            if (state.isPlanned(next) && !takeOut(next)) {
                return false;
            }
        }
        for (Span span : state.spans().of(group)) {
            for (Span follower : span.followers()) {
                for (int next : follower.groups()) {
                    if (state.isPlanned(next) && !takeOut(next)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean contains(int group) {
        for (int i = 0; i < size; i++) {
            if (out[i] == group) {
                return true;
            }
        }
        return false;
    }

    /** Another group of the same workload, one it waits for, or any. */
    private int related(int group, int[] movable, RandomGenerator random) {
        int kind = random.nextInt(3);
        Span[] spans = state.spans().of(group);
        int[] before = state.waits().predecessors(group);
        if (kind == 0 && spans.length > 0) {
            int[] mates = spans[0].groups();
            return mates[random.nextInt(mates.length)];
        }
        return kind == 1 && before.length > 0
                ? before[random.nextInt(before.length)]
                : movable[random.nextInt(movable.length)];
    }

    /** Mostly as early as it fits, sometimes where it was in the baseline, sometimes anywhere. */
    private void putBack(int group, RandomGenerator random) {
        boolean feasible = trial.hardBefore() == 0;
        int[] candidates = feasible
                ? problem.candidates().clean(group)
                : problem.candidates().all(group);
        int low = Candidates.firstFrom(candidates, state.earliest(group));
        int high = Candidates.firstFrom(candidates, Math.min(problem.never(), state.latest(group) + 1));
        int home = problem.home(group);
        if (home >= 0 && random.nextInt(4) == 0 && Arrays.binarySearch(candidates, home) >= 0) {
            low = Candidates.firstFrom(candidates, home);
            high = low + 1;
        } else if (low < high && random.nextInt(4) == 0) {
            low += random.nextInt(high - low);
        }
        if (feasible) {
            putWhereNothingBreaks(group, candidates, low, high, random);
        } else {
            putWhereLeastBreaks(group, candidates, random);
        }
    }

    private void putWhereNothingBreaks(int group, int[] candidates, int low, int high, RandomGenerator random) {
        long broken = state.hard();
        for (int i = low; i < high && candidates[i] < problem.never(); i++) {
            int staffing = staffing(group, candidates[i], random);
            if (staffing >= 0) {
                trial.assign(group, candidates[i], staffing);
                if (state.hard() <= broken) {
                    return;
                }
                trial.undoLast();
            }
        }
    }

    /** The roomiest staffing, or any that fits: what is best for one group can be in the way of the next. */
    private int staffing(int group, int iteration, RandomGenerator random) {
        int any = random.nextInt(state.loads().staffingCount(group));
        return random.nextBoolean() && state.loads().fits(group, any, iteration)
                ? any
                : state.loads().bestFit(group, iteration);
    }

    /** In an infeasible plan: of some random places the one that breaks the least. */
    private void putWhereLeastBreaks(int group, int[] candidates, RandomGenerator random) {
        long least = Long.MAX_VALUE;
        int iteration = problem.never();
        int staffing = 0;
        for (int i = 0; i < SAMPLES; i++) {
            int t = candidates[random.nextInt(candidates.length)];
            int s = t == problem.never() ? 0 : random.nextInt(state.loads().staffingCount(group));
            trial.assign(group, t, s);
            if (state.hard() < least && trial.isWithinBudget()) {
                least = state.hard();
                iteration = t;
                staffing = s;
            }
            trial.undoLast();
        }
        trial.assign(group, iteration, staffing);
    }
}
