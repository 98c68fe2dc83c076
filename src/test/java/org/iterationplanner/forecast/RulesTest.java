package org.iterationplanner.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.forecast.Told.ready;
import static org.iterationplanner.forecast.Told.times;
import static org.iterationplanner.forecast.Told.week;

import org.junit.jupiter.api.Test;

/**
 * How each rule holds up work that is late. Nothing is left to luck: efforts take a known multiple of their estimate. Teams have
 * 10 a week.
 */
class RulesTest {

    private static final String TEAMS = "teams: [{id: 'crew', capacity: 10}, {id: 'dba', capacity: 10}], ";
    private static final String A_AND_B = TEAMS
            + "assets: [{id: 'a', effort: {crew: 8}, due: '2026-01-11'}, {id: 'b', effort: {dba: 2}, due: '2026-01-11'}]";

    /** a takes 16 and is done in week 2; b would be done in week 1. */
    @Test
    void whatWaitsBeginsWhenWhatItWaitsForIsDone() {
        assertThat(ready(times("2", A_AND_B, "a=1 b=1"), "b")).isEqualTo(week(1));
        assertThat(ready(times("2", A_AND_B + ", dependencies: [{from: 'a', to: 'b'}]", "a=1 b=1"), "b"))
                .isEqualTo(week(2));
        assertThat(ready(times("2", A_AND_B + ", dependencies: [{from: 'a', to: 'b', lag: 2}]", "a=1 b=3"), "b"))
                .isEqualTo(week(4));
        assertThat(ready(
                        times("2", A_AND_B + ", workloadDependencies: [{from: 'a', to: 'b', lag: 1}]", "a=1 b=2"), "b"))
                .isEqualTo(week(3));
        assertThat(Told.causes(times("2", A_AND_B + ", dependencies: [{from: 'a', to: 'b'}]", "a=1 b=1")))
                .containsExactly("a 1 14 14");
    }

    /** It is not begun while it waits: 6 in week 2, the rest in week 3. */
    @Test
    void nothingIsDoneInAdvance() {
        String chain = "assets: [{id: 'a', effort: {crew: 7}}, {id: 'b', effort: {crew: 7}, due: '2026-01-18'}],"
                + "dependencies: [{from: 'a', to: 'b'}]";

        assertThat(ready(times("2", chain, "a=1 b=2"), "b")).isEqualTo(week(3));
        assertThat(times("2", chain, "a=1 b=2").iterations())
                .extracting(outlook -> outlook.carryOver().effort().intValue())
                .containsExactly(4, 8, 0, 0);
    }

    /** 16 take until week 2, which is closed. */
    @Test
    void nothingIsDoneInAFreeze() {
        String frozen = A_AND_B + ", freezes: [{scope: {asset: 'a'}, from: '2026-01-12', to: '2026-01-18'}]";
        String thaw = A_AND_B + ", freezes: [{scope: {all: true}, from: '2026-01-12', to: '2026-03-01'}]";

        assertThat(ready(times("2", frozen, "a=1 b=1"), "a")).isEqualTo(week(3));
        // beyond the plan, too: weeks 2 to 8 are closed
        assertThat(ready(times("2", thaw, "a=1 b=1"), "a")).isEqualTo(week(9));
    }

    @Test
    void nothingIsPulledForward() {
        assertThat(ready(times("0.1", A_AND_B, "a=2 b=3"), "b")).isEqualTo(week(3));
    }

    @Test
    void whatMovesTogetherIsDoneTogether() {
        assertThat(ready(
                        times("2", A_AND_B + ", dependencies: [{from: 'b', to: 'a', type: 'TOGETHER'}]", "a=1 b=1"),
                        "b"))
                .isEqualTo(week(2));
    }

    /** b may not be within 2 of a, which is done in week 2 instead of 1. */
    @Test
    void theLaterOneKeepsTheDistance() {
        String apart = A_AND_B + ", dependencies: [{from: 'b', to: 'a', type: 'APART', distance: 2}]";

        assertThat(ready(times("2", apart, "a=1 b=3"), "b")).isEqualTo(week(4));
        assertThat(ready(times("2", apart, "a=3 b=1"), "b")).isEqualTo(week(1));
    }

    /** a is done in week 2, too, and comes first; so b goes on to week 3. */
    @Test
    void cutoversAreLimited() {
        String all = A_AND_B + ", limits: {maxCutoversPerIteration: 1}";
        String home =
                all.replace("due:", "datacenter: 'luna', due:").replace("limits: {maxCutoversPerIteration: 1}", "")
                        + "datacenters: [{id: 'luna', maxCutoversPerIteration: 1}]";
        String pilot = A_AND_B + ", limits: {pilot: {iterations: 2, maxAssets: 1}}";

        assertThat(ready(times("2", all, "a=1 b=2"), "b")).isEqualTo(week(3));
        assertThat(ready(times("2", home, "a=1 b=2"), "b")).isEqualTo(week(3));
        assertThat(ready(times("2", pilot, "a=1 b=2"), "b")).isEqualTo(week(3));
        assertThat(Told.causes(times("2", all, "a=1 b=2"))).containsExactly("a 1 14 14");
    }

