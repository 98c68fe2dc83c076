package org.iterationplanner.search;

import java.util.Arrays;
import org.iterationplanner.state.Candidates;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;

/**
 * Turns lists of groups into plans, one after the other: each group, in the order of the list, into the first iteration in
 * which it breaks no rule. Where a list begins as the one before it, so does its plan, and only the rest is made anew. Serial
 * schedule generation for activity lists, after Kolisch and Hartmann (1999). Not thread-safe.
 */
final class ListSchedule {

    private static final int RANK_BITS = 32;

    private final State state;
    private final PlanningProblem problem;
    private final int never;
    private final int[] topological;
    private final int[] rank;
    private final double[] order;
    private final long[] keys;
    private final int movable;
    private int[] list;
    private int[] former;
    private final int[] formerIterations;
    private final int[] formerStaffings;
    private int same;

    /** Nothing is scheduled yet. Groups that have no choice stay where they are. */
    ListSchedule(State state) {
        this.state = state;
        problem = state.problem();
        never = problem.never();
        topological = Priorities.topological(state);
        int n = topological.length;
        rank = new int[n];
        order = new double[n];
        int free = 0;
        for (int i = 0; i < n; i++) {
            rank[topological[i]] = i;
            free += isFree(i) ? 1 : 0;
        }
        movable = free;
        keys = new long[free];
        list = new int[free];
        former = new int[free];
        formerIterations = new int[n];
        formerStaffings = new int[n];
        begin();
    }

    private boolean isFree(int group) {
        return problem.entityOf(group) >= 0 && problem.candidates().clean(group).length > 1;
    }

    /** Forgets the list before: the plan may have become another. */
    final void begin() {
        Arrays.fill(list, -1);
    }

    /**
     * Makes the plan of a list.
     *
     * @param priorities by group: the smallest goes first, but after all that it waits for
     */
    void build(double[] priorities) {
        int[] next = former;
        former = list;
        list = next;
        sort(priorities);
        same = 0;
        while (same < movable && list[same] == former[same]) {
            same++;
        }
        for (int i = same; i < movable; i++) {
            int group = list[i];
            formerIterations[group] = state.iteration(group);
            formerStaffings[group] = state.staffing(group);
            state.unplan(group);
        }
        for (int i = same; i < movable; i++) {
            place(list[i]);
        }
    }

    /** Back to the list and the plan before. */
    void takeBack() {
        for (int i = same; i < movable; i++) {
            int group = list[i];
            state.assign(group, formerIterations[group], formerStaffings[group]);
        }
        int[] next = former;
        former = list;
        list = next;
    }

    private void sort(double[] priorities) {
        System.arraycopy(priorities, 0, order, 0, order.length);
        for (int i = topological.length - 1; i >= 0; i--) {
            inherit(topological[i]);
        }
        int size = 0;
        for (int g = 0; g < order.length; g++) {
            if (isFree(g)) {
                int bits = Float.floatToIntBits((float) order[g]);
                long sortable = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
                keys[size++] = sortable << RANK_BITS | rank[g];
            }
        }
        Arrays.sort(keys);
        for (int i = 0; i < size; i++) {
            list[i] = topological[(int) keys[i]];
        }
    }

    /** What others wait for goes before them. */
    private void inherit(int group) {
        for (int next : state.waits().successors(group)) {
            order[group] = Math.min(order[group], order[next]);
        }
        for (Span span : state.spans().of(group)) {
            for (Span follower : span.followers()) {
                for (int next : follower.groups()) {
                    order[group] = Math.min(order[group], order[next]);
                }
            }
        }
    }

    private void place(int group) {
        int[] candidates = problem.candidates().clean(group);
        int latest = Math.min(never - 1, state.latest(group));
        long broken = state.hard();
        for (int i = Candidates.firstFrom(candidates, state.earliest(group));
                i < candidates.length && candidates[i] <= latest;
                i++) {
            int staffing = state.loads().bestFit(group, candidates[i]);
            if (staffing >= 0) {
                state.assign(group, candidates[i], staffing);
                if (state.hard() <= broken) {
                    return;
                }
            }
        }
        state.unplan(group);
    }
}
