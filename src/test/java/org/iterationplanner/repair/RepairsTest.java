package org.iterationplanner.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.conflict.Aim;
import org.iterationplanner.conflict.Conflict;
import org.junit.jupiter.api.Test;

/** Every kind of repair, word for word and as it is posted. Four weeks from 5 January 2026 on, team crew with 10 points a week. */
class RepairsTest {

    private static RepairList repairs(String backlog, String plan) {
        PlanConfig.Termination steps = new PlanConfig.Termination(null, null, 300L);
        PlanConfig config = new PlanConfig(new PlanConfig.Run(null, List.of(), steps, null, null), null);
        PlanRequest request = new PlanRequest(config, Literals.backlog(backlog));
        return new Repairs(request, Literals.plan(plan), new RepairsRequest(Duration.ofMinutes(1)))
                .answer(new Unwatched(false));
    }

    private static List<String> conflict(RepairList list) {
        assertThat(list.conflict().minimal()).isTrue();
        return list.conflict().members().stream().map(Conflict.Member::sentence).toList();
    }

    @Test
    void pinsThatAreTooMuchForATeam() {
        RepairList list = repairs(
                "assets: [{id: 'a', name: 'CRM', effort: {crew: 6}, pin: {iteration: 2}},"
                        + "{id: 'b', effort: {crew: 7}, pin: {iteration: 2}}]",
                "a=2 b=2");

        assertThat(list.aim()).isEqualTo(Aim.FEASIBLE);
        assertThat(conflict(list))
                .containsExactly(
                        "CRM is pinned to iteration 2",
                        "b is pinned to iteration 2",
                        "team crew has 10 points in iteration 2");
        assertThat(list.repairs())
                .extracting(Repair::sentence)
                .containsExactly(
                        "Take back the pin of CRM.",
                        "Take back the pin of b.",
                        "Give team crew 3 more points in iteration 2.",
                        "Leave CRM out.",
                        "Leave b out.");
        assertThat(list.repairs())
                .extracting(repair -> repair.changes().text())
                .containsExactly(
                        "{\"assets\":[{\"id\":\"a\",\"pin\":null}]}",
                        "{\"assets\":[{\"id\":\"b\",\"pin\":null}]}",
                        "{\"teams\":[{\"id\":\"crew\",\"capacityByIteration\":{\"2\":13}}]}",
                        "{\"assets\":[{\"id\":\"a\",\"pin\":{\"notPlanned\":true}}]}",
                        "{\"assets\":[{\"id\":\"b\",\"pin\":{\"notPlanned\":true}}]}");
        assertThat(list.repairs()).allMatch(repair -> repair.score().startsWith("0hard/0medium/"));
        assertThat(list.complete()).isTrue();
        assertThat(list.sentence())
                .isEqualTo(
                        "No plan keeps all of these: CRM is pinned to iteration 2; b is pinned to iteration 2; team crew has"
                                + " 10 points in iteration 2. The cheapest way out: Take back the pin of CRM.");
    }

    @Test
    void aFreezeAndAHardExit() {
        RepairList list = repairs(
                "datacenters: [{id: 'd', name: 'Luna', exitBy: '2026-01-20', decommissionDays: 2, exitMode: 'HARD'}],"
                        + "assets: [{id: 'a', datacenter: 'd', effort: {crew: 6}}],"
                        + "freezes: [{scope: {datacenter: 'd'}, from: '2026-01-01', to: '2026-01-18', reason: 'Year-end'}]",
                "");

        assertThat(conflict(list))
                .containsExactly(
                        "freeze 'Year-end' of Luna from 1 January 2026 to 18 January 2026",
                        "Luna is lost after 18 January 2026");
        assertThat(list.repairs())
                .extracting(Repair::sentence)
                .containsExactly(
                        "Lift freeze 'Year-end' from 1 January 2026 to 18 January 2026.",
                        "Keep Luna 7 days longer, until 27 January 2026.");
        assertThat(list.repairs().get(0).changes().text())
                .isEqualTo(
                        "{\"freezes\":[{\"scope\":{\"datacenter\":\"d\"},\"from\":\"2026-01-01\",\"to\":\"2026-01-18\","
                                + "\"$remove\":true}]}");
        assertThat(list.repairs().get(1).changes().text())
                .isEqualTo("{\"datacenters\":[{\"id\":\"d\",\"exitBy\":\"2026-01-27\"}]}");
    }

