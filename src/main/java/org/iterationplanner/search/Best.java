package org.iterationplanner.search;

import org.iterationplanner.state.State;

/**
 * The best plan that a search has seen. Only what has moved since is written at an improvement, so that one costs as much as
 * the moves that led to it and not as much as the plan is large. Not thread-safe.
 */
final class Best {

    private final State state;
    private final int[] iterations;
    private final int[] staffings;
    private final int[] touched;
    private final boolean[] isTouched;
    private int size;

    /** The current plan of a state. */
    Best(State state) {
        this.state = state;
        int n = state.problem().groupCount();
        iterations = new int[n];
        staffings = new int[n];
        touched = new int[n];
        isTouched = new boolean[n];
        for (int g = 0; g < n; g++) {
            touch(g);
        }
        record();
    }

    /** A group of the current plan may be elsewhere than in the best one. */
    void touch(int group) {
        if (!isTouched[group]) {
            isTouched[group] = true;
            touched[size++] = group;
        }
    }

    /** The current plan is the best. */
    void record() {
        while (size > 0) {
            int group = touched[--size];
            iterations[group] = state.iteration(group);
            staffings[group] = state.staffing(group);
            isTouched[group] = false;
        }
    }

    /** Makes the best plan the current one. */
    void restore() {
        while (size > 0) {
            int group = touched[--size];
            state.assign(group, iterations[group], staffings[group]);
            isTouched[group] = false;
        }
    }

    /** A copy for others. */
    State.Snapshot snapshot(Penalty penalty) {
        return new State.Snapshot(iterations.clone(), staffings.clone(), penalty.score());
    }
}
