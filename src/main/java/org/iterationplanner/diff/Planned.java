package org.iterationplanner.diff;

import java.util.HashMap;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
import org.jspecify.annotations.Nullable;

/** One of the two plans, with what the checker says of it. Immutable. */
final class Planned {
    private final PlanRequest request;
    private final ModelOutput output;
    private final Plan plan;
    private final Verdict verdict;
    private final Timeline timeline;
    private final Map<String, Asset> assets = new HashMap<>();

    Planned(PlanRequest request, ModelOutput output) {
        this.request = request;
        this.output = output;
        plan = output.plan();
        verdict = check(plan);
        timeline = new Timeline(backlog().calendar());
        backlog().assets().forEach(asset -> assets.put(asset.id(), asset));
    }

    /** What the checker says of another plan of the same request. */
    Verdict check(Plan other) {
        PlanConfig.Model model = request.config().model();
        return Checker.check(backlog(), other, model.weights(), model.maxMoves());
    }

    Backlog backlog() {
        return request.modelInput();
    }

    ModelOutput output() {
        return output;
    }

    Plan plan() {
        return plan;
    }

    Verdict verdict() {
        return verdict;
    }

    Timeline timeline() {
        return timeline;
    }

    @Nullable
    Asset asset(String id) {
        return assets.get(id);
    }

    @Nullable
    Integer iteration(String asset) {
        Plan.Placement placement = plan.placement(asset);
        return placement == null ? null : placement.iteration();
    }

    PlanDiff.@Nullable Place place(String asset) {
        Plan.Placement placement = plan.placement(asset);
        if (placement == null) {
            return null;
        }
        Timeline.Iteration iteration = timeline.iteration(placement.iteration());
        return new PlanDiff.Place(iteration.number(), iteration.start(), iteration.end(), placement.team());
    }
}
