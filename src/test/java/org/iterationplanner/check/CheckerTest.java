package org.iterationplanner.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.iterationplanner.backlog.Literals.backlog;
import static org.iterationplanner.backlog.Literals.plan;
import static org.iterationplanner.check.Judge.judge;

import java.math.BigDecimal;
import java.util.Map;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.Weights;
import org.junit.jupiter.api.Test;

class CheckerTest {

    private static final String SMALL = """
            assets: [{id: 'a', effort: {crew: 11.5}, due: '2026-01-08'}, {id: 'b', effort: {crew: 2}},
                     {id: 'c', completedOn: '2026-01-01', effort: {crew: 1}}]""";

    @Test
    void everyRuleHasAReasonAndIsReportedOnceInOrder() {
        Verdict verdict = judge(SMALL, "a=1");
        assertThat(verdict.rules()).extracting(Verdict.RuleResult::rule).containsExactly(Rule.values());
        assertThat(Rule.values()).hasSize(23).allSatisfy(rule -> assertThat(rule.reason())
                .matches("[A-Z].+\\."));
    }

    @Test
    void theScoreIsTheNegatedWeightedSumPerLevel() {
        Verdict verdict = judge(SMALL, "a=1");
        // hard: overload 1.5. medium: 11.5 × 3 days.
        // soft: 100 × (6 + 34) + (6 + 34) + 100 × (1 + 2) + 10 × (11.5 − 9)
        assertThat(verdict.score()).isEqualTo(new Score(-150, -3450, -436500));
        assertThat(verdict.score()).hasToString("-1.5hard/-34.5medium/-4365soft");
        assertThat(verdict.feasible()).isFalse();
    }

    @Test
    void weightsChangeTheScoreButNoAmount() {
        Weights weights = new Weights(Map.of("costOfDelay", 0, "earliness", 3));
        Verdict verdict = Checker.check(backlog(SMALL), plan("a=1"), weights, null);
        assertThat(verdict.score()).isEqualTo(new Score(-150, -3450, -(3 * 4000 + 100 * 300 + 10 * 250)));
        assertThat(verdict.of(Rule.COST_OF_DELAY).weight()).isZero();
        assertThat(verdict.of(Rule.COST_OF_DELAY).amount()).isEqualByComparingTo("40");
        assertThat(verdict.of(Rule.EARLINESS).weight()).isEqualTo(3);
    }

    @Test
    void aPlanWithoutFaultIsFeasible() {
        assertThat(judge("assets: [{id: 'a', effort: {crew: 9}, value: 0}]", "a=1")
                        .score())
                .isEqualTo(new Score(0, 0, -600));
        assertThat(judge("assets: []", "").score()).isEqualTo(new Score(0, 0, 0));
    }

    @Test
    void amountsHaveNoTrailingZeros() {
        assertThat(judge("assets: [{id: 'a', effort: {crew: 12.50}}, {id: 'b', effort: {crew: 17.5}}]", "a=1 b=1")
                        .of(Rule.CAPACITY)
                        .amount())
                .isEqualTo(new BigDecimal("20"));
    }

    @Test
    void anUnknownAssetIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> judge(SMALL, "z=1"))
                .withMessage("The plan places asset \"z\", which is not in the backlog."
                        + " Maybe the plan belongs to another backlog.");
    }

    @Test
    void aDoneAssetIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> judge(SMALL, "c=1"))
                .withMessage("The plan places asset \"c\", which was completed on 2026-01-01."
                        + " Maybe leave it out of the plan.");
    }

    @Test
    void anIterationOutsideTheCalendarIsRefused() {
        for (String outside : new String[] {"a=0", "a=5", "a=-1"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> judge(SMALL, outside))
                    .withMessage("The plan places asset \"a\" in iteration " + outside.substring(2)
                            + ", the calendar has iterations 1 to 4. Maybe leave out assets that are not planned.");
        }
    }

    @Test
    void flexibleEffortWithoutOneOfItsTeamsIsRefused() {
        Backlog backlog = backlog("""
                teams: [{id: 'x', capacity: 9}, {id: 'y', capacity: 9}, {id: 'z', capacity: 9}],
                assets: [{id: 'a', flexibleEffort: {points: 3, teams: ['x', 'y']}}]""");
        for (Plan plan : new Plan[] {plan("a=1"), plan("a=1/z")}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Checker.check(backlog, plan, Weights.DEFAULT, null))
                    .withMessageMatching("The plan gives the flexible effort of asset \"a\" to (no team|team \"z\"),"
                            + " which is none of \\[x, y]. Maybe name one of these teams in the plan.");
        }
    }
}
