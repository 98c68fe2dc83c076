package org.iterationplanner.search;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * Turns lists of groups into plans, one after the other: each group, in the order of the list, into the first iteration in
 * which it breaks no rule; if that is the one it was in, with the same teams, so that similar lists have similar plans. Where
 * a list begins as the one before it, so does its plan, and only the rest is made anew. Serial schedule generation for activity
 * lists, after Kolisch and Hartmann (1999). Not thread-safe.
 */
final class ListSchedule {

    private static final int RANK_BITS = 32;

    private final State state;
    private final Trial trial;
    private final EarliestFit fit;
    private final int[] topological;
    private final int[] rank;
    private final double[] order;
    private final long[] keys;
    private final int[] free;
    private int[] list;
    private int[] former;
    private final int[] formerIterations;
    private final int[] formerStaffings;
    private int same;

    /** Nothing is scheduled yet. Groups that have no choice stay where they are. */
    ListSchedule(State state) {
        this.state = state;
        trial = new Trial(state);
        fit = new EarliestFit(state, trial);
        topological = Priorities.topological(state);
        rank = Priorities.places(topological);
        int n = topological.length;
        order = new double[n];
        PlanningProblem problem = state.problem();
        free = IntStream.range(0, n)
                .filter(g -> problem.entityOf(g) >= 0 && problem.candidates().clean(g).length > 1)
                .toArray();
        keys = new long[free.length];
        list = new int[free.length];
        former = new int[free.length];
        formerIterations = new int[n];
        formerStaffings = new int[n];
        begin();
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
        swapLists();
        sort(priorities);
        same = 0;
        while (same < list.length && list[same] == former[same]) {
            same++;
        }
        for (int i = same; i < list.length; i++) {
            int group = list[i];
            formerIterations[group] = state.iteration(group);
            formerStaffings[group] = state.staffing(group);
            state.unplan(group);
        }
        trial.begin();
        for (int i = same; i < list.length; i++) {
            int group = list[i];
            fit.put(group, formerIterations[group], formerStaffings[group]);
        }
    }

    /** Back to the list and the plan before. */
    void takeBack() {
        for (int i = same; i < list.length; i++) {
            int group = list[i];
            state.assign(group, formerIterations[group], formerStaffings[group]);
        }
        swapLists();
    }

    private void swapLists() {
        int[] other = former;
        former = list;
        list = other;
    }

    private void sort(double[] priorities) {
        System.arraycopy(priorities, 0, order, 0, order.length);
        for (int i = topological.length - 1; i >= 0; i--) {
            inherit(topological[i]);
        }
        for (int i = 0; i < free.length; i++) {
            int bits = Float.floatToIntBits((float) order[free[i]]);
            long sortable = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
            keys[i] = sortable << RANK_BITS | rank[free[i]];
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
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
}
