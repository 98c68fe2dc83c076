package org.iterationplanner.lifecycle;

import java.util.List;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.bound.Bounds;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.plan.PlanResult;
import org.iterationplanner.plan.ValidationResult;
import org.iterationplanner.report.PlanReport;
import org.iterationplanner.validate.RequestValidator;

/** A plan as the independent checker sees it, with everything the API says of it. */
record Judged(Score score, PlanResult result, ValidationResult outlook) {

    static Judged of(PlanRequest request, Plan plan, Bounds bounds) {
        Backlog backlog = request.modelInput();
        PlanConfig.Model model = request.config().model();
        Verdict verdict = Checker.check(backlog, plan, model.weights(), model.maxMoves());
        List<ModelOutput.RuleAmount> rules = verdict.rules().stream()
                .map(rule -> new ModelOutput.RuleAmount(rule.rule(), rule.rule().level(), rule.weight(), rule.amount()))
                .toList();
        PlanResult result = new PlanResult(
                PlanReport.of(backlog, plan, verdict.feasible()),
                verdict.kpis(),
                rules,
                bounds.certificate(verdict.score()));
        return new Judged(verdict.score(), result, ValidationResult.of(RequestValidator.afterPlan(backlog, plan)));
    }

    /** Whether the certificate leaves no room for a better plan. */
    boolean provedOptimal() {
        return result.certificate().provesOptimal();
    }
}