    /** v may begin when w is complete: not in week 2 but in 3. Without a limit it would be done in week 2. */
    @Test
    void openWorkloadsAreLimited() {
        String two = TEAMS + "workloads: [{id: 'w'}, {id: 'v'}],"
                + "assets: [{id: 'a', workload: 'w', effort: {crew: 8}}, {id: 'b', workload: 'v', effort: {dba: 2}}]";

        assertThat(ready(times("2", two, "a=1 b=2"), "v")).isEqualTo(week(2));
        assertThat(ready(times("2", two + ", limits: {maxOpenWorkloads: 1}", "a=1 b=2"), "v"))
                .isEqualTo(week(3));
        // a plan that breaks the limit itself is not held up by it
        assertThat(ready(times("1", two + ", limits: {maxOpenWorkloads: 1}", "a=1 b=1"), "v"))
                .isEqualTo(week(1));
    }

    /** z waits for p, which is late. w may not take the only place meanwhile: its y waits for z. */
    @Test
    void workloadsDoNotWaitForEachOtherForEver() {
        String three = TEAMS + "limits: {maxOpenWorkloads: 1}, workloads: [{id: 'w'}, {id: 'v'}],"
                + "assets: [{id: 'p', effort: {crew: 8}}, {id: 'z', workload: 'v', effort: {dba: 1}},"
                + " {id: 'x', workload: 'w', effort: {dba: 1}}, {id: 'y', workload: 'w', effort: {dba: 1}}],"
                + "dependencies: [{from: 'p', to: 'z'}, {from: 'z', to: 'y'}]";

        Forecast forecast = times("3", three, "p=1 z=1 x=2 y=3");

        assertThat(ready(forecast, "v")).isEqualTo(week(3));
        assertThat(ready(forecast, "w")).isEqualTo(week(4));
    }

    @Test
    void earliestDaysAndPilotsHold() {
        String late = A_AND_B.replace("due: '2026-01-11'}]", "due: '2026-01-11', notBefore: '2026-01-13'}]");
        String pilot = A_AND_B.replace("due: '2026-01-11'}]", "due: '2026-01-11', criticality: 'HIGH'}]")
                + ", limits: {pilot: {iterations: 3, maxCriticality: 'LOW'}}";

        assertThat(ready(times("1", late, "a=1 b=1"), "b")).isEqualTo(week(3));
        assertThat(ready(times("1", pilot, "a=1 b=1"), "b")).isEqualTo(week(4));
    }

    /** What comes first in one iteration: what others wait for, the datacenter's priority, the order of the backlog. */
    @Test
    void theOrderOfWorkIsKnown() {
        String three = "datacenters: [{id: 'd', priority: 2}, {id: 'e', priority: 1}], assets: ["
                + "{id: 'a', datacenter: 'd', effort: {crew: 3}, due: '2026-01-11'},"
                + "{id: 'b', datacenter: 'd', effort: {crew: 3}, due: '2026-01-11'},"
                + "{id: 'c', datacenter: 'e', effort: {crew: 4}, due: '2026-01-11'}]";

        Forecast plain = times("2", three, "a=1 b=1 c=1");
        Forecast waiting = times("2", three + ", dependencies: [{from: 'b', to: 'c'}]", "a=1 b=1 c=1");

        assertThat(ready(plain, "c")).isEqualTo(week(1));
        assertThat(ready(plain, "a")).isEqualTo(week(2));
        assertThat(ready(plain, "b")).isEqualTo(week(2));
        assertThat(ready(waiting, "a")).isEqualTo(week(1));
        assertThat(ready(waiting, "b")).isEqualTo(week(2));
        assertThat(ready(waiting, "c")).isEqualTo(week(2));
    }

    /** What waits for something that is not planned is never done. */
    @Test
    void whatCannotBeDoneIsUnfinished() {
        String waits = A_AND_B + ", dependencies: [{from: 'a', to: 'b'}]";

        assertThat(ready(times("1", waits, "b=1"), "b")).isNull();
        assertThat(ready(times("1", A_AND_B + ", limits: {maxCutoversPerIteration: 0}", "a=1 b=1"), "b"))
                .isNull();
        assertThat(ready(
                        times(
                                "1",
                                "teams: [{id: 'crew', capacity: 0}, {id: 'dba', capacity: 1}], "
                                        + A_AND_B.substring(TEAMS.length()),
                                "a=1 b=1"),
                        "b"))
                .isEqualTo(week(2));
    }

    @Test
    void whatIsDoneTakesNothing() {
        String done = "assets: [{id: 'a', effort: {crew: 9}, completedOn: '2026-01-01'},"
                + "{id: 'b', effort: {crew: 9}, due: '2026-01-11'}, {id: 'z', effort: {crew: 0}, due: '2026-01-11'}],"
                + "dependencies: [{from: 'a', to: 'b', lag: 2}]";

        Forecast forecast = times("1", done, "b=2 z=1");

        assertThat(ready(forecast, "b")).isEqualTo(week(2));
        assertThat(ready(forecast, "z")).isEqualTo(week(1));
        assertThat(ready(times("1", done, "b=1 z=1"), "b")).isEqualTo(week(2));
    }
}
