package org.iterationplanner.lifecycle;

import java.time.Duration;
import java.util.function.Function;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.bound.Bounds;
import org.iterationplanner.solver.PlanSolver;
import org.jspecify.annotations.Nullable;

/**
 * One search for a plan, as {@link PlanSolver} promises it.
 *
 * @param solve searches, once
 * @param stop ends the search soon, from any thread at any time
 * @param proved likewise, because the best plan so far is proved optimal
 */
record Search(Function<PlanSolver.ProgressListener, PlanSolver.Outcome> solve, Runnable stop, Runnable proved) {

    /** Where searches and the bounds beside them come from: the real ones, but for tests of what is around them. */
    interface Source {
        Search of(PlanRequest request, @Nullable Plan resumeFrom, Duration alreadySpent);

        default Bounds bounds(PlanRequest request) {
            return new Bounds(request);
        }
    }

    /** The real one. */
    static Search real(PlanRequest request, @Nullable Plan resumeFrom, Duration alreadySpent) {
        PlanSolver solver = new PlanSolver(request, resumeFrom, alreadySpent);
        return new Search(solver::solve, solver::stop, solver::proved);
    }
}
