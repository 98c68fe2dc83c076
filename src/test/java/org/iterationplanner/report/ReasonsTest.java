package org.iterationplanner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Literals.backlog;
import static org.iterationplanner.backlog.Literals.plan;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why asset x is not planned. Four weeks in which the crew can do 10; assets p, q and z of 6 points each. */
class ReasonsTest {

    private static String reason(String x, String others, String placements) {
        String fields = """
                datacenters: [{id: 'east', maxCutoversPerIteration: 1}],
                workloads: [{id: 'v', criticality: 'LOW'}],
                assets: [{id: 'x', %s}, {id: 'p', workload: 'v', effort: {crew: 6}}, {id: 'q', effort: {crew: 6}},
                         {id: 'z', effort: {crew: 6}, datacenter: 'east'}]""".formatted(x);
        return PlanReport.of(
                        backlog(fields + (others == null ? "" : ", " + others)),
                        plan(placements == null ? "" : placements),
                        true)
                .notPlanned()
                .stream()
                .filter(left -> left.asset().equals("x"))
                .map(left -> String.valueOf(left.reason()))
                .findFirst()
                .orElse("planned");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    effort: {crew: 5} |  | x=1 | planned
                    effort: {}        |  |     | UNESTIMATED
                    effort: {crew: 11} | |     | IMPOSSIBLE
                    effort: {crew: 5}, notBefore: '2027-01-01' |  |  | IMPOSSIBLE
                    effort: {crew: 5} | freezes: [{scope: {all: true}, from: '2026-01-01', to: '2026-03-01'}] |  | IMPOSSIBLE
                    effort: {crew: 5}, pin: {notPlanned: true} |  |  | PINNED
                    effort: {crew: 5}, pin: {notPlanned: true} | dependencies: [{from: 'p', to: 'x'}] |  | PINNED
                    effort: {crew: 5} |  |  | CHOICE
                    """)
    void ofItsOwn(String x, String others, String placements, String reason) {
        assertThat(reason(x, others, placements)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    effort: {crew: 4} | {from: 'p', to: 'x'}                            |     | PREDECESSOR
                    effort: {crew: 4} | {from: 'p', to: 'x'}                            | p=4 | CHOICE
                    effort: {crew: 4} | {from: 'p', to: 'x', lag: 1}                    | p=4 | CAPACITY
                    effort: {crew: 4} | {from: 'p', to: 'x', lag: 4}                    | p=1 | IMPOSSIBLE
                    effort: {crew: 4} | {from: 'p', to: 'x', lag: 4}                    |     | PREDECESSOR
                    effort: {crew: 5} | {from: 'p', to: 'x', lag: 0}                    | p=4 | CAPACITY
                    effort: {crew: 5} | {from: 'x', to: 'p', lag: 1}                    | p=1 | CAPACITY
                    effort: {crew: 5} | {from: 'x', to: 'p', lag: 1}                    | p=2 | CHOICE
                    effort: {crew: 4} | {from: 'x', to: 'p', type: 'APART', distance: 3} | p=2 | CAPACITY
                    effort: {crew: 4} | {from: 'x', to: 'p', type: 'APART', distance: 3} | p=1 | CHOICE
                    effort: {crew: 4} | {from: 'x', to: 'q', type: 'TOGETHER'}          |     | CHOICE
                    effort: {crew: 4} | {from: 'x', to: 'q', type: 'TOGETHER'}, {from: 'p', to: 'q'} | | PREDECESSOR
                    effort: {crew: 4} | {from: 'x', to: 'q'}, {from: 'q', to: 'x'}      |     | CHOICE
                    effort: {crew: 5} | {from: 'x', to: 'q', type: 'TOGETHER'}          |     | IMPOSSIBLE
                    effort: {crew: 4}, pin: {notPlanned: true} | {from: 'x', to: 'q', type: 'TOGETHER'} | | PINNED
                    """)
    void amongOthers(String x, String dependencies, String placements, String reason) {
        assertThat(reason(x, "dependencies: [" + dependencies + "]", placements))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {from: 'v', to: 'x'}         |         | PREDECESSOR
                    {from: 'v', to: 'x'}         | p=2     | CHOICE
                    {from: 'v', to: 'x', lag: 3} | p=2     | CAPACITY
                    {from: 'x', to: 'v', lag: 1} | p=1     | CAPACITY
                    {from: 'x', to: 'v', lag: 1} | p=2     | CHOICE
                    """)
    void amongWorkloads(String dependency, String placements, String reason) {
        assertThat(reason("effort: {crew: 4}", "workloadDependencies: [" + dependency + "]", placements))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    effort: {crew: 4}, notAfter: '2026-01-11' |                                | p=1     | CHOICE
                    effort: {crew: 5}, notAfter: '2026-01-11' |                                | p=1     | CAPACITY
                    effort: {crew: 4}, notAfter: '2026-01-11' | maxCutoversPerIteration: 1     | p=1     | CAPACITY
                    effort: {crew: 4}, notAfter: '2026-01-11' | maxCutoversPerIteration: 2     | p=1     | CHOICE
                    effort: {crew: 4}, notAfter: '2026-01-11' | pilot: {iterations: 1, maxAssets: 1} | p=1 | CAPACITY
                    effort: {crew: 4}, notAfter: '2026-01-18' | pilot: {iterations: 1, maxAssets: 1} | p=1 | CHOICE
                    effort: {crew: 4}, notAfter: '2026-01-11' | pilot: {iterations: 1, maxCriticality: 'LOW'} | | CAPACITY
                    effort: {crew: 4}, notAfter: '2026-01-11', workload: 'v' | pilot: {iterations: 1, maxCriticality: 'LOW'} | | CHOICE
                    effort: {crew: 4}, notAfter: '2026-01-11' | pilot: {iterations: 1, maxComplexity: 'LOW'} | | CAPACITY
                    effort: {crew: 4}, notAfter: '2026-01-11', datacenter: 'east' |            | z=1     | CAPACITY
                    effort: {crew: 4}, notAfter: '2026-01-18', datacenter: 'east' |            | z=1     | CHOICE
                    """)
    void whereLimitsLeaveRoom(String x, String limits, String placements, String reason) {
        assertThat(reason(x, "limits: {" + (limits == null ? "" : limits) + "}", placements))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"1, CHOICE", "2, CAPACITY"})
    void anyTeamThatCanTakeTheFlexibleEffortHasRoom(int points, String reason) {
        List<String> reasons = PlanReport.of(backlog("""
                                teams: [{id: 's', capacity: 5}, {id: 't', capacity: 5}],
                                calendar: {start: '2026-01-05', iterationDays: 7, iterations: 1},
                                assets: [{id: 'a', effort: {s: 7, t: 4}},
                                         {id: 'x', flexibleEffort: {points: %d, teams: ['s', 't']}}]""".formatted(points)), plan("a=1"), true).notPlanned().stream()
                .map(left -> left.asset() + " " + left.reason())
                .toList();
        assertThat(reasons).containsExactly("x " + reason);
    }
}
