package org.iterationplanner.search;

import java.util.function.BooleanSupplier;
import org.iterationplanner.state.Candidates;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/** Plans a group as early as it fits between what it waits for and what waits for it. Not thread-safe. */
final class EarliestFit {

    private final State state;
    private final Trial trial;

    EarliestFit(State state, Trial trial) {
        this.state = state;
        this.trial = trial;
    }

    /** Puts the group on the trial; false, with nothing on it, if it fits nowhere. */
    boolean put(int group) {
        return put(group, () -> false);
    }

    /**
     * The same, but for some places.
     *
     * @param passes asked at each iteration whether to pass it over
     */
    boolean put(int group, BooleanSupplier passes) {
        int[] candidates = state.problem().candidates().clean(group);
        int latest = Math.min(state.problem().never() - 1, state.latest(group));
        long broken = state.hard();
        for (int i = Candidates.firstFrom(candidates, state.earliest(group));
                i < candidates.length && candidates[i] <= latest;
                i++) {
            int staffing = passes.getAsBoolean() ? -1 : state.loads().bestFit(group, candidates[i]);
            if (staffing >= 0) {
                trial.assign(group, candidates[i], staffing);
                if (state.hard() <= broken) {
                    return true;
                }
                trial.undoLast();
            }
        }
        return false;
    }
}
