package org.iterationplanner.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Rule.DISRUPTION;
import static org.iterationplanner.backlog.Rule.PIN;
import static org.iterationplanner.backlog.Rule.STABILITY;
import static org.iterationplanner.check.Judge.found;
import static org.iterationplanner.check.Judge.kpis;

import org.junit.jupiter.api.Test;

class PromiseRulesTest {

    private static String baseline(String entries) {
        return """
               assets: [{id: 'a'}, {id: 'b'}, {id: 'c'}, {id: 'done', completedOn: '2026-01-01'}], baseline: [%s]""".formatted(entries);
    }

    @Test
    void aPinnedAssetIsWhereItsPinSays() {
        String backlog = "assets: [{id: 'a', pin: {iteration: 2}}, {id: 'b', pin: {notPlanned: true}}]";
        assertThat(found(PIN, backlog, "a=3 b=1")).containsExactly("1 asset=a iteration=3", "1 asset=b iteration=1");
        assertThat(found(PIN, backlog, "")).containsExactly("1 asset=a");
        assertThat(found(PIN, backlog, "a=2")).isEmpty();
    }

    @Test
    void aPinnedTeamCountsOnceWithTheIteration() {
        String backlog = """
                teams: [{id: 'x', capacity: 9}, {id: 'y', capacity: 9}],
                assets: [{id: 'a', flexibleEffort: {points: 1, teams: ['x', 'y']}, pin: {iteration: 2, team: 'x'}}]""";
        assertThat(found(PIN, backlog, "a=2/y")).containsExactly("1 asset=a iteration=2");
        assertThat(found(PIN, backlog, "a=1/y")).containsExactly("1 asset=a iteration=1");
        assertThat(found(PIN, backlog, "a=1/x")).containsExactly("1 asset=a iteration=1");
        assertThat(found(PIN, backlog, "a=2/x")).isEmpty();
    }

    @Test
    void aPinOnADoneAssetCountsNothing() {
        assertThat(found(PIN, "assets: [{id: 'a', completedOn: '2026-01-01', pin: {iteration: 2}}]", ""))
                .isEmpty();
    }

    @Test
    void aCommitmentToAnIterationBindsLikeAPin() {
        String backlog = baseline("{asset: 'a', iteration: 2, state: 'COMMITTED'}");
        assertThat(found(PIN, backlog, "a=1")).containsExactly("1 asset=a iteration=1");
        assertThat(found(PIN, backlog, "")).containsExactly("1 asset=a");
        assertThat(found(PIN, backlog, "a=2")).isEmpty();
    }

    @Test
    void onlyCommitmentsWithinTheCalendarBind() {
        assertThat(found(
                        PIN,
                        baseline("{asset: 'a', iteration: 2, state: 'PUBLISHED'}, {asset: 'b', iteration: 2}"),
                        ""))
                .isEmpty();
        assertThat(found(PIN, baseline("""
                                {asset: 'a', iteration: 5, state: 'COMMITTED'}, {asset: 'b', iteration: 0, state: 'COMMITTED'},
                                {asset: 'c', state: 'COMMITTED'}, {asset: 'done', iteration: 1, state: 'COMMITTED'},
                                {asset: 'unknown', iteration: 1, state: 'COMMITTED'}"""), "a=1 b=1 c=1")).isEmpty();
    }

    @Test
    void aPinThatContradictsACommitmentWins() {
        String backlog = """
                assets: [{id: 'a', pin: {iteration: 3}}, {id: 'b', pin: {notPlanned: true}}, {id: 'c', pin: {iteration: 2}}],
                baseline: [{asset: 'a', iteration: 2, state: 'COMMITTED'}, {asset: 'b', iteration: 2, state: 'COMMITTED'},
                           {asset: 'c', iteration: 2, state: 'COMMITTED'}]""";
        assertThat(found(PIN, backlog, "a=3 c=2")).isEmpty();
        assertThat(found(PIN, backlog, "a=2 b=2 c=1"))
                .containsExactly("1 asset=a iteration=2", "1 asset=b iteration=2", "1 asset=c iteration=1");
        assertThat(found(STABILITY, backlog, "a=3 c=2")).isEmpty();
    }

