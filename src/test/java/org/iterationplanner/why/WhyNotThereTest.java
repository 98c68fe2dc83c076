package org.iterationplanner.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.junit.jupiter.api.Test;

/** Every kind of answer, word for word. Four weeks from 5 January 2026 on, team crew with 10 points a week. */
class WhyNotThereTest {

    private static WhyNot whyNot(String backlog, String plan, String asset, int iteration) {
        PlanConfig.Termination steps = new PlanConfig.Termination(null, null, 300L);
        PlanConfig config = new PlanConfig(new PlanConfig.Run(null, List.of(), steps, null, null), null);
        PlanRequest request = new PlanRequest(config, Literals.backlog(backlog));
        return new WhyNotThere(request, Literals.plan(plan), asset, iteration, null, Duration.ofSeconds(20)).answer();
    }

    private static void isBlocked(WhyNot answer, String sentence) {
        assertThat(answer.outcome()).isEqualTo(WhyNot.Outcome.BLOCKED);
        assertThat(answer.conflict().minimal()).isTrue();
        assertThat(answer.sentence()).isEqualTo(sentence);
    }

    @Test
    void aFreezeBlocks() {
        isBlocked(
                whyNot(
                        "assets: [{id: 'a', name: 'CRM-DB', effort: {crew: 4}}],"
                                + "freezes: [{scope: {all: true}, from: '2026-01-03', to: '2026-01-18', reason: 'Year-end'}]",
                        "a=3",
                        "a",
                        2),
                "CRM-DB cannot be in iteration 2 (12 January 2026 to 18 January 2026): freeze 'Year-end' of everything from"
                        + " 3 January 2026 to 18 January 2026; its earliest is iteration 3.");
    }

    @Test
    void roomThatOthersNeedBlocksOnlyWithWhatHoldsThem() {
        isBlocked(
                whyNot(
                        "assets: [{id: 'a', effort: {crew: 4}}, {id: 'b', effort: {crew: 7}, pin: {iteration: 2}}]",
                        "a=1 b=2",
                        "a",
                        2),
                "a cannot be in iteration 2 (12 January 2026 to 18 January 2026): b is pinned to iteration 2; team crew has 10"
                        + " points in iteration 2.");
    }

    @Test
    void aPinOfItsOwnBlocks() {
        isBlocked(
                whyNot("assets: [{id: 'a', effort: {crew: 4}, pin: {iteration: 2}}]", "a=2", "a", 3),
                "a cannot be in iteration 3 (19 January 2026 to 25 January 2026): a is pinned to iteration 2.");
    }

    @Test
    void whatWaitsForItBlocksIfItMustBePlanned() {
        isBlocked(
                whyNot(
                        "assets: [{id: 'a', effort: {crew: 4}}, {id: 'b', effort: {crew: 4}, notAfter: '2026-01-18',"
                                + " pin: {iteration: 2}}], dependencies: [{from: 'a', to: 'b'}]",
                        "a=1 b=2",
                        "a",
                        3),
                "a cannot be in iteration 3 (19 January 2026 to 25 January 2026): b is pinned to iteration 2; b waits for a.");
    }

    @Test
    void withoutAnEstimateNothingIsPossible() {
        isBlocked(
                whyNot("assets: [{id: 'a'}]", "", "a", 3),
                "a cannot be in iteration 3 (19 January 2026 to 25 January 2026): a has no estimate; there is no iteration for"
                        + " it.");
    }

    @Test
    void whatMakesRoomIsDisplaced() {
        WhyNot answer = whyNot(
                "assets: [{id: 'a', effort: {crew: 4}}, {id: 'b', name: 'Big', effort: {crew: 7}}],"
                        + "freezes: [{scope: {asset: 'b'}, from: '2026-01-19', to: '2026-02-01'}]",
                "a=2 b=1",
                "a",
                1);

        assertThat(answer.outcome()).isEqualTo(WhyNot.Outcome.COSTS);
        assertThat(answer.displaced()).containsExactly(new WhyNot.Displaced("b", "Big", 1, 2));
        assertThat(answer.sentence())
                .isEqualTo(
                        "a could be in iteration 1 (5 January 2026 to 11 January 2026), at no cost, and moves Big from iteration"
                                + " 1 to iteration 2.");
    }

    @Test
    void roomIsFree() {
        WhyNot answer = whyNot("assets: [{id: 'a', effort: {crew: 4}}]", "a=2", "a", 1);

        assertThat(answer.outcome()).isEqualTo(WhyNot.Outcome.FREE);
        assertThat(answer.score()).isEqualTo("0hard/0medium/-606soft");
        assertThat(answer.sentence())
                .isEqualTo(
                        "a could be in iteration 1 (5 January 2026 to 11 January 2026): the plan would be no worse.");
    }

    @Test
    void laterCosts() {
        WhyNot answer = whyNot("assets: [{id: 'a', effort: {crew: 4}}]", "a=1", "a", 2);

        assertThat(answer.outcome()).isEqualTo(WhyNot.Outcome.COSTS);
        assertThat(answer.sentence())
                .isEqualTo(
                        "a could be in iteration 2 (12 January 2026 to 18 January 2026), but the best plan found with it there"
                                + " is worse by 707 of the soft score (costOfDelay +7, earliness +7), with all else where it is.");
    }

    /** b is pinned to a frozen week: that is broken anyway, and is no reason against a. */
    @Test
    void whatIsBrokenAnywayIsLeftAside() {
        String backlog = "assets: [{id: 'a', effort: {crew: 4}}, {id: 'b', effort: {crew: 7}, pin: {iteration: 2}}],"
                + "freezes: [{scope: {asset: 'b'}, from: '2026-01-12', to: '2026-01-18'}]";

        assertThat(whyNot(backlog, "a=2 b=2", "a", 1).outcome()).isEqualTo(WhyNot.Outcome.FREE);
        isBlocked(
                whyNot(backlog, "a=1 b=2", "a", 2),
                "a cannot be in iteration 2 (12 January 2026 to 18 January 2026): b is pinned to iteration 2; team crew has 10"
                        + " points in iteration 2.");
    }

    @Test
    void whatIsDoneOrThereIsSaidToBe() {
        assertThat(whyNot("assets: [{id: 'a', completedOn: '2026-01-02'}]", "", "a", 1)
                        .sentence())
                .isEqualTo("a was done on 2 January 2026.");
        assertThat(whyNot("assets: [{id: 'a', effort: {crew: 4}}]", "a=1", "a", 1)
                        .sentence())
                .isEqualTo("a is in iteration 1 (5 January 2026 to 11 January 2026).");
    }
}
