package org.iterationplanner.conflict;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.check.Checker;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request has a plan that is as it should be, and never a guess.
 *
 * @param plan one, judged by the checker; null if none was found
 * @param refuted whether it is proved that there is none
 */
public record Feasibility(@Nullable Plan plan, boolean refuted) {

    private static final long NODES = 4_000;

    /**
     * Decides, or gives up.
     *
     * @param known plans of the request that are worth trying
     * @param search for a plan where nothing exact decides; may give null
     * @param stop asked often; once it is true there is an answer within a fraction of a second
     */
    public static Feasibility of(
            PlanRequest request,
            Aim aim,
            List<Plan> known,
            Function<PlanRequest, @Nullable Plan> search,
            BooleanSupplier stop) {
        for (Plan plan : known) {
            if (isReached(request, aim, plan)) {
                return new Feasibility(plan, false);
            }
        }
        if (aim.isRefuted(request, stop)) {
            return new Feasibility(null, true);
        }
        ExactSearch.Outcome outcome = ExactSearch.run(request, aim, NODES, stop);
        if (outcome.plan() != null || outcome.exhausted() || stop.getAsBoolean()) {
            return new Feasibility(outcome.plan(), outcome.exhausted());
        }
        Plan found = search.apply(request);
        return new Feasibility(found != null && isReached(request, aim, found) ? found : null, false);
    }

    private static boolean isReached(PlanRequest request, Aim aim, Plan plan) {
        PlanConfig.Model model = request.config().model();
        return aim.isReached(Checker.check(request.modelInput(), plan, model.weights(), model.maxMoves())
                .score());
    }
}
