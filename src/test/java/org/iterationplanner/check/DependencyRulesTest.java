package org.iterationplanner.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Rule.AFFINITY;
import static org.iterationplanner.backlog.Rule.APART;
import static org.iterationplanner.backlog.Rule.MOVE_TOGETHER;
import static org.iterationplanner.backlog.Rule.PRECEDENCE;
import static org.iterationplanner.backlog.Rule.WORKLOAD_PRECEDENCE;
import static org.iterationplanner.check.Judge.found;

import org.junit.jupiter.api.Test;

class DependencyRulesTest {

    private static final String A_AND_B = "assets: [{id: 'a'}, {id: 'b'}], dependencies: [{from: 'a', to: 'b'%s}]";
    private static final String A_DONE =
            "assets: [{id: 'a', completedOn: '2026-01-01'}, {id: 'b'}], dependencies: [{from: 'a', to: 'b'%s}]";
    private static final String BOTH_DONE = A_DONE.replace("{id: 'b'}", "{id: 'b', completedOn: '2026-01-01'}");

    @Test
    void precedenceCountsTheIterationsShort() {
        assertThat(found(PRECEDENCE, A_AND_B.formatted(""), "a=3 b=1"))
                .containsExactly("2 asset=a other=b iteration=3 otherIteration=1");
        assertThat(found(PRECEDENCE, A_AND_B.formatted(", lag: 2"), "a=1 b=2"))
                .containsExactly("1 asset=a other=b iteration=1 otherIteration=2");
    }

    @Test
    void withoutLagTheSameIterationIsAllowed() {
        assertThat(found(PRECEDENCE, A_AND_B.formatted(""), "a=2 b=2")).isEmpty();
        assertThat(found(PRECEDENCE, A_AND_B.formatted(", lag: 2"), "a=1 b=3")).isEmpty();
    }

    @Test
    void aPredecessorThatIsNotPlannedCountsAfterTheLastIteration() {
        assertThat(found(PRECEDENCE, A_AND_B.formatted(", lag: 1"), "b=4"))
                .containsExactly("2 asset=a other=b otherIteration=4");
    }

    @Test
    void aSuccessorThatIsNotPlannedWaitsForNobody() {
        assertThat(found(PRECEDENCE, A_AND_B.formatted(""), "a=4")).isEmpty();
        assertThat(found(PRECEDENCE, A_AND_B.formatted(", lag: 9"), "a=1")).isEmpty();
    }

    @Test
    void theLagAfterADonePredecessorBinds() {
        assertThat(found(PRECEDENCE, A_DONE.formatted(", lag: 2"), "b=1"))
                .containsExactly("1 asset=a other=b otherIteration=1");
        assertThat(found(PRECEDENCE, A_DONE.formatted(", lag: 2"), "b=2")).isEmpty();
    }

    @Test
    void aDoneSuccessorWaitsForNobody() {
        String backlog =
                "assets: [{id: 'a'}, {id: 'b', completedOn: '2026-01-01'}], dependencies: [{from: 'a', to: 'b'}]";
        assertThat(found(PRECEDENCE, backlog, "a=4")).isEmpty();
        assertThat(found(PRECEDENCE, backlog, "")).isEmpty();
    }

    private static final String V_AND_W = """
            workloads: [{id: 'v'}, {id: 'w'}],
            assets: [{id: 'v1', workload: 'v'}, {id: 'v2', workload: 'v'}, {id: 'w1', workload: 'w'}, {id: 'w2', workload: 'w'}],
            workloadDependencies: [{from: 'v', to: 'w', lag: 1}]""";

    @Test
    void workloadPrecedenceIsTheLastAgainstTheFirstOncePerDependency() {
        assertThat(found(WORKLOAD_PRECEDENCE, V_AND_W, "v1=1 v2=3 w1=3 w2=2"))
                .containsExactly("2 workload=v otherWorkload=w iteration=3 otherIteration=2");
    }

    @Test
    void aWorkloadMayStartWhenTheLagIsOver() {
        assertThat(found(WORKLOAD_PRECEDENCE, V_AND_W, "v1=1 v2=3 w1=4 w2=4")).isEmpty();
    }

    @Test
    void anIncompleteWorkloadHoldsBackWhatIsPlannedOfTheOther() {
        assertThat(found(WORKLOAD_PRECEDENCE, V_AND_W, "v1=1 w1=4"))
                .containsExactly("2 workload=v otherWorkload=w otherIteration=4");
        assertThat(found(WORKLOAD_PRECEDENCE, V_AND_W, "v1=1")).isEmpty();
    }

    @Test
    void aCompleteWorkloadCountsBeforeTheFirstIteration() {
        String done = V_AND_W.replaceAll("id: 'v(.)', workload", "id: 'v$1', completedOn: '2026-01-01', workload")
                .replace("lag: 1", "lag: 2");
        assertThat(found(WORKLOAD_PRECEDENCE, done, "w1=1"))
                .containsExactly("1 workload=v otherWorkload=w otherIteration=1");
        assertThat(found(WORKLOAD_PRECEDENCE, done, "w1=2")).isEmpty();
    }

    @Test
    void doneAssetsOfEitherSideDoNotCount() {
        String partly = V_AND_W.replace("id: 'v2', workload", "id: 'v2', completedOn: '2026-01-01', workload")
                .replace("id: 'w1', workload", "id: 'w1', completedOn: '2026-01-01', workload");
        assertThat(found(WORKLOAD_PRECEDENCE, partly, "v1=1 w2=2")).isEmpty();
        assertThat(found(WORKLOAD_PRECEDENCE, partly, "v1=2 w2=2"))
                .containsExactly("1 workload=v otherWorkload=w iteration=2 otherIteration=2");
    }

