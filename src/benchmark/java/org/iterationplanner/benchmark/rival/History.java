package org.iterationplanner.benchmark.rival;

import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.benchmark.instance.Instance;

/** What people really did, where that is known. */
public final class History implements Rival {

    @Override
    public String id() {
        return "history";
    }

    @Override
    public String description() {
        return "what people really did, not knowing what was to come";
    }

    @Override
    public boolean suits(Instance instance, PlanRequest request) {
        return instance.history() != null;
    }

    @Override
    public Attempt attempt(Instance instance, PlanRequest request) {
        Plan history = instance.history();
        return Attempt.once(history == null ? Plan.EMPTY : history);
    }
}