    @Test
    void aDependencyIsSoftened() {
        RepairList list = repairs(
                "assets: [{id: 'a', effort: {crew: 6}, pin: {iteration: 3}}, {id: 'b', effort: {crew: 1}, pin: {iteration: 2}}],"
                        + "dependencies: [{from: 'a', to: 'b'}]",
                "a=3 b=2");

        assertThat(list.repairs())
                .extracting(Repair::sentence)
                .contains("Let b go before a, with only a wish to be near each other.");
        assertThat(list.repairs().get(2).changes().text())
                .isEqualTo("{\"dependencies\":[{\"from\":\"a\",\"to\":\"b\",\"type\":\"PRECEDES\",\"$remove\":true},"
                        + "{\"from\":\"a\",\"to\":\"b\",\"type\":\"AFFINITY\"}]}");
    }

    @Test
    void twoConflictsNeedTwoSteps() {
        RepairList list = repairs(
                "assets: [{id: 'a', effort: {crew: 11}, pin: {iteration: 1}}, {id: 'b', effort: {crew: 12}, pin: {iteration: 2}}]",
                "a=1 b=2");

        assertThat(conflict(list)).hasSize(2);
        assertThat(list.repairs())
                .isNotEmpty()
                .allMatch(repair -> repair.steps().size() == 2);
        assertThat(list.repairs())
                .extracting(repair -> repair.changes().text())
                .contains("{\"assets\":[{\"id\":\"a\",\"pin\":null},{\"id\":\"b\",\"pin\":null}]}");
    }

    @Test
    void whatIsLateNeedsRoomOrTime() {
        RepairList list = repairs(
                "workloads: [{id: 'w', name: 'Payroll', due: '2026-01-18'}],"
                        + "assets: [{id: 'a', workload: 'w', effort: {crew: 9}}, {id: 'b', workload: 'w', effort: {crew: 8}},"
                        + "{id: 'c', workload: 'w', effort: {crew: 7}}]",
                "a=1 b=2 c=3");

        assertThat(list.aim()).isEqualTo(Aim.PUNCTUAL);
        assertThat(conflict(list))
                .containsExactly(
                        "workload Payroll is due on 18 January 2026",
                        "team crew has 10 points in iteration 1",
                        "team crew has 10 points in iteration 2");
        assertThat(list.repairs())
                .extracting(Repair::sentence)
                .containsExactly(
                        "Give team crew 5 more points in iteration 1.",
                        "Give team crew 5 more points in iteration 2.",
                        "Let workload Payroll be due 7 days later, on 25 January 2026.");
        assertThat(list.repairs()).noneMatch(Repair::late);
    }

    @Test
    void anotherIterationFollowsTheLast() {
        assertThat(oneMore("")).isEqualTo("{\"calendar\":{\"iterations\":5}}");
        assertThat(oneMore(
                        "calendar: {iterations: [{start: '2026-01-05', end: '2026-01-07'}, {start: '2026-01-08', end:"
                                + " '2026-01-11'}]}"))
                .endsWith("{\"start\":\"2026-01-12\",\"end\":\"2026-01-15\"}]}}");
    }

    private static String oneMore(String backlog) {
        PlanRequest request = new PlanRequest(null, Literals.backlog(backlog));
        Edits edits = new Edits(request);
        new Catalogue(request).oneMoreIteration().edit().accept(edits, 1);
        assertThat(edits.changed().modelInput().calendar().iterations().count())
                .isEqualTo(request.modelInput().calendar().iterations().count() + 1);
        return edits.changes().text();
    }

    @Test
    void whatIsFineNeedsNoRepair() {
        RepairList list = repairs("assets: [{id: 'a', effort: {crew: 6}}]", "a=1");

        assertThat(list.aim()).isNull();
        assertThat(list.repairs()).isEmpty();
        assertThat(list.sentence()).isEqualTo("The plan breaks no hard rule, and nothing is late.");
    }

    @Test
    void whoIsStoppedSaysWhatIsKnown() {
        PlanRequest request =
                new PlanRequest(null, Literals.backlog("assets: [{id: 'a', effort: {crew: 11}, pin: {iteration: 1}}]"));

        RepairList list =
                new Repairs(request, Literals.plan("a=1"), new RepairsRequest(null)).answer(new Unwatched(true));

        assertThat(list.complete()).isFalse();
        assertThat(list.conflict()).isNull();
        assertThat(list.repairs()).isEmpty();
    }
}
