package org.iterationplanner.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Rule.CAPACITY;
import static org.iterationplanner.backlog.Rule.OVERTARGET;
import static org.iterationplanner.check.Judge.found;

import org.junit.jupiter.api.Test;

class CapacityRulesTest {

    private static final String THREE_ASSETS = """
            assets: [{id: 'a', effort: {crew: 6}}, {id: 'b', effort: {crew: 4}}, {id: 'c', effort: {crew: 2.51}}]""";

    @Test
    void overloadIsCountedPerTeamAndIteration() {
        assertThat(found(CAPACITY, THREE_ASSETS, "a=2 b=2 c=2")).containsExactly("2.51 team=crew iteration=2");
    }

    @Test
    void aFullTeamIsNotOverloaded() {
        assertThat(found(CAPACITY, THREE_ASSETS, "a=2 b=2 c=3")).isEmpty();
    }

    @Test
    void whatIsNotPlannedOrDoneLoadsNobody() {
        String backlog = THREE_ASSETS.replace("{id: 'a'", "{id: 'a', completedOn: '2025-12-01'");
        assertThat(found(CAPACITY, backlog, "b=1")).isEmpty();
        assertThat(found(OVERTARGET, backlog, "b=1")).isEmpty();
    }

    @Test
    void flexibleEffortGoesToTheChosenTeamOnTopOfFixedEffortThere() {
        String backlog = """
                teams: [{id: 'x', capacity: 4}, {id: 'y', capacity: 4}],
                assets: [{id: 'a', effort: {x: 2}, flexibleEffort: {points: 3, teams: ['x', 'y']}}]""";
        assertThat(found(CAPACITY, backlog, "a=1/x")).containsExactly("1 team=x iteration=1");
        assertThat(found(CAPACITY, backlog, "a=1/y")).isEmpty();
    }

    @Test
    void theOnlyFlexibleTeamNeedNotBeNamed() {
        String backlog =
                "assets: [{id: 'a', flexibleEffort: {points: 11, teams: ['crew']}}, {id: 'b', effort: {crew: 0}}]";
        assertThat(found(CAPACITY, backlog, "a=1 b=1/whoever")).containsExactly("1 team=crew iteration=1");
    }

    @Test
    void capacityIsRampedAndBufferedAndRoundedDownOnce() {
        String backlog = """
                buffer: 0.15, teams: [{id: 'crew', capacity: 9.99, rampUp: [0.5, 0.75]}],
                assets: [{id: 'a', effort: {crew: 100}}, {id: 'b', effort: {crew: 100}}, {id: 'c', effort: {crew: 100}}]""";
        // 9.99 × 0.5 × 0.85 = 4.24575; × 0.75: 6.368625; × 1: 8.4915
        assertThat(found(CAPACITY, backlog, "a=1 b=2 c=3"))
                .containsExactly(
                        "95.76 team=crew iteration=1", "93.64 team=crew iteration=2", "91.51 team=crew iteration=3");
    }

    @Test
    void anOverrideReplacesTheRampButNotTheBuffer() {
        String backlog = """
                buffer: 0.2, teams: [{id: 'crew', capacity: 20, rampUp: [0.5, 0.5], capacityByIteration: {'2': 10, '9': 99}}],
                assets: [{id: 'a', effort: {crew: 9}}, {id: 'b', effort: {crew: 9}}, {id: 'c', effort: {crew: 17}}]""";
        assertThat(found(CAPACITY, backlog, "a=1 b=2 c=3"))
                .containsExactly("1 team=crew iteration=1", "1 team=crew iteration=2", "1 team=crew iteration=3");
    }

    @Test
    void theRampGoesByIterationNumber() {
        String backlog = """
                calendar: {start: '2026-01-05', iterationDays: 7, iterations: 2, firstNumber: 2},
                teams: [{id: 'crew', capacity: 10, rampUp: [0, 0.5]}],
                assets: [{id: 'a', effort: {crew: 6}}, {id: 'b', effort: {crew: 11}}]""";
        assertThat(found(CAPACITY, backlog, "a=2 b=3"))
                .containsExactly("1 team=crew iteration=2", "1 team=crew iteration=3");
    }

    @Test
    void velocityIsTheMeanOfTheLastFiveRoundedDown() {
        String backlog = """
                teams: [{id: 'crew', velocityHistory: [1000, 10, 10, 10, 10, 10.03]}, {id: 'old', velocityHistory: [1, 1, 0]},
                        {id: 'guest', capacityByIteration: {'2': 5}}],
                assets: [{id: 'a', effort: {crew: 11, old: 1, guest: 1}}]""";
        // 50.03 / 5 = 10.006; 2 / 3 = 0.666..; overrides for other iterations only: 0
        assertThat(found(CAPACITY, backlog, "a=1"))
                .containsExactly("1 team=crew iteration=1", "0.34 team=old iteration=1", "1 team=guest iteration=1");
    }

    @Test
    void overtargetIsTheLoadAboveNinetyPercent() {
        assertThat(found(OVERTARGET, THREE_ASSETS, "a=1 b=1 c=2")).containsExactly("1 team=crew iteration=1");
        assertThat(found(OVERTARGET, THREE_ASSETS, "a=1 b=1 c=1")).containsExactly("3.51 team=crew iteration=1");
    }

    @Test
    void ninetyPercentItselfIsOnTarget() {
        assertThat(found(OVERTARGET, "assets: [{id: 'a', effort: {crew: 9}}]", "a=1"))
                .isEmpty();
    }

    @Test
    void theTargetIsRoundedDownFromTheRoundedCapacity() {
        // capacity 9.99 × 0.85 = 8.4915 → 8.49, target 7.641 → 7.64 (of the unrounded capacity it would be 7.64235)
        String backlog =
                "buffer: 0.15, teams: [{id: 'crew', capacity: 9.99}], assets: [{id: 'a', effort: {crew: 7.65}}]";
        assertThat(found(OVERTARGET, backlog, "a=1")).containsExactly("0.01 team=crew iteration=1");
        assertThat(found(OVERTARGET, backlog.replace("7.65", "7.64"), "a=1")).isEmpty();
    }

    @Test
    void theTargetOfARoundedCapacityDiffersFromThatOfAnExactOne() {
        // capacity 1.19 × 0.99 = 1.1781 → 1.17, target 1.053 → 1.05 (of the unrounded capacity it would be 1.06)
        String backlog =
                "buffer: 0.01, teams: [{id: 'crew', capacity: 1.19}], assets: [{id: 'a', effort: {crew: 1.06}}]";
        assertThat(found(OVERTARGET, backlog, "a=1")).containsExactly("0.01 team=crew iteration=1");
    }
}
