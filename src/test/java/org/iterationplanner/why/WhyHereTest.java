package org.iterationplanner.why;

import static org.assertj.core.api.Assertions.assertThat;

import org.iterationplanner.backlog.Literals;
import org.iterationplanner.backlog.ModelOutput.NotPlanned.Reason;
import org.iterationplanner.backlog.PlanRequest;
import org.junit.jupiter.api.Test;

/** Every kind of reason, word for word. Four weeks from 5 January 2026 on, team crew with 10 points a week. */
class WhyHereTest {

    private static Why why(String backlog, String plan, String asset) {
        return new WhyHere(new PlanRequest(null, Literals.backlog(backlog)), Literals.plan(plan), asset, null).answer();
    }

    private static void earliest(Why why, Integer iteration, String... sentences) {
        assertThat(why.earliest().iteration()).isEqualTo(iteration);
        assertThat(why.earliest().because()).extracting(ProofStep::sentence).containsExactly(sentences);
    }

    private static void latest(Why why, Integer iteration, String... sentences) {
        assertThat(why.latest().iteration()).isEqualTo(iteration);
        assertThat(why.latest().because()).extracting(ProofStep::sentence).containsExactly(sentences);
    }

    @Test
    void aFreezeIsNamedWithItsDates() {
        Why why = why(
                "datacenters: [{id: 'luna'}], assets: [{id: 'a', name: 'CRM-DB', datacenter: 'luna', effort: {crew: 4}}],"
                        + "freezes: [{scope: {datacenter: 'luna'}, from: '2026-01-03', to: '2026-01-18', reason: 'Year-end'}]",
                "a=3",
                "a");

        earliest(why, 3, "freeze 'Year-end' (3 January 2026 to 18 January 2026) keeps CRM-DB out");
        assertThat(why.earliest().because().get(0))
                .extracting(ProofStep::from, ProofStep::to)
                .containsExactly(1, 2);
        latest(why, 4);
        assertThat(why.instead())
                .extracting(Why.Elsewhere::sentence)
                .containsExactly(
                        "CRM-DB cannot be in iteration 1: freeze 'Year-end' (3 January 2026 to 18 January 2026) keeps CRM-DB"
                                + " out; its earliest is iteration 3.",
                        "CRM-DB cannot be in iteration 2: freeze 'Year-end' (3 January 2026 to 18 January 2026) keeps CRM-DB"
                                + " out; its earliest is iteration 3.");
        assertThat(why.sentences())
                .containsExactly(
                        "CRM-DB is in iteration 3 (19 January 2026 to 25 January 2026).",
                        "Its earliest is iteration 3: freeze 'Year-end' (3 January 2026 to 18 January 2026) keeps CRM-DB out.");
    }

    @Test
    void aChainOfDependenciesIsFollowedFromItsBeginning() {
        Why why = why(
                "assets: [{id: 'a', effort: {crew: 1}, notBefore: '2026-01-10'}, {id: 'b', effort: {crew: 1}},"
                        + "{id: 'c', effort: {crew: 1}}],"
                        + "dependencies: [{from: 'a', to: 'b', lag: 1}, {from: 'b', to: 'c'}]",
                "a=2 b=3 c=4",
                "c");

        earliest(
                why,
                3,
                "a may not begin before 10 January 2026",
                "b waits for a and 1 iteration more, which cannot be before iteration 2",
                "c waits for b, which cannot be before iteration 3");
        assertThat(why.instead().get(1).sentence())
                .isEqualTo(
                        "c cannot be in iteration 2: c waits for b, which cannot be before iteration 3; its earliest is"
                                + " iteration 3.");
    }

    @Test
    void aWorkloadWaitsForTheLastAssetOfAnother() {
        earliest(
                why(
                        "workloads: [{id: 'v', name: 'Identity'}, {id: 'w', name: 'Payroll'}],"
                                + "assets: [{id: 'a', workload: 'v', effort: {crew: 1}}, {id: 'b', workload: 'v', effort: {crew: 1},"
                                + "notBefore: '2026-01-12'}, {id: 'c', workload: 'w', effort: {crew: 1}}],"
                                + "workloadDependencies: [{from: 'v', to: 'w', lag: 1}]",
                        "a=1 b=2 c=3",
                        "c"),
                3,
                "b may not begin before 12 January 2026",
                "workload Payroll waits for the completion of Identity and 1 iteration more, which cannot be before iteration 2");
    }

