package org.iterationplanner.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Literals.backlog;
import static org.iterationplanner.backlog.Literals.plan;

import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HORIZON_SHORT: the four weeks end on 2026-02-01, the crew can do 10 points in each. */
class HorizonTest {

    @ParameterizedTest
    @CsvSource({"10, 10, 10, 10, false", "10, 10, 10, 10.01, true"})
    void lessCapacityThanEffort(String a, String b, String c, String d, boolean isShort) {
        Backlog backlog = backlog("""
                assets: [{id: 'a', effort: {crew: %s}}, {id: 'b', effort: {crew: %s}}, {id: 'c', effort: {crew: %s}},
                         {id: 'd', flexibleEffort: {points: %s, teams: ['crew', 'guests']}},
                         {id: 'old', effort: {crew: 10}, completedOn: '2026-01-01'}],
                teams: [{id: 'crew', capacity: 10}, {id: 'guests', capacity: 0, capacityByIteration: {'5': 20}}]""".formatted(a, b, c, d));
        assertThat(BacklogValidator.validate(backlog, "/modelInput").stream()
                        .filter(i -> i.code().startsWith("HORIZON")))
                .extracting(Issue::toString)
                .containsExactly(
                        isShort
                                ? new String[] {
                                    new Issue(
                                                    "HORIZON_SHORT",
                                                    Issue.Severity.WARNING,
                                                    "/modelInput/calendar/iterations",
                                                    "Not everything fits: capacity 40 until iteration 4, effort 40.01."
                                                            + " Maybe plan more iterations and publish only the first ones.",
                                                    "40")
                                            .toString()
                                }
                                : new String[0]);
    }

    /** Left are b and c with 25 points. The crew's overrides and ramp reach behind the last iteration. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-01-15, 0, 0", // before the end of the plan
                "2026-02-07, 0, 0", // a day short of a fifth week
                "2026-02-08, 0, 3", // 6 × ramp 0.5
                "2026-02-15, 0, 23", // and 20 in week 6
                "2026-02-22, 8, 3", // eight days earlier: a day short of the sixth
                "2026-02-22, 0, -", // 29 are enough
                "9999-12-31, 0, -"
            })
    void whatIsLeftNeedsMoreThanThereIsUntilTheLease(String exitBy, int decommissionDays, String capacity) {
        Backlog backlog = backlog("""
                teams: [{id: 'crew', capacity: 6, rampUp: [1, 1, 1, 1, 0.5], capacityByIteration: {'6': 20, '2147483647': 1}}],
                datacenters: [{id: 'east'}, {id: 'west', exitBy: '%s', decommissionDays: %d}, {id: 'north', exitBy: '2026-01-01'}],
                workloads: [{id: 'w', datacenter: 'west'}],
                assets: [{id: 'a', workload: 'w', effort: {crew: 5}}, {id: 'b', workload: 'w', effort: {crew: 20}},
                         {id: 'c', datacenter: 'west', effort: {crew: 5}}, {id: 'd', datacenter: 'east', effort: {crew: 99}},
                         {id: 'e', datacenter: 'west', effort: {crew: 99}, completedOn: '2026-01-01'},
                         {id: 'f', datacenter: 'north', effort: {crew: 1}}]""".formatted(exitBy, decommissionDays));
        assertThat(RequestValidator.afterPlan(backlog, plan("a=4 f=1")))
                .extracting(issue -> issue.code() + " " + issue.pointer() + " " + issue.value())
                .containsExactly(
                        capacity == null
                                ? new String[0]
                                : new String[] {"HORIZON_SHORT /modelInput/datacenters/1 " + capacity});
    }

    @Test
    void bothNumbersAreNamed() {
        Backlog backlog = backlog("""
                datacenters: [{id: 'west', exitBy: '2026-02-08'}],
                assets: [{id: 'a', datacenter: 'west', effort: {crew: 10.5}}]""");
        assertThat(RequestValidator.afterPlan(backlog, plan("")))
                .extracting(Issue::message)
                .containsExactly(
                        "What is left in datacenter 'west' cannot leave in time: capacity 10 between iteration 4"
                                + " and 2026-02-08, effort 10.5. Maybe plan more iterations, or extend the lease.");
    }
}
