package org.iterationplanner.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Literals.backlog;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every rule with a price alone: the bound is what the best plan costs. From the first day to the ends of the four iterations
 * it is 6, 13, 20 and 27 days; 34 for what is not planned.
 */
class LagrangianTermsTest {

    private static final int STEPS = 400;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // only one fits in an iteration: complete after 13 days
                "COST_OF_DELAY | 325000 | workloads: [{id: 'w', value: 2.5}], assets: [{id: 'a', workload: 'w', effort: {crew: 6}}, {id: 'b', workload: 'w', effort: {crew: 6}}]",
                // the more urgent first: 10 x 6 + 1 x 13
                "COST_OF_DELAY | 730000 | assets: [{id: 'a', value: 1, effort: {crew: 10}}, {id: 'b', value: 10, effort: {crew: 10}}]",
                // urgency 2 + 3 - 1 and 2: 4 x 6 + 2 x 13
                "COST_OF_DELAY | 500000 | datacenters: [{id: 'u', priority: 1}, {id: 'v', priority: 3}], assets: [{id: 'a', datacenter: 'v', effort: {crew: 10}}, {id: 'b', datacenter: 'u', effort: {crew: 10}}]",
                // lags count, over workloads too: 6 + 13 + 27
                "COST_OF_DELAY | 460000 | assets: [{id: 'a', effort: {crew: 1}}, {id: 'b', effort: {crew: 1}}, {id: 'c', effort: {crew: 1}}], dependencies: [{from: 'a', to: 'b', lag: 1}], workloadDependencies: [{from: 'b', to: 'c', lag: 2}]",
                "EARLINESS | 2500 | assets: [{id: 'a', effort: {crew: 5}}, {id: 'b', effort: {crew: 5}}, {id: 'c', effort: {crew: 5}}]",
                // either team, one asset each: 6 + 6 + 13
                "EARLINESS | 2500 | teams: [{id: 'x', capacity: 5}, {id: 'y', capacity: 5}], assets: [{id: 'a', flexibleEffort: {points: 5, teams: ['x', 'y']}}, {id: 'b', flexibleEffort: {points: 5, teams: ['x', 'y']}}, {id: 'c', flexibleEffort: {points: 5, teams: ['x', 'y']}}]",
                "EARLINESS | 3300 | limits: {maxCutoversPerIteration: 1}, assets: [{id: 'a', notBefore: '2026-01-12', effort: {crew: 1}}, {id: 'b', notBefore: '2026-01-12', effort: {crew: 1}}]",
                "UNPLANNED | 110000 | assets: [{id: 'a', effort: {crew: 10}}, {id: 'b', effort: {crew: 10}}, {id: 'c', effort: {crew: 10}}, {id: 'd', effort: {crew: 10}}, {id: 'e', effort: {crew: 10}}]",
                // what waits for it is not planned either
                "UNPLANNED | 30000 | assets: [{id: 'a', pin: {notPlanned: true}, effort: {crew: 1}}, {id: 'b', effort: {crew: 0}}], dependencies: [{from: 'a', to: 'b'}]",
                "AFFINITY | 28000 | assets: [{id: 'a', pin: {iteration: 1}, effort: {crew: 1}}, {id: 'b', notBefore: '2026-01-19', effort: {crew: 1}}], dependencies: [{from: 'a', to: 'b', type: 'AFFINITY', strength: 2}]",
                // they do not fit in one iteration
                "AFFINITY | 7000 | assets: [{id: 'a', pin: {iteration: 2}, effort: {crew: 6}}, {id: 'b', effort: {crew: 6}, notAfter: '2026-02-01'}, {id: 'c', pin: {iteration: 3}, effort: {crew: 10}}], dependencies: [{from: 'a', to: 'b', type: 'AFFINITY'}]",
                // done the day before the first: 14 days
                "AFFINITY | 14000 | assets: [{id: 'a', completedOn: '2025-12-01', effort: {crew: 6}}, {id: 'b', notBefore: '2026-01-12', effort: {crew: 6}}], dependencies: [{from: 'a', to: 'b', type: 'AFFINITY'}]",
                "WORK_IN_PROGRESS | 1400 | workloads: [{id: 'w'}], assets: [{id: 'a', workload: 'w', effort: {crew: 1}, pin: {iteration: 2}}, {id: 'b', workload: 'w', effort: {crew: 1}}], dependencies: [{from: 'a', to: 'b', lag: 2}]",
                "WORK_IN_PROGRESS | 1400 | workloads: [{id: 'w'}], assets: [{id: 'a', workload: 'w', completedOn: '2025-12-01'}, {id: 'b', workload: 'w', notBefore: '2026-01-12', effort: {crew: 1}}]",
                "OVERTARGET | 1000 | assets: [{id: 'a', pin: {iteration: 1}, effort: {crew: 10}}]",
                "OVERTARGET | 500 | assets: [{id: 'a', pin: {iteration: 1}, effort: {crew: 9}}, {id: 'b', pin: {iteration: 1}, effort: {crew: 0.5}}, {id: 'c', pin: {iteration: 2}, effort: {crew: 9}}]",
                "STABILITY | 100000 | assets: [{id: 'a', effort: {crew: 6}}, {id: 'b', effort: {crew: 6}}], baseline: [{asset: 'a', iteration: 1}, {asset: 'b', iteration: 1, state: 'PUBLISHED'}]",
                // 12 x 7 days for the workload, and again for the lease
                "EXIT_LATE | 16800 | datacenters: [{id: 'd', exitBy: '2026-01-11'}], workloads: [{id: 'w', datacenter: 'd'}], assets: [{id: 'a', workload: 'w', effort: {crew: 6}}, {id: 'b', workload: 'w', effort: {crew: 6}}]",
                // 6 x 7 days for one of the workloads, 12 x 7 for the lease
                "LEASE_LATE | 12600 | datacenters: [{id: 'd', exitBy: '2026-01-11'}], assets: [{id: 'a', datacenter: 'd', effort: {crew: 6}}, {id: 'b', datacenter: 'd', effort: {crew: 6}}]",
                // 10 x 7 days for one asset, 20 x 7 for the release
                "DUE_LATE | 21000 | releases: [{id: 'r', workloads: ['a', 'b'], due: '2026-01-11'}], assets: [{id: 'a', due: '2026-01-11', effort: {crew: 10}}, {id: 'b', due: '2026-01-11', effort: {crew: 10}}]",
                "EXIT_HARD | 0 | datacenters: [{id: 'd', exitBy: '2026-01-11', exitMode: 'HARD'}], assets: [{id: 'a', datacenter: 'd', effort: {crew: 10}}]",
            })
    void theBoundIsWhatTheBestPlanCosts(Rule rule, long penalty, String fields) {
        Rule.Level level = rule.level() == Rule.Level.SOFT ? Rule.Level.SOFT : Rule.Level.MEDIUM;
        PlanRequest request = withOnly(rule, backlog(fields));
        EveryPlan every = EveryPlan.of(request, 20_000);
        assertThat(every).isNotNull();
        assertThat(every.least(level)).isEqualTo(penalty);
        Formulation formulation = Formulation.of(request, level, () -> false);
        assertThat(formulation).isNotNull();
        Ledger ledger = new Ledger();
        LevelAscent ascent = new LevelAscent(level, formulation, formulation.flat(), () -> false);
        for (int i = 0; i < STEPS && ascent.advance(ledger, () -> false); i++) {
            // goes on
        }
        Ledger.Entry proved = ledger.best(level);
        assertThat(proved == null ? 0 : proved.penalty()).isEqualTo(penalty);
    }

    private static PlanRequest withOnly(Rule rule, Backlog backlog) {
        Map<String, Integer> none = Arrays.stream(Rule.values())
                .filter(other -> other.level() == Rule.Level.SOFT && other != rule)
                .collect(Collectors.toMap(Rule::id, other -> 0));
        return new PlanRequest(new PlanConfig(null, new PlanConfig.Model(none, null)), backlog);
    }
}
