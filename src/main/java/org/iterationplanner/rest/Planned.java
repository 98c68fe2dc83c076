package org.iterationplanner.rest;

import java.util.UUID;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.lifecycle.PlanService;

/** What was asked, and the best plan so far. */
record Planned(PlanRequest request, Plan plan) {

    /**
     * How it stands.
     *
     * @throws Refusal if there is no plan yet
     */
    static Planned of(PlanService plans, UUID id) {
        ModelOutput output = plans.plan(id).modelOutput();
        if (output == null) {
            throw new Refusal(
                    ProblemCode.NO_PLAN_YET,
                    "The plan " + id
                            + " has no iterations yet. Maybe wait for SOLVING_ACTIVE; one that has ended without a"
                            + " plan never will.");
        }
        return new Planned(plans.request(id), output.plan());
    }
}
