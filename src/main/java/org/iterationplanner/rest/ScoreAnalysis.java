package org.iterationplanner.rest;

import java.math.BigDecimal;
import java.util.List;
import org.iterationplanner.backlog.Kpis;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Match;
import org.iterationplanner.check.Verdict;

/**
 * What the independent checker says of a plan.
 *
 * @param rules every rule of the model once, with every place where it is broken or costs something
 */
public record ScoreAnalysis(String score, boolean feasible, List<RuleMatches> rules, Kpis kpis) {

    /** What one rule comes to: the amount is the sum of the matches, not weighted. */
    public record RuleMatches(Rule id, Rule.Level level, int weight, BigDecimal amount, List<Match> matches) {}

    static ScoreAnalysis of(PlanRequest request, Plan plan) {
        PlanConfig.Model model = request.config().model();
        Verdict verdict = Checker.check(request.modelInput(), plan, model.weights(), model.maxMoves());
        List<RuleMatches> rules = verdict.rules().stream()
                .map(result -> new RuleMatches(
                        result.rule(), result.rule().level(), result.weight(), result.amount(), result.matches()))
                .toList();
        return new ScoreAnalysis(verdict.score().toString(), verdict.feasible(), rules, verdict.kpis());
    }
}