    private static final String FOUR_KNOWN = baseline("""
            {asset: 'a', iteration: 1}, {asset: 'b', iteration: 2, state: 'PUBLISHED'}, {asset: 'c', state: 'COMMITTED'},
            {asset: 'done', iteration: 1}, {asset: 'unknown', iteration: 1}""");

    @Test
    void aMoveCostsByHowFarItHadBeenPromised() {
        assertThat(found(STABILITY, FOUR_KNOWN, "a=2 b=3 c=4"))
                .containsExactly("1 asset=a iteration=2", "10 asset=b iteration=3", "10 asset=c iteration=4");
        assertThat(found(STABILITY, FOUR_KNOWN, "b=2")).containsExactly("1 asset=a");
        assertThat(found(STABILITY, FOUR_KNOWN, "a=1 b=2")).isEmpty();
    }

    @Test
    void movesAreCountedAgainstTheBudget() {
        assertThat(found(DISRUPTION, FOUR_KNOWN, "a=2 b=3 c=4", 1)).containsExactly("2");
        assertThat(found(DISRUPTION, FOUR_KNOWN, "a=2 b=3 c=4", 3)).isEmpty();
        assertThat(found(DISRUPTION, FOUR_KNOWN, "a=1 b=2", 0)).isEmpty();
        assertThat(found(DISRUPTION, FOUR_KNOWN, "a=2 b=3 c=4")).isEmpty();
    }

    @Test
    void movesAreCountedWithoutABudgetToo() {
        assertThat(kpis(FOUR_KNOWN, "a=2 b=3 c=4").movedFromBaseline()).isEqualTo(3);
        assertThat(kpis(FOUR_KNOWN, "a=1 b=2").movedFromBaseline()).isZero();
    }

    @Test
    void anEntryOutsideTheCalendarReadsAsNotPlanned() {
        String backlog = baseline(
                "{asset: 'a', iteration: 0}, {asset: 'b', iteration: 5}, {asset: 'c', iteration: 1, state: 'DRAFT'}");
        assertThat(found(STABILITY, backlog, "c=1")).isEmpty();
        assertThat(found(STABILITY, backlog, "a=1 b=4 c=1"))
                .containsExactly("1 asset=a iteration=1", "1 asset=b iteration=4");
    }

    @Test
    void entriesAreReadByIterationNumber() {
        String backlog = baseline("{asset: 'a', iteration: 1, state: 'COMMITTED'}, {asset: 'b', iteration: 7}")
                + ", calendar: {start: '2026-01-05', iterationDays: 7, iterations: 2, firstNumber: 7}";
        assertThat(found(STABILITY, backlog, "a=7 b=8"))
                .containsExactly("10 asset=a iteration=7", "1 asset=b iteration=8");
        assertThat(found(PIN, backlog, "a=7 b=8")).isEmpty();
    }

    @Test
    void anAssetPinnedAwayFromItsEntryHasNotMoved() {
        String backlog = """
                assets: [{id: 'a', pin: {iteration: 3}}, {id: 'b', pin: {notPlanned: true}}, {id: 'c', pin: {iteration: 1}},
                         {id: 'd', pin: {iteration: 2}}, {id: 'e', pin: {notPlanned: true}}],
                baseline: [{asset: 'a', iteration: 2}, {asset: 'b', iteration: 2}, {asset: 'c'}, {asset: 'd', iteration: 2},
                           {asset: 'e', iteration: 9}]""";
        // a, b and c are pinned elsewhere, be the pin kept or not; d and e are pinned where they were.
        assertThat(found(STABILITY, backlog, "a=3 c=1 d=2")).isEmpty();
        assertThat(found(STABILITY, backlog, "a=1 b=1 c=2 d=1 e=1"))
                .containsExactly("1 asset=d iteration=1", "1 asset=e iteration=1");
    }

    @Test
    void aChangeOfTeamAloneIsNoMove() {
        String backlog = """
                teams: [{id: 'x', capacity: 9}, {id: 'y', capacity: 9}],
                assets: [{id: 'a', flexibleEffort: {points: 1, teams: ['x', 'y']}}], baseline: [{asset: 'a', iteration: 1}]""";
        assertThat(found(STABILITY, backlog, "a=1/x")).isEmpty();
        assertThat(found(STABILITY, backlog, "a=1/y")).isEmpty();
    }
}