    @Test
    void anAssetThatIsItsOwnWorkloadMayBeOnEitherSide() {
        String backlog = """
                assets: [{id: 'a'}, {id: 'b'}, {id: 'c'}],
                workloadDependencies: [{from: 'a', to: 'b'}, {from: 'b', to: 'c', lag: 1}]""";
        assertThat(found(WORKLOAD_PRECEDENCE, backlog, "a=3 b=2 c=2"))
                .containsExactly(
                        "1 workload=a otherWorkload=b iteration=3 otherIteration=2",
                        "1 workload=b otherWorkload=c iteration=2 otherIteration=2");
    }

    @Test
    void aWorkloadWithoutAssetsTakesPartInNoRule() {
        String backlog = """
                workloads: [{id: 'empty'}, {id: 'w'}], assets: [{id: 'w1', workload: 'w'}],
                workloadDependencies: [{from: 'empty', to: 'w', lag: 3}, {from: 'w', to: 'empty', lag: 3}]""";
        assertThat(found(WORKLOAD_PRECEDENCE, backlog, "w1=1")).isEmpty();
    }

    @Test
    void moveTogetherCountsTheDistanceOfEachDeclaredPair() {
        assertThat(found(MOVE_TOGETHER, A_AND_B.formatted(", type: 'TOGETHER'"), "a=3 b=1"))
                .containsExactly("2 asset=a other=b iteration=3 otherIteration=1");
        assertThat(found(MOVE_TOGETHER, A_AND_B.formatted(", type: 'TOGETHER'"), "a=2"))
                .containsExactly("3 asset=a other=b iteration=2");
        assertThat(found(MOVE_TOGETHER, A_AND_B.formatted(", type: 'TOGETHER'"), "a=2 b=2"))
                .isEmpty();
        assertThat(found(MOVE_TOGETHER, A_AND_B.formatted(", type: 'TOGETHER'"), ""))
                .isEmpty();
    }

    @Test
    void togetherWithADoneAssetIsSatisfied() {
        assertThat(found(MOVE_TOGETHER, A_DONE.formatted(", type: 'TOGETHER'"), "b=4"))
                .isEmpty();
    }

    @Test
    void apartCountsTheIterationsShort() {
        assertThat(found(APART, A_AND_B.formatted(", type: 'APART'"), "a=2 b=2"))
                .containsExactly("1 asset=a other=b iteration=2 otherIteration=2");
        assertThat(found(APART, A_AND_B.formatted(", type: 'APART', distance: 3"), "a=3 b=2"))
                .containsExactly("2 asset=a other=b iteration=3 otherIteration=2");
    }

    @Test
    void farEnoughIsApart() {
        assertThat(found(APART, A_AND_B.formatted(", type: 'APART'"), "a=2 b=1"))
                .isEmpty();
        assertThat(found(APART, A_AND_B.formatted(", type: 'APART', distance: 3"), "a=1 b=4"))
                .isEmpty();
    }

    @Test
    void apartNeedsBothPlanned() {
        assertThat(found(APART, A_AND_B.formatted(", type: 'APART', distance: 9"), "a=4"))
                .isEmpty();
        assertThat(found(APART, A_AND_B.formatted(", type: 'APART', distance: 9"), ""))
                .isEmpty();
        assertThat(found(APART, A_DONE.formatted(", type: 'APART', distance: 9"), "b=1"))
                .isEmpty();
    }

    @Test
    void affinityIsStrengthTimesDaysBetweenTheEnds() {
        assertThat(found(AFFINITY, A_AND_B.formatted(", type: 'AFFINITY'"), "a=3 b=1"))
                .containsExactly("14 asset=a other=b iteration=3 otherIteration=1");
        assertThat(found(AFFINITY, A_AND_B.formatted(", type: 'AFFINITY', strength: 0.25"), "a=1"))
                .containsExactly("7 asset=a other=b iteration=1");
    }

    @Test
    void affinityCostsNothingInTheSameIterationOrWhenNeitherIsPlanned() {
        assertThat(found(AFFINITY, A_AND_B.formatted(", type: 'AFFINITY'"), "a=2 b=2"))
                .isEmpty();
        assertThat(found(AFFINITY, A_AND_B.formatted(", type: 'AFFINITY'"), "")).isEmpty();
    }

    @Test
    void affinityToADoneAssetCountsFromTheDayBeforeTheFirst() {
        assertThat(found(AFFINITY, A_DONE.formatted(", type: 'AFFINITY'"), "b=1"))
                .containsExactly("7 asset=a other=b otherIteration=1");
        assertThat(found(AFFINITY, BOTH_DONE.formatted(", type: 'AFFINITY'"), ""))
                .isEmpty();
    }

    @Test
    void oneTypeIsNotTakenForAnother() {
        String types = A_AND_B.formatted(", type: 'AFFINITY'");
        assertThat(found(PRECEDENCE, types, "a=3 b=1")).isEmpty();
        assertThat(found(APART, types, "a=1 b=1")).isEmpty();
        assertThat(found(MOVE_TOGETHER, types, "a=3 b=1")).isEmpty();
        assertThat(found(AFFINITY, A_AND_B.formatted(""), "a=3 b=1")).isEmpty();
    }
}
