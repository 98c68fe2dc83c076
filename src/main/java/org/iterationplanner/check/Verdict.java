package org.iterationplanner.check;

import java.math.BigDecimal;
import java.util.List;
import org.iterationplanner.backlog.Kpis;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;

/** What the checker says of a plan: the score, every rule of the model once and in order, and the KPIs. */
public record Verdict(Score score, List<RuleResult> rules, Kpis kpis) {

    /**
     * What one rule comes to.
     *
     * @param amount the sum of its matches, not weighted
     * @param matches where, in the order of the backlog
     */
    public record RuleResult(Rule rule, int weight, BigDecimal amount, List<Match> matches) {

        public RuleResult {
            matches = List.copyOf(matches);
        }
    }

    public Verdict {
        rules = List.copyOf(rules);
    }

    public boolean feasible() {
        return score.isFeasible();
    }

    /** What a rule comes to. */
    public RuleResult of(Rule rule) {
        return rules.stream()
                .filter(result -> result.rule() == rule)
                .findFirst()
                .orElseThrow();
    }
}
