package org.iterationplanner.search;

import java.util.function.BooleanSupplier;
import org.iterationplanner.state.Candidates;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/** Plans a group as early as it fits between what it waits for and what waits for it. Not thread-safe. */
final class EarliestFit {

    private static final int NONE = -1;

    private final State state;
    private final Trial trial;

    EarliestFit(State state, Trial trial) {
        this.state = state;
        this.trial = trial;
    }

    /** Puts the group on the trial; false, with nothing on it, if it fits nowhere. */
    boolean put(int group) {
        return put(group, NONE, NONE, () -> false);
    }

    /**
     * The same, but for some places.
     *
     * @param passes asked at each iteration whether to pass it over
     */
    boolean put(int group, BooleanSupplier passes) {
        return put(group, NONE, NONE, passes);
    }

    /** The same as the first; staffed as it was before if it gets into the same iteration and that fits. */
    boolean put(int group, int formerIteration, int formerStaffing) {
        return put(group, formerIteration, formerStaffing, () -> false);
    }

    private boolean put(int group, int formerIteration, int formerStaffing, BooleanSupplier passes) {
        int[] candidates = state.problem().candidates().clean(group);
        int latest = Math.min(state.problem().never() - 1, state.latest(group));
        long broken = state.hard();
        for (int i = Candidates.firstFrom(candidates, state.earliest(group));
                i < candidates.length && candidates[i] <= latest;
                i++) {
            int t = candidates[i];
            int staffing = passes.getAsBoolean() ? NONE : staffing(group, t, formerIteration, formerStaffing);
            if (staffing >= 0) {
                trial.assign(group, t, staffing);
                if (state.hard() <= broken) {
                    return true;
                }
                trial.undoLast();
            }
        }
        return false;
    }

    private int staffing(int group, int iteration, int formerIteration, int formerStaffing) {
        boolean same = iteration == formerIteration && state.loads().fits(group, formerStaffing, iteration);
        return same ? formerStaffing : state.loads().bestFit(group, iteration);
    }
}
