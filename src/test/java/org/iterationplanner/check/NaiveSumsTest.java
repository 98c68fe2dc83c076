package org.iterationplanner.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.sample.RandomBacklog;
import org.junit.jupiter.api.Test;

class NaiveSumsTest {

    private static final int CASES = 3_000;

    @Test
    void theCheckerAgreesWithTheDefinitionsOnRandomPlans() {
        Set<Rule> seen = EnumSet.noneOf(Rule.class);
        int moves = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Backlog backlog = RandomBacklog.of(seed).modelInput();
            Plan plan = RandomPlan.of(backlog, new Random(seed));
            Verdict verdict = Checker.check(backlog, plan, Weights.DEFAULT, null);
            NaiveSums naive = new NaiveSums(backlog, plan);
            for (Map.Entry<Rule, BigDecimal> sum : sums(naive).entrySet()) {
                assertThat(verdict.of(sum.getKey()).amount())
                        .as("%s of %s of random backlog %d", sum.getKey(), plan, seed)
                        .isEqualByComparingTo(sum.getValue());
                if (sum.getValue().signum() > 0) {
                    seen.add(sum.getKey());
                }
            }
            assertThat(verdict.kpis().movedFromBaseline())
                    .as("moves of %s of random backlog %d", plan, seed)
                    .isEqualTo(naive.movedFromBaseline());
            moves += naive.movedFromBaseline();
        }
        assertThat(seen).as("rules that were broken at least once").hasSize(6);
        assertThat(moves).isPositive();
    }

    private static Map<Rule, BigDecimal> sums(NaiveSums naive) {
        Map<Rule, BigDecimal> sums = new EnumMap<>(Rule.class);
        sums.put(Rule.FREEZE, naive.freeze());
        sums.put(Rule.OPEN_WORKLOADS, naive.openWorkloads());
        sums.put(Rule.WORKLOAD_PRECEDENCE, naive.workloadPrecedence());
        sums.put(Rule.EXIT_LATE, naive.exitLate());
        sums.put(Rule.LEASE_LATE, naive.leaseLate());
        sums.put(Rule.DUE_LATE, naive.dueLate());
        return sums;
    }
}