    @Test
    void whatIsDoneStillHasItsLag() {
        earliest(
                why(
                        "assets: [{id: 'a', effort: {crew: 1}, completedOn: '2026-01-01'}, {id: 'b', effort: {crew: 1}}],"
                                + "dependencies: [{from: 'a', to: 'b', lag: 3}]",
                        "b=3",
                        "b"),
                3,
                "b waits for a, which is done, and 3 iterations more");
    }

    @Test
    void whatHasToBeDoneBeforeTakesItsRoomToo() {
        Why why = why(
                "assets: [{id: 'a', effort: {crew: 8}}, {id: 'b', effort: {crew: 9}}, {id: 'c', effort: {crew: 5}}],"
                        + "dependencies: [{from: 'a', to: 'c'}, {from: 'b', to: 'c'}]",
                "a=1 b=2 c=3",
                "c");

        earliest(
                why,
                3,
                "team crew has room for 20 points until the end of iteration 2, but c with what has to be done before (a, b) takes"
                        + " 22");
        ProofStep step = why.earliest().because().get(0);
        assertThat(step.assets()).containsExactly("a", "b", "c");
        assertThat(step.needed()).isEqualByComparingTo("22");
        assertThat(step.available()).isEqualByComparingTo("20");
    }

    @Test
    void anIterationMayBeTooSmall() {
        earliest(
                why(
                        "teams: [{id: 'crew', name: 'Deck crew', capacity: 10, capacityByIteration: {'1': 3}}],"
                                + "assets: [{id: 'a', effort: {crew: 4}}]",
                        "a=2",
                        "a"),
                2,
                "team Deck crew has room for 3 points in iteration 1, but a takes 4");
    }

    @Test
    void aPinLeavesOneIteration() {
        Why why = why("assets: [{id: 'a', effort: {crew: 4}, pin: {iteration: 2}}]", "a=2", "a");

        earliest(why, 2, "a is pinned to iteration 2");
        latest(why, 2, "a is pinned to iteration 2");
        assertThat(why.mustBePlanned()).isTrue();
    }

    @Test
    void aCommitmentDoesToo() {
        latest(
                why(
                        "assets: [{id: 'a', effort: {crew: 4}}], baseline: [{asset: 'a', iteration: 3, state: 'COMMITTED'}]",
                        "a=3",
                        "a"),
                3,
                "a is committed to iteration 3");
    }

    @Test
    void onlyWhatMustBePlannedHoldsOthersBack() {
        String dependency = "dependencies: [{from: 'a', to: 'b', lag: 1}]";

        latest(
                why(
                        "assets: [{id: 'a', effort: {crew: 1}}, {id: 'b', effort: {crew: 1}}], " + dependency,
                        "a=1 b=2",
                        "a"),
                4);
        Why held = why(
                "datacenters: [{id: 'd', name: 'Luna', exitBy: '2026-01-28', exitMode: 'HARD'}],"
                        + "assets: [{id: 'a', effort: {crew: 1}}, {id: 'b', effort: {crew: 1}, datacenter: 'd'}], "
                        + dependency,
                "a=1 b=2",
                "a");
        latest(
                held,
                2,
                "b has to leave Luna by 28 January 2026",
                "b waits for a and 1 iteration more, and cannot be after iteration 3");
        assertThat(held.mustBePlanned()).isTrue();
    }

    @Test
    void theLastDayAndThePilotCloseIterations() {
        Why why = why(
                "workloads: [{id: 'w', name: 'Payroll', criticality: 'HIGH'}],"
                        + "assets: [{id: 'a', workload: 'w', effort: {crew: 1}, notAfter: '2026-01-25'}],"
                        + "limits: {pilot: {iterations: 1, maxCriticality: 'MEDIUM'}}",
                "a=2",
                "a");

        earliest(
                why,
                2,
                "the pilot, up to iteration 1, takes only what is at most of criticality MEDIUM, which workload Payroll of a is"
                        + " not");
        latest(why, 3, "a has to be done by 25 January 2026");
    }

