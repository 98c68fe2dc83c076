package org.iterationplanner.search;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import org.iterationplanner.state.Candidates;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * Serial schedule generation: takes one group after the other, those it waits for first, and puts each into the first
 * iteration that breaks no rule. What fits nowhere stays unplanned. A workload looks open to the end until its last group
 * is placed, so that rule {@code openWorkloads} is left to {@link WorkloadInsertion}. After Kolisch (1996).
 */
final class SerialSchedule {

    private static final int STOP_CHECK_INTERVAL = 64;

    private final State state;
    private final Trial trial;
    private final PriorityQueue<Integer> ready;

    /**
     * A schedule for the groups of the state that are not planned; costs next to nothing if there are few.
     *
     * @param order the smallest goes first
     */
    SerialSchedule(State state, Requirements required, double[] order) {
        this.state = state;
        trial = Trial.ignoringOpenWorkloads(state);
        ready = new PriorityQueue<>(Comparator.<Integer>comparingInt(required::latest)
                .thenComparingDouble(g -> order[g])
                .thenComparingInt(g -> g));
    }

    /** Plans what can be planned, until it is told to stop. */
    void build(BooleanSupplier stop) {
        Readiness readiness = new Readiness(state, state::isPlanned, ready::add);
        readiness.begin();
        for (int placed = 0; !ready.isEmpty() || readiness.force(); placed++) {
            if (placed % STOP_CHECK_INTERVAL == 0 && stop.getAsBoolean()) {
                return;
            }
            int group = ready.remove();
            place(group);
            readiness.taken(group);
        }
    }

    private void place(int group) {
        int[] candidates = state.problem().candidates().clean(group);
        for (int i = Candidates.firstFrom(candidates, state.earliest(group)); i < candidates.length; i++) {
            int t = candidates[i];
            int staffing = t == state.problem().never() ? -1 : state.loads().bestFit(group, t);
            if (staffing >= 0) {
                trial.begin();
                trial.assign(group, t, staffing);
                if (trial.isAdmissible()) {
                    return;
                }
                trial.rollback();
            }
        }
    }
}
