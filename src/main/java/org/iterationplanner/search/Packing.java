package org.iterationplanner.search;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.iterationplanner.state.Candidates;
import org.iterationplanner.state.Loads;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.Residents;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * Puts what {@link Targets} ask for into iterations until then, and nothing else, so that nothing is in the way. What is left
 * over waits outside and comes in by ejecting others, as in the ejection pools of Nagata and Bräysy (2009). Not thread-safe.
 */
final class Packing {

    /** So many groups make room for one at most. */
    private static final int EJECTED = 3;

    private static final int TRIES = 20;

    private final State state;
    private final PlanningProblem problem;
    private final Targets targets;
    private final Trial trial;
    private final Loads loads;
    private final int never;
    private final int[] ejected = new int[EJECTED];
    private long left;

    Packing(State state, Targets targets, Trial trial) {
        this.state = state;
        this.targets = targets;
        this.trial = trial;
        problem = state.problem();
        loads = state.loads();
        never = problem.never();
    }

    /** Effort in hundredths of what is asked for and not planned. */
    long left() {
        return left;
    }

    /** Takes back the moves on the trial. */
    void rollback(long leftBefore) {
        trial.rollback();
        left = leftBefore;
    }

    /** Counts anew what is left over, after other targets have been set. */
    void count() {
        left = 0;
        Residents residents = state.residents();
        for (int i = 0; i < residents.size(never); i++) {
            int group = residents.get(never, i);
            left += isAsked(group) ? loads.demand(group) : 0;
        }
    }

    private boolean isAsked(int group) {
        return targets.latest(group) < never && problem.entityOf(group) >= 0;
    }

    private void assign(int group, int iteration, int staffing) {
        if (state.isPlanned(group) != iteration < never && isAsked(group)) {
            left += iteration < never ? -loads.demand(group) : loads.demand(group);
        }
        trial.assign(group, iteration, staffing);
    }

    private boolean mayMove(int group) {
        return problem.entityOf(group) >= 0 && problem.candidates().clean(group).length > 1;
    }

    /** Not if a pin or a fixed day asks for it. */
    private boolean mayLeave(int group) {
        int[] clean = problem.candidates().clean(group);
        return mayMove(group) && clean[clean.length - 1] == never;
    }

    /** Takes out what is not asked for, and what is too late. */
    void clear() {
        for (int g = 0; g < problem.groupCount(); g++) {
            int latest = targets.latest(g);
            if (state.isPlanned(g) && (latest == never || state.iteration(g) > latest)) {
                takeOut(g);
            }
        }
    }

    /** With everything planned that waits for it. */
    void takeOut(int group) {
        if (!state.isPlanned(group) || !mayLeave(group)) {
            return;
        }
        assign(group, never, 0);
        for (int next : state.waits().successors(group)) {
            takeOut(next);
        }
        for (Span span : state.spans().of(group)) {
            for (Span follower : span.followers()) {
                for (int next : follower.groups()) {
                    takeOut(next);
                }
            }
        }
    }

    /** Puts a group that is not planned wherever it fits without another leaving; false if nowhere. */
    boolean place(int group, RandomGenerator random) {
        long broken = state.hard();
        int[] candidates = problem.candidates().clean(group);
        int low = low(group, candidates);
        int size = high(group, candidates) - low;
        int offset = size <= 0 ? 0 : random.nextInt(size);
        for (int i = 0; i < size; i++) {
            int t = candidates[low + (offset + i) % size];
            int staffing = staffing(group, t, random);
            if (staffing >= 0) {
                assign(group, t, staffing);
                if (state.hard() <= broken) {
                    return true;
                }
                trial.undoLast();
                left += isAsked(group) ? loads.demand(group) : 0;
            }
        }
        return false;
    }

    private int low(int group, int[] candidates) {
        return Candidates.firstFrom(candidates, state.earliest(group));
    }

    private int high(int group, int[] candidates) {
        int latest = Math.min(state.latest(group), targets.latest(group));
        return Candidates.firstFrom(candidates, Math.min(never - 1, latest) + 1);
    }