    @Test
    void whatFillsAnIterationIsListedWithItsEffort() {
        Why why = why(
                "assets: [{id: 'a', effort: {crew: 4}}, {id: 'b', name: 'Big', effort: {crew: 6}}, {id: 'c', effort: {crew: 1}}]",
                "a=2 b=1 c=1",
                "a");

        Why.Elsewhere first = why.instead().get(0);
        assertThat(first.standing()).isEqualTo(Why.Standing.BLOCKED);
        assertThat(first.sentence())
                .isEqualTo(
                        "a cannot be in iteration 1 as the plan is: team crew would have 11 of 10 points in iteration 1,"
                                + " where Big (6), c (1) fill it.");
        assertThat(first.filledBy().get(0).assets())
                .extracting(Why.Occupant::asset, o -> o.effort().intValueExact())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("b", 6), org.assertj.core.groups.Tuple.tuple("c", 1));
        assertThat(first.score()).startsWith("-1hard");
    }

    @Test
    void aGroupMovesAsAWhole() {
        Why why = why(
                "assets: [{id: 'a', effort: {crew: 4}}, {id: 'b', effort: {crew: 4}, notBefore: '2026-01-12'}],"
                        + "dependencies: [{from: 'a', to: 'b', type: 'TOGETHER'}]",
                "a=3 b=3",
                "a");

        assertThat(why.movesWith()).containsExactly("b");
        earliest(why, 2, "b may not begin before 12 January 2026");
        assertThat(why.instead().get(1).standing()).isEqualTo(Why.Standing.FREE);
        assertThat(why.instead().get(1).sentence())
                .isEqualTo("a with what moves with it (b) could be in iteration 2: the plan would be no worse.");
    }

    @Test
    void whatAnotherIterationWouldCostIsToldByRule() {
        Why why = why(
                "assets: [{id: 'a', effort: {crew: 4}}, {id: 'b', effort: {crew: 5.5}}], dependencies:"
                        + "[{from: 'a', to: 'b', type: 'AFFINITY', strength: 100}]",
                "a=2 b=2",
                "a");

        Why.Elsewhere first = why.instead().get(0);
        assertThat(first.standing()).isEqualTo(Why.Standing.COSTS);
        assertThat(first.sentence())
                .isEqualTo(
                        "a could be in iteration 1, but the plan would be worse by 6288 of the soft score (costOfDelay -7,"
                                + " earliness -7, affinity +700, overtarget -0.5).");
    }

    @Test
    void slackIsHowFarItCanGoWithoutHarm() {
        Why why = why(
                "workloads: [{id: 'w'}], assets: [{id: 'a', workload: 'w', effort: {crew: 4}},"
                        + "{id: 'b', workload: 'w', effort: {crew: 4}}]",
                "a=1 b=3",
                "a");

        assertThat(why.latestWithoutHarm()).isEqualTo(3);
        assertThat(why.sentences())
                .contains(
                        "It can be as late as iteration 3, with all else where it is, before anything dated or valued comes"
                                + " later.");
    }

    @Test
    void whatIsNotPlannedIsAskedAboutEverywhere() {
        String backlog =
                "assets: [{id: 'a', name: 'CRM'}, {id: 'b', effort: {crew: 1}}], dependencies: [{from: 'a', to: 'b'}]";
        Why why = new WhyHere(
                        new PlanRequest(null, Literals.backlog(backlog)), Literals.plan(""), "b", Reason.PREDECESSOR)
                .answer();

        assertThat(why.state()).isEqualTo(Why.State.NOT_PLANNED);
        earliest(why, null, "CRM has no estimate", "b waits for CRM, for which there is no iteration");
        assertThat(why.instead())
                .extracting(Why.Elsewhere::standing)
                .containsOnly(Why.Standing.IMPOSSIBLE)
                .hasSize(4);
        assertThat(why.sentences())
                .containsExactly(
                        "b is not planned: something it waits for is not planned.",
                        "There is no iteration for it: CRM has no estimate; b waits for CRM, for which there is no"
                                + " iteration.");
    }

    @Test
    void whatIsDoneIsSaidToBe() {
        Why why = why("assets: [{id: 'a', completedOn: '2026-01-02'}]", "", "a");

        assertThat(why.state()).isEqualTo(Why.State.DONE);
        assertThat(why.sentences()).containsExactly("a was done on 2 January 2026.");
    }
}
