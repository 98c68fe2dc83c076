package org.iterationplanner.search;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.iterationplanner.state.Candidates;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * Proposes moves by looking at the state: nearly all of them leave the plan as feasible as it was, since a group is only
 * tried where its predecessors, its successors and the capacity let it be. A move is made on the state itself, by way
 * of a trial that can take it back. Not thread-safe.
 */
final class MoveGenerator {

    private static final int SAMPLES = 6;

    /** As many groups of an iteration are looked at for one that can change places. */
    private static final int PARTNERS = 40;

    /** Four of five targets do not make the group's workload end later. */
    private static final int FAR = 5;

    /** One of so many moves rebuilds workloads. */
    private static final int REBUILD = 50;

    /** As long as assets are left out, more of them do: which ones is decided by the order. */
    private static final int REBUILD_LEFT_OUT = 10;

    /** As long as assets are left out, one of so many moves exchanges them for others. */
    private static final int EXCHANGE = 20;

    /** In larger plans, where an exchange is dear and seldom fits, far fewer: so many for each pair of groups. */
    private static final double EXCHANGE_PER_PAIR = 1e-3;

    /** Shares of the kinds of move in percent; the rest are ruins. */
    private static final int CHANGES = 38;

    private static final int SWAPS = 35;

    private static final int PULLS = 15;

    private static final int EJECTIONS = 2;

    /** While the plan is infeasible, one of so many moves may make it worse, so that the search can get out of a corner. */
    private static final int DETOUR = 10;

    private final State state;
    private final PlanningProblem problem;
    private final int unplannable;
    private final int[] all;
    private final int[] free;
    private final Trial trial;
    private final Rebuild rebuild;
    private final Pull pull;
    private final Ruin ruin;
    private final Exchange exchange;
    private final int exchanges;
    private final Ejection ejection;

    MoveGenerator(State state, Trial trial) {
        this.state = state;
        this.trial = trial;
        problem = state.problem();
        unplannable = problem.groupCount() - problem.entityCount();
        rebuild = new Rebuild(state, trial);
        pull = new Pull(state, trial);
        ruin = new Ruin(state, trial);
        double pairs = (double) problem.groupCount() * problem.groupCount();
        exchanges = (int) Math.max(EXCHANGE, EXCHANGE_PER_PAIR * pairs);
        exchange = new Exchange(state, trial);
        ejection = new Ejection(state, trial);
        all = IntStream.range(0, problem.groupCount())
                .filter(g -> problem.entityOf(g) >= 0)
                .toArray();
        free = IntStream.of(all)
                .filter(g -> problem.candidates().clean(g).length > 1
                        || problem.staffings(g).size() > 1)
                .toArray();
    }

    /** Puts a move on the trial; false, with nothing on it, if none was found. */
    boolean propose(RandomGenerator random) {
        trial.begin();
        boolean usable = put(random) && trial.isWithinBudget() && (trial.isAdmissible() || isDetour(random));
        if (!usable) {
            trial.rollback();
        }
        return usable;
    }

    private boolean put(RandomGenerator random) {
        boolean leftOut = state.residents().size(problem.never()) > unplannable;
        if (leftOut && random.nextInt(exchanges) == 0) {
            return exchange.propose(random);
        }
        if (random.nextInt(leftOut ? REBUILD_LEFT_OUT : REBUILD) == 0) {
            return rebuild.propose(random);
        }
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

    private boolean isDetour(RandomGenerator random) {
        return trial.hardBefore() > 0 && random.nextInt(DETOUR) == 0;
    }

    /** One group elsewhere, or staffed otherwise. */
    private boolean change(RandomGenerator random) {
        int group = pick(random);
        int t = restaffs(group, random) ? state.iteration(group) : target(group, random);
        if (t < 0) {
            return false;
        }
        if (t == problem.never()) {
            trial.assign(group, t, 0);
            return true;
        }
        int staffing = random.nextInt(state.loads().staffingCount(group));
        if (t == state.iteration(group) && staffing == state.staffing(group)) {
            return false;
        }
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

    /** In an infeasible plan a choice of team is often all that is wrong, and no move in the sense of a budget. */
    private boolean restaffs(int group, RandomGenerator random) {
        return state.hard() > 0 && state.loads().staffingCount(group) > 1 && random.nextBoolean();
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
        int size = state.residents().size(there);
        int offset = random.nextInt(size);
        for (int i = 0; i < Math.min(size, PARTNERS); i++) {
            int at = offset + i;
            int other = state.residents().get(there, at < size ? at : at - size);
            if (problem.entityOf(other) >= 0) {
                int staffing = staffingInstead(other, group, there);
                int otherStaffing = staffing < 0 ? -1 : staffingInstead(group, other, here);
                if (otherStaffing >= 0 && mayBeIn(other, here)) {
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
        int latest = state.latest(group);
        if (state.hard() == 0 && random.nextInt(FAR) > 0) {
            latest = Math.min(latest, state.spans().workload(group).last());
        }
        int high = Candidates.firstFrom(candidates, latest + 1);
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
