package org.iterationplanner.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Rule.COST_OF_DELAY;
import static org.iterationplanner.backlog.Rule.EARLINESS;
import static org.iterationplanner.backlog.Rule.UNPLANNED;
import static org.iterationplanner.backlog.Rule.WORK_IN_PROGRESS;
import static org.iterationplanner.check.Judge.found;
import static org.iterationplanner.check.Judge.kpis;

import org.junit.jupiter.api.Test;

/** From the first day to the ends of the iterations it is 6, 13, 20 and 27 days; 34 for what is not planned. */
class ValueRulesTest {

    private static final String W_AND_OWN = """
            workloads: [{id: 'w', value: 2.5}, {id: 'empty', value: 9}],
            assets: [{id: 'w1', workload: 'w', effort: {crew: 1.25}}, {id: 'w2', workload: 'w'}, {id: 'own', value: 3}, {id: 'plain'}]""";

    @Test
    void aWorkloadEarnsNothingUntilItsLastAssetIsInProduction() {
        assertThat(found(COST_OF_DELAY, W_AND_OWN, "w1=1 w2=3 own=1 plain=2"))
                .containsExactly(
                        "50 workload=w iteration=3", "18 workload=own iteration=1", "13 workload=plain iteration=2");
        assertThat(found(COST_OF_DELAY, W_AND_OWN, "w1=1"))
                .containsExactly("85 workload=w", "102 workload=own", "34 workload=plain");
        assertThat(kpis(W_AND_OWN, "w1=1").costOfDelayValueDays()).isEqualByComparingTo("221");
    }

    @Test
    void completeOnTheFirstDayOrWithoutValueNothingIsLost() {
        String oneDay = "calendar: {start: '2026-01-05', iterationDays: 1, iterations: 2},"
                + " assets: [{id: 'a', value: 7}, {id: 'b', value: 0}]";
        assertThat(found(COST_OF_DELAY, oneDay, "a=1 b=2")).isEmpty();
        assertThat(found(EARLINESS, oneDay, "a=1 b=1")).isEmpty();
        assertThat(found(COST_OF_DELAY, oneDay, "a=2 b=2")).containsExactly("7 workload=a iteration=2");
    }

    @Test
    void urgencyComesFromTheWorkloadsOwnDatacenter() {
        String backlog = """
                datacenters: [{id: 'first', priority: 1}, {id: 'second', priority: 2}, {id: 'last', priority: 5}, {id: 'none'}],
                workloads: [{id: 'u', datacenter: 'first'}, {id: 'v', datacenter: 'last'}, {id: 'w', datacenter: 'none'}, {id: 'x'}],
                assets: [{id: 'u1', workload: 'u', datacenter: 'none'}, {id: 'v1', workload: 'v'}, {id: 'w1', workload: 'w'},
                         {id: 'x1', workload: 'x', datacenter: 'first'}, {id: 'own', datacenter: 'second'}]""";
        assertThat(found(COST_OF_DELAY, backlog, "u1=1 v1=1 w1=1 x1=1 own=1"))
                .containsExactly(
                        "36 workload=u iteration=1", // 2 + (5 − 1)
                        "12 workload=v iteration=1", // 2 + (5 − 5)
                        "6 workload=w iteration=1", // its datacenter has no priority
                        "6 workload=x iteration=1", // where its asset lives does not matter
                        "30 workload=own iteration=1"); // 2 + (5 − 2)
    }

    @Test
    void doneAssetsAndCompleteWorkloadsAreInNoSum() {
        String done = W_AND_OWN.replaceAll("id: '(w1|own)',", "id: '$1', completedOn: '2026-01-01',");
        assertThat(found(COST_OF_DELAY, done, "w2=1 plain=1"))
                .containsExactly("15 workload=w iteration=1", "6 workload=plain iteration=1");
        assertThat(found(EARLINESS, done, "w2=1 plain=1"))
                .containsExactly("6 asset=w2 iteration=1", "6 asset=plain iteration=1");
        assertThat(found(UNPLANNED, done, "")).containsExactly("1 asset=w2", "1 asset=plain");
    }

    @Test
    void earlinessIsTheDaysToTheEndOfEachAsset() {
        assertThat(found(EARLINESS, W_AND_OWN, "w1=1 w2=2 own=4"))
                .containsExactly(
                        "6 asset=w1 iteration=1",
                        "13 asset=w2 iteration=2",
                        "27 asset=own iteration=4",
                        "34 asset=plain");
    }

    @Test
    void unplannedIsOneAndTheEffort() {
        assertThat(found(UNPLANNED, W_AND_OWN, "w2=4"))
                .containsExactly("2.25 asset=w1", "1 asset=own", "1 asset=plain");
        assertThat(found(
                        UNPLANNED,
                        "assets: [{id: 'a', effort: {crew: 2}, flexibleEffort: {points: 0.5, teams: ['crew']}}]",
                        ""))
                .containsExactly("3.5 asset=a");
        assertThat(found(UNPLANNED, W_AND_OWN, "w1=4 w2=4 own=4 plain=4")).isEmpty();
    }

    @Test
    void workInProgressIsTheDaysFromTheFirstToTheLastEnd() {
        assertThat(found(WORK_IN_PROGRESS, W_AND_OWN, "w1=1 w2=3 own=4")).containsExactly("14 workload=w iteration=3");
        assertThat(found(WORK_IN_PROGRESS, W_AND_OWN, "w1=2")).containsExactly("21 workload=w");
        assertThat(found(WORK_IN_PROGRESS, W_AND_OWN, "w1=2 w2=2")).isEmpty();
        assertThat(found(WORK_IN_PROGRESS, W_AND_OWN, "own=3")).isEmpty();
    }

    @Test
    void workInProgressOfABegunWorkloadCountsFromTheDayBeforeTheFirst() {
        String begun = W_AND_OWN.replace("id: 'w1',", "id: 'w1', completedOn: '2026-01-01',");
        assertThat(found(WORK_IN_PROGRESS, begun, "w2=1")).containsExactly("7 workload=w iteration=1");
        assertThat(found(WORK_IN_PROGRESS, begun, "")).containsExactly("35 workload=w");
        String complete = begun.replace("id: 'w2',", "id: 'w2', completedOn: '2026-01-01',");
        assertThat(found(WORK_IN_PROGRESS, complete, "")).isEmpty();
    }

    @Test
    void afterTheLastIterationComesOneOfItsLength() {
        String listed = """
                calendar: {firstNumber: 5, iterations: [{start: '2026-01-05', end: '2026-01-18'}, {start: '2026-01-19', end: '2026-01-21'}]},
                assets: [{id: 'a'}, {id: 'b'}, {id: 'c'}]""";
        assertThat(found(EARLINESS, listed, "a=5 b=6"))
                .containsExactly("13 asset=a iteration=5", "16 asset=b iteration=6", "19 asset=c");
    }
}
