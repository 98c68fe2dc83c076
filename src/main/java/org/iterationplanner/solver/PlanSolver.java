package org.iterationplanner.solver;

import java.time.Duration;
import java.util.function.Supplier;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.TerminationReason;
import org.jspecify.annotations.Nullable;

/**
 * Plans one valid request: the only class that starts a solver. One instance solves once; {@link #stop} may be called from
 * any thread at any time.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class PlanSolver {

    /** Told of every better plan, on the solver's thread: must return at once and must not throw. */
    public interface ProgressListener {

        /**
         * There is a better plan.
         *
         * @param plan makes the plan; may be called later, once or never, from any thread
         */
        void improved(Score score, Supplier<Plan> plan);
    }

    /**
     * What came out.
     *
     * @param moves moves evaluated by the search
     * @param spent time of this run, without what was spent before
     */
    public record Outcome(Plan plan, Score score, TerminationReason reason, long moves, Duration spent) {}

    /**
     * A solver for one request.
     *
     * @param resumeFrom a plan to go on from, as of an interrupted run; null: from the baseline if there is one, else from
     *     scratch
     * @param alreadySpent time that earlier runs of the same request have used of its limit
     */
    public PlanSolver(PlanRequest request, @Nullable Plan resumeFrom, Duration alreadySpent) {
        throw new UnsupportedOperationException();
    }

    /** Searches until a limit of the request, a proof or {@link #stop} ends it, and gives the best plan found. */
    public Outcome solve(ProgressListener listener) {
        throw new UnsupportedOperationException();
    }

    /** Ends the search within two seconds; before {@link #solve} it makes that return as soon as there is a plan. */
    public void stop() {
        throw new UnsupportedOperationException();
    }
}
