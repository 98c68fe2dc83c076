package org.iterationplanner.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.iterationplanner.backlog.Literals;
import org.junit.jupiter.api.Test;

/** Iteration 1 ends with nothing done, unless a test says otherwise. */
class CarryOverTest {

    @Test
    void theNextIterationTakesItIfItCan() {
        assertThat(carried("assets: [{id: 'a', effort: {crew: 6}}, {id: 'b', effort: {crew: 4}}]", "a=1 b=1"))
                .isEqualTo("a=2 b=2");
    }

    @Test
    void whatTogetherIsTooMuchSpillsOver() {
        Lives life = Lives.of(
                "teams: [{id: 'crew', capacity: 10, capacityByIteration: {'2': 7}}], assets: [{id: 'a', effort: {crew: 6}}, {id: 'b', effort: {crew: 2}}, {id: 'c', effort: {crew: 1}}]",
                "a=1 b=1 c=1");
        assertThat(pins(life.begin(1).close(1, "{'others': 'NOT_DONE'}"))).isEqualTo("a=2 b=3 c=2");
    }

    @Test
    void whatAPlannerHasPinnedThereKeepsItsPlace() {
        assertThat(carried(
                        "assets: [{id: 'a', effort: {crew: 6}}, {id: 'b', effort: {crew: 5}, pin: {iteration: 2}}]",
                        "a=1 b=2"))
                .isEqualTo("a=3 b=2");
    }

    @Test
    void whatIsOnlyPlannedThereGivesWay() {
        assertThat(carried("assets: [{id: 'a', effort: {crew: 6}}, {id: 'b', effort: {crew: 5}}]", "a=1 b=2"))
                .isEqualTo("a=2");
    }

    @Test
    void aFrozenOrForbiddenIterationIsPassedOver() {
        assertThat(carried("""
                        freezes: [{scope: {asset: 'a'}, from: '2026-01-12', to: '2026-01-18'}],
                        assets: [{id: 'a', effort: {crew: 6}}, {id: 'b', effort: {crew: 4}}]""", "a=1 b=1")).isEqualTo("a=3 b=2");
    }

    @Test
    void nothingIsSqueezedIntoAnIterationThatIsFixed() {
        Lives life = Lives.of("assets: [{id: 'a', effort: {crew: 1}}, {id: 'b', effort: {crew: 1}}]", "a=1 b=2");
        life.begin(1).commit(2).close(1, "{'others': 'NOT_DONE'}");
        assertThat(pins(life)).isEqualTo("a=3");
    }

    @Test
    void whatWaitsForSomethingComesAfterIt() {
        assertThat(carried("""
                        assets: [{id: 'c', effort: {crew: 1}}, {id: 'b', effort: {crew: 6}}, {id: 'a', effort: {crew: 4}}],
                        calendar: {start: '2026-01-05', iterationDays: 7, iterations: 6},
                        dependencies: [{from: 'a', to: 'b'}, {from: 'b', to: 'c', type: 'APART', distance: 2}]""", "a=1 b=1 c=3")).isEqualTo("b=2 a=2");
        assertThat(pins(Lives.of("""
                                teams: [{id: 'crew', capacity: 10, capacityByIteration: {'3': 9}}],
                                assets: [{id: 'b', effort: {crew: 1}}, {id: 'a', effort: {crew: 9}}, {id: 'x', effort: {crew: 10}}],
                                dependencies: [{from: 'x', to: 'a', lag: 1}, {from: 'a', to: 'b'}]""", "x=1 a=2 b=2")
                        .begin(1)
                        .close(1, "{'others': 'DONE'}")
                        .begin(2)
                        .close(2, "{'others': 'NOT_DONE'}")))
                .isEqualTo("b=4 a=3");
    }

    @Test
    void aWorkloadWaitsForAnotherSinceShortlyBefore() {
        String fields = """
                workloads: [{id: 'v'}, {id: 'w'}],
                assets: [{id: 'w1', workload: 'w', effort: {crew: 2}}, {id: 'v1', workload: 'v', effort: {crew: 4}},
                  {id: 'v2', workload: 'v', effort: {crew: 4}, pin: {iteration: 3}}]""";
        Lives life = Lives.of(fields, "v1=1 w1=1 v2=3").begin(1);
        life.with(Literals.backlog(fields + ", workloadDependencies: [{from: 'v', to: 'w'}]"));
        assertThat(pins(life.close(1, "{'others': 'NOT_DONE'}"))).isEqualTo("w1=3 v1=2 v2=3");
    }

    @Test
    void aGroupStaysTogether() {
        assertThat(carried("""
                        assets: [{id: 'a', effort: {crew: 5}}, {id: 'b', effort: {crew: 4}}, {id: 'c', effort: {crew: 3}, pin: {iteration: 2}}],
                        dependencies: [{from: 'a', to: 'b', type: 'TOGETHER'}]""", "a=1 b=1 c=2")).isEqualTo("a=3 b=3 c=2");
    }

    @Test
    void whatCanBeNowhereIsSaid() {
        Lives life = Lives.of(
                "assets: [{id: 'a', effort: {crew: 5}, notAfter: '2026-01-11'}, {id: 'b', effort: {crew: 4}}, {id: 'c', effort: {crew: 1}}], dependencies: [{from: 'a', to: 'b'}]",
                "a=1 b=1 c=1");
        life.begin(1).close(1, "{'others': 'NOT_DONE'}");
        assertThat(pins(life)).isEqualTo("c=2");
        assertThat(life.warnings())
                .containsExactly("NOT_CARRIED_OVER /modelInput/assets/0", "NOT_CARRIED_OVER /modelInput/assets/1");
        assertThat(life.placements().placement("a")).isNull();
    }

    @Test
    void iterationsGoOnBeyondTheFirstCalendar() {
        Lives life = Lives.of(
                "calendar: {start: '2026-01-05', iterationDays: 7, iterations: 1}, assets: [{id: 'a', effort: {crew: 10}}, {id: 'b', effort: {crew: 0}}]",
                "a=1 b=1");
        life.begin(1).close(1, "{'others': 'NOT_DONE'}");
        assertThat(pins(life)).isEqualTo("a=2 b=2");
        assertThat(life.backlog().modelInput().calendar().iterations().count()).isEqualTo(2);
    }

    private static String carried(String fields, String placements) {
        return pins(Lives.of(fields, placements).begin(1).close(1, "{'others': 'NOT_DONE'}"));
    }

    private static String pins(Lives life) {
        return life.backlog().modelInput().assets().stream()
                .filter(asset -> asset.pin() != null && asset.pin().iteration() != null)
                .map(asset -> asset.id() + "=" + asset.pin().iteration())
                .collect(Collectors.joining(" "));
    }
}
