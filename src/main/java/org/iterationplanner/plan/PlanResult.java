package org.iterationplanner.plan;

import java.util.List;
import org.iterationplanner.backlog.Certificate;
import org.iterationplanner.backlog.Kpis;
import org.iterationplanner.backlog.ModelOutput;

/** Everything the API says of one assignment, and stores with a completed plan. */
public record PlanResult(
        ModelOutput modelOutput, Kpis kpis, List<ModelOutput.RuleAmount> rules, Certificate certificate) {

    public PlanResult {
        rules = List.copyOf(rules);
    }
}
