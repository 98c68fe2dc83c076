package org.iterationplanner.store;

import java.math.BigDecimal;
import java.util.List;
import org.iterationplanner.backlog.Kpis;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.bound.FakeBounds;
import org.iterationplanner.plan.InputMetrics;
import org.iterationplanner.plan.PlanResult;
import org.iterationplanner.plan.Submission;
import org.iterationplanner.plan.ValidationResult;

/** Small things to store. */
final class Samples {
    static final PlanRequest REQUEST = new PlanRequest(
            null, Literals.backlog("assets: [{id: 'a', effort: {crew: 3}}, {id: 'b', effort: {crew: 4}}]"));
    static final Plan PLAN = Literals.plan("a=1 b=2");
    static final Score SCORE = new Score(0, 0, -12_50);
    static final PlanResult RESULT = new PlanResult(
            new ModelOutput(true, List.of(), List.of(), List.of(), List.of()),
            new Kpis(2, 0, 0, BigDecimal.valueOf(7), 2, BigDecimal.ZERO, 0, 0, null, 0, 0, List.of()),
            List.of(),
            FakeBounds.none().certificate(SCORE));

    private Samples() {}

    static Submission submission(String name, String... tags) {
        InputMetrics size = new InputMetrics(2, 2, 0, 0, 1, 4, BigDecimal.valueOf(7), BigDecimal.valueOf(40));
        return new Submission(name, List.of(tags), 7, "1.0", "abc", ValidationResult.of(List.of()), size);
    }
}
