package org.iterationplanner.explain;

import java.time.Duration;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.solver.PlanSolver;
import org.jspecify.annotations.Nullable;

/**
 * What a short search made of a variant of a request, judged by the independent checker. Immutable.
 *
 * @param request the variant
 * @param plan the best plan found
 * @param verdict what the checker says of it
 */
public record Attempt(PlanRequest request, Plan plan, Verdict verdict) {

    /** The score of the plan. */
    public Score score() {
        return verdict.score();
    }

    /**
     * Judges a plan that is already there.
     *
     * @param plan of that request
     */
    public static Attempt of(PlanRequest request, Plan plan) {
        PlanConfig.Model model = request.config().model();
        return new Attempt(request, plan, Checker.check(request.modelInput(), plan, model.weights(), model.maxMoves()));
    }

    /**
     * Searches a variant, with one thread, for as long as its own limits say or until the answer is no longer wanted.
     *
     * @param from the plan to mend and go on from; null: the variant's baseline, or from scratch
     * @param spent the part of the variant's time limit that is already used
     */
    public static Attempt search(PlanRequest request, @Nullable Plan from, Duration spent, Progress<?> progress) {
        PlanSolver solver = new PlanSolver(request, from, spent);
        progress.onStop(solver::stop);
        return of(request, solver.solve((score, plan) -> {}).plan());
    }
}
