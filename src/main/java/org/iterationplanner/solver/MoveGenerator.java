package org.iterationplanner.solver;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.iterationplanner.state.Candidates;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * Proposes moves by looking at the state: nearly all of them leave the plan as feasible as it was, since a group is only
 * tried where its predecessors, its successors and the capacity let it be. A move is put together on the state itself and
 * taken back before it is returned. Not thread-safe.
 */
final class MoveGenerator {

    private static final int ATTEMPTS = 20;
    private static final int SAMPLES = 6;

    /** Shares of the kinds of move in percent; the rest are ruins. */
    private static final int CHANGES = 38;

    private static final int SWAPS = 35;

    private static final int PULLS = 15;

    private static final int EJECTIONS = 2;

    /** While the plan is infeasible, one of so many moves may make it worse, so that the search can get out of a corner. */
    private static final int DETOUR = 10;

    private static final Trial.Change[] NOTHING = {};

    private final State state;
    private final PlanningProblem problem;
    private final int[] all;
    private final int[] free;
    private final Trial trial;
    private final Pull pull;
    private final Ruin ruin;
    private final Ejection ejection;

    MoveGenerator(State state) {
        this.state = state;
        problem = state.problem();
        trial = new Trial(state);
        pull = new Pull(state, trial);
        ruin = new Ruin(state, trial);
        ejection = new Ejection(state, trial);
        all = IntStream.range(0, problem.groupCount())
                .filter(g -> problem.entityOf(g) >= 0)
                .toArray();
        free = IntStream.of(all)
                .filter(g -> problem.candidates().clean(g).length > 1
                        || problem.staffings(g).size() > 1)
                .toArray();
    }

    /** The next move: at least one change, for a plan in which at least one group can be planned. */
    Trial.Change[] next(RandomGenerator random) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            trial.begin();
            boolean usable = propose(random) && trial.isWithinBudget() && (trial.isAdmissible() || isDetour(random));
            Trial.Change[] changes = usable ? trial.changes() : NOTHING;
            trial.rollback();
            if (changes.length > 0) {
                return changes;
            }
        }
        return lastResort(random);
    }

    private boolean propose(RandomGenerator random) {
        int kind = random.nextInt(100);
        if (kind < CHANGES) {
            return change(random);
        }
        if (kind < CHANGES + SWAPS) {
            return swap(random);
        }
        if (kind < CHANGES + SWAPS + PULLS) {
            return pull.propose(random);
        }
        return kind < CHANGES + SWAPS + PULLS + EJECTIONS ? eject(random) : ruin.propose(movable(), random);
    }

    /** What there always is: a group out of the plan, or with a budget of moves, which that might exceed, where it is. */
    private Trial.Change[] lastResort(RandomGenerator random) {
        int group = all[random.nextInt(all.length)];
        return new Trial.Change[] {
            problem.hasMoveBudget()
                    ? new Trial.Change(group, state.iteration(group), state.staffing(group))
                    : new Trial.Change(group, problem.never(), 0)
        };
    }

    private boolean isDetour(RandomGenerator random) {
        return trial.hardBefore() > 0 && random.nextInt(DETOUR) == 0;
    }

    /** One group elsewhere, or staffed otherwise. */
    private boolean change(RandomGenerator random) {
        int group = pick(random);
        int t = target(group, random);
        if (t < 0) {
            return false;
        }
        if (t == problem.never()) {
            trial.assign(group, t, 0);
            return true;
        }
        int staffing = random.nextInt(state.loads().staffingCount(group));
        if (t != state.iteration(group) && !state.loads().fits(group, staffing, t)) {
            int fitting = state.loads().bestFit(group, t);
            if (fitting < 0 && state.hard() == 0) {
                return false;
            }
            staffing = Math.max(staffing, fitting);
        }
        trial.assign(group, t, staffing);
        return true;
    }

    /** One group where there is no room, preferably one that is not planned. */
    private boolean eject(RandomGenerator random) {
        int group = pick(random);
        int left = state.residents().size(problem.never());
        if (left > 0 && random.nextBoolean()) {
            group = state.residents().get(problem.never(), random.nextInt(left));
        }
        int t = problem.entityOf(group) < 0 ? -1 : target(group, random);
        return t >= 0 && ejection.propose(group, t, random);
    }

    /** Two groups in each other's iteration. */
    private boolean swap(RandomGenerator random) {
        int group = pick(random);
        int here = state.iteration(group);
        int there = target(group, random);
        if (there < 0 || there == here || state.residents().size(there) == 0) {
            return false;
        }
        for (int i = 0; i < SAMPLES; i++) {
            int other = state.residents()
                    .get(there, random.nextInt(state.residents().size(there)));
            if (problem.entityOf(other) >= 0 && mayBeIn(other, here)) {
                int staffing = staffingInstead(other, group, there);
                int otherStaffing = staffingInstead(group, other, here);
                if (staffing >= 0 && otherStaffing >= 0) {
                    trial.assign(group, there, staffing);
                    trial.assign(other, here, otherStaffing);
                    return true;
                }
            }
        }
        return false;
    }

    /** A staffing with which a group fits once another has left, −1 if there is none. */
    private int staffingInstead(int leaving, int group, int iteration) {
        if (iteration == problem.never()) {
            return 0;
        }
        for (int s = 0; s < state.loads().staffingCount(group); s++) {
            if (state.loads().fitsInsteadOf(leaving, state.staffing(leaving), group, s, iteration)) {
                return s;
            }
        }
        return -1;
    }

    /** The groups that have a choice: in a feasible plan pinned ones have none. */
    private int[] movable() {
        return state.hard() == 0 && free.length > 0 ? free : all;
    }

    /** Any group; in an infeasible plan one in conflict, if a few tries find one. */
    private int pick(RandomGenerator random) {
        int[] movable = movable();
        int group = movable[random.nextInt(movable.length)];
        if (state.hard() > 0) {
            for (int i = 0; i < SAMPLES && !state.isInConflict(group); i++) {
                group = movable[random.nextInt(movable.length)];
            }
        }
        return group;
    }

    private int[] candidates(int group) {
        return state.hard() == 0
                ? problem.candidates().clean(group)
                : problem.candidates().all(group);
    }

    /** A random iteration between what the group waits for and what waits for it; −1 if there is none. */
    private int target(int group, RandomGenerator random) {
        int[] candidates = candidates(group);
        int low = Candidates.firstFrom(candidates, state.earliest(group));
        int high = Candidates.firstFrom(candidates, state.latest(group) + 1);
        if (low >= high) {
            if (state.hard() == 0) {
                return -1;
            }
            low = 0;
            high = candidates.length;
        }
        return candidates[low + random.nextInt(high - low)];
    }

    private boolean mayBeIn(int group, int iteration) {
        return Arrays.binarySearch(candidates(group), iteration) >= 0
                && (state.hard() > 0 || (iteration >= state.earliest(group) && iteration <= state.latest(group)));
    }
}
