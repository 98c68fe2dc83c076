package org.iterationplanner.trade;

import java.time.Duration;
import java.util.List;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.jspecify.annotations.Nullable;

/** Requests like another one, for short searches. A step limit of that one is kept, so that what it makes reproducible stays so. */
final class Variants {

    /** Whoever finds nothing better for so long a part of the time has probably found it all. */
    private static final int UNIMPROVED_PART = 3;

    private Variants() {}

    /** The same, searched for so long and with one thread. */
    static PlanRequest searched(PlanRequest request, Duration limit) {
        return with(request, request.config().model(), limit);
    }

    /** The same with another budget of moves; null: any number. */
    static PlanRequest within(PlanRequest request, @Nullable Integer maxMoves, Duration limit) {
        return with(request, new PlanConfig.Model(request.config().model().overrides(), maxMoves), limit);
    }

    private static PlanRequest with(PlanRequest request, PlanConfig.Model model, Duration limit) {
        PlanConfig.Run run = request.config().run();
        PlanConfig.Termination termination = new PlanConfig.Termination(
                limit, limit.dividedBy(UNIMPROVED_PART), run.termination().stepCountLimit());
        PlanConfig config = new PlanConfig(new PlanConfig.Run(null, List.of(), termination, run.seed(), null), model);
        return new PlanRequest(config, request.modelInput());
    }
}
