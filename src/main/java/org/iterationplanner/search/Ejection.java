package org.iterationplanner.search;

import java.util.random.RandomGenerator;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.Residents;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * Puts a group where there is no room for it: as many others as must leave the iteration, and are put elsewhere or left out.
 * The only way in for an asset as large as a whole iteration.
 */
final class Ejection {

    /** More groups than this do not leave at once. */
    private static final int GROUPS = 40;

    private static final int SAMPLES = 6;

    private final State state;
    private final PlanningProblem problem;
    private final Trial trial;
    private final EarliestFit elsewhere;
    private final int[] ejected = new int[GROUPS];

    Ejection(State state, Trial trial) {
        this.state = state;
        this.trial = trial;
        problem = state.problem();
        elsewhere = new EarliestFit(state, trial);
    }

    /**
     * Puts the move on the trial; false if too many would have to leave.
     *
     * @param group what is put in
     * @param iteration where
     */
    boolean propose(int group, int iteration, RandomGenerator random) {
        if (iteration == problem.never() || iteration == state.iteration(group)) {
            return false;
        }
        int size = 0;
        int staffing = random.nextInt(state.loads().staffingCount(group));
        for (int tries = 0; !state.loads().fits(group, staffing, iteration); tries++) {
            Residents residents = state.residents();
            if (size == GROUPS || tries == SAMPLES * GROUPS || residents.size(iteration) == 0) {
                return false;
            }
            int other = residents.get(iteration, random.nextInt(residents.size(iteration)));
            if (state.latest(other) == problem.never()) {
                ejected[size++] = other;
                trial.assign(other, problem.never(), 0);
            }
        }
        trial.assign(group, iteration, staffing);
        for (int i = 0; i < size; i++) {
            elsewhere.put(ejected[i]);
        }
        return true;
    }
}
