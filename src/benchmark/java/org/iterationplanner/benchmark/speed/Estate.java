package org.iterationplanner.benchmark.speed;

import java.time.Duration;
import java.util.List;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.sample.EstateGenerator;
import org.iterationplanner.solver.PlanSolver;

/** The estates that speed is measured on, also in packages whose inner parts are measured. */
public final class Estate {

    private static final long SEED = 1;

    private Estate() {}

    /** An under-subscribed estate, always the same. */
    public static PlanRequest request(int assets) {
        PlanRequest estate = EstateGenerator.generate(assets, SEED, EstateGenerator.UTILISATION);
        PlanConfig.Termination limit = new PlanConfig.Termination(Duration.ofHours(1), Duration.ofHours(1), null);
        PlanConfig.Run run = new PlanConfig.Run(null, List.of(), limit, SEED, 1);
        return new PlanRequest(new PlanConfig(run, null), estate.modelInput());
    }

    /** The first plan: a search that is stopped before it begins returns as soon as there is one. */
    public static Plan firstPlan(PlanRequest request) {
        PlanSolver solver = new PlanSolver(request, null, Duration.ZERO);
        solver.stop();
        return solver.solve((score, plan) -> {}).plan();
    }
}
