package org.iterationplanner.rest;

import java.util.UUID;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.lifecycle.PlanService;
import org.iterationplanner.plan.PlanDocument;
import org.iterationplanner.plan.PlanException.NoPlanYet;

/** A plan as it is now, and what was asked. */
record Planned(PlanDocument document, PlanRequest request, ModelOutput output) {

    /**
     * How it stands.
     *
     * @throws NoPlanYet if there is no plan yet
     */
    static Planned of(PlanService plans, UUID id) {
        PlanDocument document = plans.plan(id);
        ModelOutput output = document.modelOutput();
        if (output == null) {
            throw new NoPlanYet(id, document.metadata().solverStatus());
        }
        return new Planned(document, plans.request(id), output);
    }

    Plan plan() {
        return output.plan();
    }
}
