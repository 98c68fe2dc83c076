package org.iterationplanner.lifecycle;

import java.util.List;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Certificate;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.bound.TrivialBounds;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.plan.PlanResult;
import org.iterationplanner.plan.ValidationResult;
import org.iterationplanner.report.PlanReport;
import org.iterationplanner.validate.RequestValidator;

/** A plan as the independent checker sees it, with everything the API says of it. */
record Judged(Score score, PlanResult result, ValidationResult outlook) {

    static Judged of(PlanRequest request, Plan plan) {
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
                TrivialBounds.of(verdict.score()));
        return new Judged(verdict.score(), result, ValidationResult.of(RequestValidator.afterPlan(backlog, plan)));
    }

    /** Whether the certificate leaves no room for a better plan. */
    boolean provedOptimal() {
        return result.certificate().levels().stream().allMatch(Judged::isMet);
    }

    private static boolean isMet(Certificate.Level level) {
        return level.gap() != null && level.gap().signum() == 0;
    }
}
