package org.iterationplanner.state;

import java.util.Arrays;

/**
 * Changes of a state that are tried and taken back: how a compound move is put together. Not thread-safe.
 */
public final class Trial {

    private final State state;
    private final boolean withOpenWorkloads;
    private int[] groups = new int[16];
    private int[] iterations = new int[16];
    private int[] staffings = new int[16];
    private int size;
    private long hardBefore;
    private int movedBefore;

    public Trial(State state) {
        this(state, true);
    }

    private Trial(State state, boolean withOpenWorkloads) {
        this.state = state;
        this.withOpenWorkloads = withOpenWorkloads;
    }

    /** One for which rule {@code openWorkloads} does not count as long as a plan is being built. */
    public static Trial ignoringOpenWorkloads(State state) {
        return new Trial(state, false);
    }

    private long hard() {
        return state.hard()
                - (withOpenWorkloads ? 0 : 100 * state.spans().open().excess());
    }

    /** From here on changes are remembered. */
    public void begin() {
        size = 0;
        hardBefore = hard();
        movedBefore = state.moved();
    }

    public void assign(int group, int iteration, int staffing) {
        if (size == groups.length) {
            groups = Arrays.copyOf(groups, 2 * size);
            iterations = Arrays.copyOf(iterations, 2 * size);
            staffings = Arrays.copyOf(staffings, 2 * size);
        }
        groups[size] = group;
        iterations[size] = state.iteration(group);
        staffings[size] = state.staffing(group);
        size++;
        state.assign(group, iteration, staffing);
    }

    /** Hard penalty at {@link #begin}. */
    public long hardBefore() {
        return hardBefore;
    }

    /** Whether the plan is no less feasible than before, and within the budget of moves. */
    public boolean isAdmissible() {
        return hard() <= hardBefore && isWithinBudget();
    }

    /** Whether no more baseline assets have moved than may, or than had to before. */
    public boolean isWithinBudget() {
        return state.moved() <= Math.max(movedBefore, state.problem().maxMoves());
    }

    /** Hard penalty won since {@link #begin}. */
    public long hardGain() {
        return hardBefore - hard();
    }

    /** How many changes there are; a group may be among them more than once. */
    public int size() {
        return size;
    }

    /** The group of a change. */
    public int group(int change) {
        return groups[change];
    }

    public void rollback() {
        while (size > 0) {
            undoLast();
        }
    }

    public void undoLast() {
        size--;
        state.assign(groups[size], iterations[size], staffings[size]);
    }
}
