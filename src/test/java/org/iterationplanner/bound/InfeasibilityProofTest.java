package org.iterationplanner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why no plan is feasible, in words and with the least that each must be charged, for one case of each kind. */
class InfeasibilityProofTest {

    private static Ledger.Entry proof(String backlog) {
        return proof(new PlanRequest(null, Literals.backlog(backlog)));
    }

    private static Ledger.Entry proof(PlanRequest request) {
        Ledger ledger = new Ledger();
        new InfeasibilityProof(request).prove(ledger, () -> false);
        Ledger.Entry best = ledger.best(Rule.Level.HARD);
        return best == null ? new Ledger.Entry(0, "") : best;
    }

    private static void assertProves(Ledger.Entry entry, long penalty, String words) {
        assertThat(entry).isEqualTo(new Ledger.Entry(penalty, "no plan is feasible: " + words));
    }

    @Test
    void whatCanBePlannedIsNotDoubted() {
        assertThat(proof("assets: [{id: 'a', effort: {crew: 10}, pin: {iteration: 2}}]"))
                .isEqualTo(new Ledger.Entry(0, ""));
    }

    @Test
    void pinnedEffortAboveTheCapacityOfAnIteration() {
        assertProves(
                proof(
                        "assets: [{id: 'a', effort: {crew: 6}, pin: {iteration: 2}}, {id: 'b', effort: {crew: 7}, pin: {iteration: 2}}]"),
                100,
                "team crew: 13 points have to be done in iteration 2, where there is room for 10");
    }

    @Test
    void aLittleTooMuchCostsNoMoreThanItIs() {
        assertProves(
                proof(
                        "assets: [{id: 'a', effort: {crew: 5}, pin: {iteration: 1}}, {id: 'b', effort: {crew: 5.4}, pin: {iteration: 1}}]"),
                40,
                "team crew: 10.4 points have to be done by iteration 1, where there is room for 10");
    }

    @Test
    void manyPinsTooManyCostAsManyAsMustBeBroken() {
        assertThat(proof(
                                "assets: [{id: 'a', effort: {crew: 6}, pin: {iteration: 1}}, {id: 'b', effort: {crew: 6}, pin: {iteration: 1}},"
                                        + "{id: 'c', effort: {crew: 6}, pin: {iteration: 1}}, {id: 'd', effort: {crew: 6}, pin: {iteration: 1}}]")
                        .penalty())
                .as("14 points too much, 6 with each pin: 2.33")
                .isEqualTo(233);
    }

    @Test
    void whatIsDueHardWithAllItWaitsForAboveTheCapacityUntilThen() {
        assertProves(
                proof("datacenters: [{id: 'ams', exitBy: '2026-01-18', exitMode: 'HARD'}], assets: ["
                        + "{id: 'a', effort: {crew: 8}}, {id: 'b', effort: {crew: 8}},"
                        + "{id: 'c', effort: {crew: 8}, datacenter: 'ams'}],"
                        + "dependencies: [{from: 'a', to: 'c'}, {from: 'b', to: 'c'}]"),
                100,
                "team crew: 24 points have to be done by iteration 2, where there is room for 20");
    }

    @Test
    void flexibleEffortAboveWhatItsTeamsCanDoTogether() {
        String flexible = "flexibleEffort: {points: 7, teams: ['x', 'y']}, pin: {iteration: 1}";
        assertProves(
                proof("teams: [{id: 'x', capacity: 10}, {id: 'y', capacity: 10}], assets: [{id: 'a', " + flexible
                        + "}, {id: 'b', " + flexible + "}, {id: 'c', " + flexible + "}]"),
                100,
                "teams x, y: 21 points have to be done by iteration 1, where there is room for 20");
    }

    @Test
    void aChainThatIsLongerThanTheTimeUntilAPin() {
        assertProves(
                proof("assets: [{id: 'a', effort: {crew: 1}}, {id: 'b', effort: {crew: 1}},"
                        + "{id: 'c', effort: {crew: 1}, pin: {iteration: 2}}],"
                        + "dependencies: [{from: 'a', to: 'b', lag: 1}, {from: 'b', to: 'c', lag: 2}]"),
                100,
                "\"c\" is needed by iteration 2, but can be there in iteration 4 at the earliest, as it waits for \"a\", \"b\"");
    }

    @Test
    void aChainBeyondTheHorizonCostsTheDaysPastItsHardExit() {
        assertProves(
                proof("datacenters: [{id: 'ams', exitBy: '2026-01-25', exitMode: 'HARD'}], assets: ["
                        + "{id: 'a', effort: {crew: 1}, notBefore: '2026-01-20'},"
                        + "{id: 'b', effort: {crew: 1}, datacenter: 'ams'}],"
                        + "dependencies: [{from: 'a', to: 'b', lag: 3}]"),
                200,
                "\"b\" is needed by iteration 3, but can be there in none, as it waits for \"a\"");
    }

    @Test
    void aPinBeforeTheWorkloadItWaitsFor() {
        assertProves(
                proof(
                        "workloads: [{id: 'v'}, {id: 'w'}], assets: [{id: 'a', workload: 'v', effort: {crew: 1}, pin: {iteration: 3}},"
                                + "{id: 'b', workload: 'w', effort: {crew: 1}, pin: {iteration: 2}}],"
                                + "workloadDependencies: [{from: 'v', to: 'w'}]"),
                100,
                "\"b\" is needed by iteration 2, but can be there in iteration 3 at the earliest, as it waits for \"a\","
                        + " the completion of \"v\"");
    }

