package org.iterationplanner.lifecycle;

import java.time.Duration;
import java.util.function.Function;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.solver.PlanSolver;
import org.jspecify.annotations.Nullable;

/**
 * One search for a plan, as {@link PlanSolver} promises it.
 *
 * @param solve searches, once
 * @param stop ends the search soon, from any thread at any time
 */
record Search(Function<PlanSolver.ProgressListener, PlanSolver.Outcome> solve, Runnable stop) {

    /** Where searches come from: the solver, but for tests of what is around it. */
    interface Source {
        Search of(PlanRequest request, @Nullable Plan resumeFrom, Duration alreadySpent);
    }

    /** The real one. */
    static Search real(PlanRequest request, @Nullable Plan resumeFrom, Duration alreadySpent) {
        PlanSolver solver = new PlanSolver(request, resumeFrom, alreadySpent);
        return new Search(solver::solve, solver::stop);
    }
}