    private int staffing(int group, int iteration, RandomGenerator random) {
        int count = loads.staffingCount(group);
        int offset = random.nextInt(count);
        for (int i = 0; i < count; i++) {
            int staffing = (offset + i) % count;
            if (loads.fits(group, staffing, iteration)) {
                return staffing;
            }
        }
        return -1;
    }

    /** Brings in something that is left over, others leave for it if they must. False if it cannot be. */
    boolean insert(RandomGenerator random) {
        int group = anyLeft(random);
        if (group < 0) {
            return false;
        }
        int[] candidates = problem.candidates().clean(group);
        int low = low(group, candidates);
        int high = high(group, candidates);
        if (low >= high) {
            return false;
        }
        int t = candidates[low + random.nextInt(high - low)];
        int fitting = loads.bestFit(group, t);
        int staffing = fitting >= 0 ? fitting : random.nextInt(loads.staffingCount(group));
        int size = 0;
        for (int tries = 0; !loads.fits(group, staffing, t); tries++) {
            Residents residents = state.residents();
            if (tries == TRIES || size == EJECTED || residents.size(t) == 0) {
                return false;
            }
            int other = residents.get(t, random.nextInt(residents.size(t)));
            if (mayLeave(other)
                    && loads.relieves(other, state.staffing(other), group, staffing, t)
                    && state.latest(other) == never) {
                ejected[size++] = other;
                assign(other, never, 0);
            }
        }
        assign(group, t, staffing);
        for (int i = 0; i < size; i++) {
            place(ejected[i], random);
        }
        return true;
    }

    /** Something asked for that is not planned, or what that waits for; −1 if there is none. */
    private int anyLeft(RandomGenerator random) {
        Residents residents = state.residents();
        int size = residents.size(never);
        int offset = left == 0 ? 0 : random.nextInt(size);
        for (int i = 0; i < size && left > 0; i++) {
            int group = residents.get(never, (offset + i) % size);
            if (isAsked(group)) {
                for (int before : state.waits().predecessors(group)) {
                    group = state.isPlanned(before) ? group : before;
                }
                return isAsked(group) ? group : -1;
            }
        }
        return -1;
    }

    /** Puts a planned group elsewhere, in exchange for another if it must. */
    boolean shift(RandomGenerator random) {
        int group = random.nextInt(problem.groupCount());
        if (!state.isPlanned(group) || !mayMove(group)) {
            return false;
        }
        int[] candidates = problem.candidates().clean(group);
        int low = low(group, candidates);
        int high = high(group, candidates);
        if (low >= high) {
            return false;
        }
        int t = candidates[low + random.nextInt(high - low)];
        if (t == state.iteration(group)) {
            int staffing = random.nextInt(loads.staffingCount(group));
            assign(group, t, staffing);
            return true;
        }
        int staffing = staffing(group, t, random);
        if (staffing >= 0) {
            assign(group, t, staffing);
            return true;
        }
        return exchange(group, t, random);
    }

    private boolean exchange(int group, int there, RandomGenerator random) {
        Residents residents = state.residents();
        int here = state.iteration(group);
        int size = residents.size(there);
        int offset = size == 0 ? 0 : random.nextInt(size);
        for (int i = 0; i < size; i++) {
            int other = residents.get(there, (offset + i) % size);
            if (mayBeIn(other, here)) {
                int staffing = staffingInstead(other, group, there);
                int otherStaffing = staffing < 0 ? -1 : staffingInstead(group, other, here);
                if (otherStaffing >= 0) {
                    assign(group, there, staffing);
                    assign(other, here, otherStaffing);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayBeIn(int group, int iteration) {
        return mayMove(group)
                && iteration >= state.earliest(group)
                && iteration <= Math.min(state.latest(group), targets.latest(group))
                && Arrays.binarySearch(problem.candidates().clean(group), iteration) >= 0;
    }

    private int staffingInstead(int leaving, int group, int iteration) {
        for (int s = 0; s < loads.staffingCount(group); s++) {
            if (loads.fitsInsteadOf(leaving, state.staffing(leaving), group, s, iteration)) {
                return s;
            }
        }
        return -1;
    }
}