    @Test
    void assetsThatMoveTogetherWithDifferentWindows() {
        assertThat(proof("assets: [{id: 'a', effort: {crew: 1}, pin: {iteration: 1}},"
                                + "{id: 'b', effort: {crew: 1}, notBefore: '2026-01-12'}],"
                                + "dependencies: [{from: 'a', to: 'b', type: 'TOGETHER'}]")
                        .penalty())
                .isEqualTo(100);
    }

    @Test
    void assetsPinnedTooNearEachOther() {
        assertProves(
                proof(
                        "assets: [{id: 'a', effort: {crew: 1}, pin: {iteration: 1}}, {id: 'b', effort: {crew: 1}, pin: {iteration: 2}}],"
                                + "dependencies: [{from: 'a', to: 'b', type: 'APART', distance: 2}]"),
                100,
                "\"a\" and \"b\" have to be 2 iterations apart, but can be at most 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "effort: {crew: 1}, notBefore: '2026-01-12' | 100 | is pinned to iteration 1, but its window, a freeze, the"
                        + " pilot or a HARD exit forbids that",
                "effort: {crew: 11} | 100 | is pinned to iteration 1, but is too large for what its teams can do there",
                "effort: {crew: 10.5} | 50 | is pinned to iteration 1, but is too large for what its teams can do there",
                "type: 'VM' | 100 | has to be planned, but has no estimate",
            })
    void aPinThatOtherRulesForbid(String asset, long penalty, String words) {
        assertProves(proof("assets: [{id: 'a', pin: {iteration: 1}, " + asset + "}]"), penalty, "\"a\" " + words);
    }

    @Test
    void anExitThatOtherRulesForbid() {
        assertProves(
                proof("datacenters: [{id: 'ams', exitBy: '2026-01-12', exitMode: 'HARD'}],"
                        + "assets: [{id: 'a', effort: {crew: 1}, datacenter: 'ams', notBefore: '2026-01-12'}]"),
                100,
                "\"a\" has to leave \"ams\" by 2026-01-12, but pins, its window, freezes, the pilot or its size forbid that");
    }

    @Test
    void aCommitmentThatOtherRulesForbid() {
        assertProves(
                proof("assets: [{id: 'a', effort: {crew: 11}}],"
                        + "baseline: [{asset: 'a', iteration: 1, state: 'COMMITTED'}]"),
                100,
                "\"a\" is committed to an iteration that its window, a freeze, the pilot or its size forbids");
    }

    @Test
    void moreCutoversThanTheLimit() {
        assertProves(
                proof(
                        "limits: {maxCutoversPerIteration: 1}, assets: [{id: 'a', effort: {crew: 1}, pin: {iteration: 1}},"
                                + "{id: 'b', effort: {crew: 1}, pin: {iteration: 1}}]"),
                100,
                "the limit of cutovers: 2 assets have to be done by iteration 1, where there is room for 1");
    }

    @Test
    void moreAssetsThanThePilotTakes() {
        assertProves(
                proof(
                        "limits: {pilot: {iterations: 1, maxAssets: 1}}, assets: ["
                                + "{id: 'a', effort: {crew: 1}, pin: {iteration: 1}}, {id: 'b', effort: {crew: 1}, pin: {iteration: 1}}]"),
                100,
                "the pilot: 2 assets have to be done by iteration 1, where there is room for 1");
    }

    @Test
    void moreWorkloadsBegunThanMayBeOpen() {
        String begun =
                "{id: '%1$s-1', workload: '%1$s', completedOn: '2026-01-02'}, {id: '%1$s-2', workload: '%1$s', effort: {crew: 1}}";
        assertProves(
                proof("limits: {maxOpenWorkloads: 1}, workloads: [{id: 'u'}, {id: 'v'}, {id: 'w'}], assets: ["
                        + begun.formatted("u") + "," + begun.formatted("v") + "," + begun.formatted("w") + "]"),
                200,
                "3 workloads are open in iteration 1, where 1 may be");
    }

    @Test
    void moreMovesThanTheBudget() {
        PlanConfig config = new PlanConfig(null, new PlanConfig.Model(Map.of(), 1));
        assertProves(
                proof(new PlanRequest(
                        config,
                        Literals.backlog("assets: [{id: 'a', effort: {crew: 11}}, {id: 'b', effort: {crew: 11}},"
                                + "{id: 'c', effort: {crew: 11}}, {id: 'd', effort: {crew: 1}}], baseline: ["
                                + "{asset: 'a', iteration: 1}, {asset: 'b', iteration: 1},"
                                + "{asset: 'c', iteration: 2}, {asset: 'd', iteration: 1}]"))),
                200,
                "1 moved at most, but so many cannot stay where the baseline has them: 3");
    }

    @Test
    void conflictsWithoutACommonAssetAddUp() {
        Ledger.Entry entry = proof(
                "assets: [{id: 'a', effort: {crew: 11}, pin: {iteration: 1}},"
                        + "{id: 'b', effort: {crew: 11}, pin: {iteration: 2}}, {id: 'c', effort: {crew: 11}, pin: {iteration: 3}},"
                        + "{id: 'd', effort: {crew: 6}, pin: {iteration: 4}}, {id: 'e', effort: {crew: 6}, pin: {iteration: 4}}]");

        assertThat(entry.penalty()).isEqualTo(400);
        assertThat(Objects.requireNonNull(entry).proof()).endsWith("; and 1 more");
    }
}
