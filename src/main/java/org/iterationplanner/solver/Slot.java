package org.iterationplanner.solver;

/**
 * Where a group is: an iteration counted from 0, or one past the last for "not planned", and which of the group's staffings
 * is chosen. Shared and immutable; two slots are the same object or different.
 */
public final class Slot {

    private final int iteration;
    private final int staffing;

    Slot(int iteration, int staffing) {
        this.iteration = iteration;
        this.staffing = staffing;
    }

    int iteration() {
        return iteration;
    }

    int staffing() {
        return staffing;
    }

    @Override
    public String toString() {
        return iteration + "/" + staffing;
    }
}
