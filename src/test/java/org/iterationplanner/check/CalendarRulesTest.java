package org.iterationplanner.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Rule.FREEZE;
import static org.iterationplanner.backlog.Rule.WINDOW;
import static org.iterationplanner.check.Judge.found;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Iteration 2 is Monday 2026-01-12 to Sunday 2026-01-18. */
class CalendarRulesTest {

    private static String frozen(String scope, String from, String to) {
        return """
               datacenters: [{id: 'east'}, {id: 'west'}],
               workloads: [{id: 'w', datacenter: 'east'}, {id: 'v', datacenter: 'west'}],
               assets: [{id: 'a', workload: 'w'}, {id: 'b', workload: 'v', datacenter: 'east'},
                        {id: 'c', workload: 'v'}, {id: 'd'}],
               freezes: [{scope: {%s}, from: '%s', to: '%s'}]""".formatted(scope, from, to);
    }

    private static final String ALL_IN_TWO = "a=2 b=2 c=2 d=2";

    @Test
    void anIterationWhoseWorkingDaysAreAllFrozenIsClosed() {
        assertThat(found(FREEZE, frozen("all: true", "2026-01-12", "2026-01-16"), "a=1 b=2 c=3"))
                .containsExactly("1 asset=b iteration=2");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-13, 2026-01-18", // Monday is free
        "2026-01-01, 2026-01-15", // Friday is free
        "2026-01-17, 2026-01-18", // only the weekend is frozen
        "2026-01-01, 2026-01-11", // ends the day before
        "2026-01-19, 2026-02-01" // begins the day after
    })
    void oneFreeWorkingDayIsEnough(String from, String to) {
        assertThat(found(FREEZE, frozen("all: true", from, to), "a=2")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-12", "2026-01-15", "2026-01-18"})
    void anyOverlapClosesWhateverItTouches(String day) {
        String backlog = frozen("all: true", day, day).replace("to:", "anyOverlap: true, to:");
        assertThat(found(FREEZE, backlog, "a=1 b=2 c=3")).containsExactly("1 asset=b iteration=2");
    }

    @Test
    void aDatacentersFreezeIsForAssetsThatLiveThere() {
        assertThat(found(FREEZE, frozen("datacenter: 'east'", "2026-01-12", "2026-01-18"), ALL_IN_TWO))
                .containsExactly("1 asset=a iteration=2", "1 asset=b iteration=2");
    }

    @Test
    void aWorkloadsFreezeIsForItsAssets() {
        assertThat(found(FREEZE, frozen("workload: 'v'", "2026-01-12", "2026-01-18"), ALL_IN_TWO))
                .containsExactly("1 asset=b iteration=2", "1 asset=c iteration=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asset: 'd'", "workload: 'd'"})
    void anAssetMayBeFrozenAsItselfOrAsItsOwnWorkload(String scope) {
        assertThat(found(FREEZE, frozen(scope, "2026-01-12", "2026-01-18"), ALL_IN_TWO))
                .containsExactly("1 asset=d iteration=2");
    }

    @Test
    void freezesOfSeveralScopesAddUpToAClosedIteration() {
        String backlog = """
                datacenters: [{id: 'east'}], assets: [{id: 'a', datacenter: 'east'}, {id: 'b', datacenter: 'east'}, {id: 'c'}],
                freezes: [{scope: {all: true}, from: '2026-01-10', to: '2026-01-13'},
                          {scope: {datacenter: 'east'}, from: '2026-01-14', to: '2026-01-15'},
                          {scope: {asset: 'a'}, from: '2026-01-16', to: '2026-01-16'}]""";
        assertThat(found(FREEZE, backlog, "a=2 b=2 c=2")).containsExactly("1 asset=a iteration=2");
    }

    @Test
    void severalFreezesCountOncePerAsset() {
        String backlog = """
                assets: [{id: 'a'}], freezes: [{scope: {all: true}, from: '2026-01-12', to: '2026-01-18'},
                {scope: {asset: 'a'}, from: '2026-01-12', to: '2026-01-18', anyOverlap: true}]""";
        assertThat(found(FREEZE, backlog, "a=2")).containsExactly("1 asset=a iteration=2");
    }

    /** Iterations without a working day: Saturday and Sunday 10 to 11 January, and the weekend after. */
    private static final String WEEKENDS = """
            calendar: {iterations: [{start: '2026-01-10', end: '2026-01-11'}, {start: '2026-01-12', end: '2026-01-16'},
                                    {start: '2026-01-17', end: '2026-01-18'}]},
            assets: [{id: 'a'}], freezes: [{scope: {all: true}, from: '2026-01-10', to: '2026-01-%s'}]""";

    @Test
    void anIterationWithoutAWorkingDayIsClosedOnlyWhenAllItsDaysAreFrozen() {
        assertThat(found(FREEZE, WEEKENDS.formatted("10"), "a=1")).isEmpty();
        assertThat(found(FREEZE, WEEKENDS.formatted("11"), "a=1")).containsExactly("1 asset=a iteration=1");
        assertThat(found(FREEZE, WEEKENDS.formatted("17"), "a=3")).isEmpty();
        assertThat(found(FREEZE, WEEKENDS.formatted("16"), "a=3")).isEmpty();
        assertThat(found(FREEZE, WEEKENDS.formatted("18"), "a=3")).containsExactly("1 asset=a iteration=3");
    }

    @Test
    void iterationsAreFrozenByTheirDatesWhateverTheirNumbers() {
        String backlog = frozen("all: true", "2026-01-12", "2026-01-16")
                + ", calendar: {start: '2026-01-05', iterationDays: 7, iterations: 4, firstNumber: 10}";
        assertThat(found(FREEZE, backlog, "a=10 b=11 c=12 d=13")).containsExactly("1 asset=b iteration=11");
    }

    @Test
    void whatIsNotPlannedIsNeitherFrozenNorOutsideItsWindow() {
        String backlog = """
                assets: [{id: 'a', notBefore: '2027-01-01', notAfter: '2025-01-01'}, {id: 'b', completedOn: '2026-01-02', notBefore: '2027-01-01'}],
                freezes: [{scope: {all: true}, from: '2020-01-01', to: '2030-01-01'}]""";
        assertThat(found(FREEZE, backlog, "")).isEmpty();
        assertThat(found(WINDOW, backlog, "")).isEmpty();
    }

    @Test
    void theFirstDayIsNotBeforeTheWindow() {
        assertThat(found(WINDOW, "assets: [{id: 'a', notBefore: '2026-01-13'}]", "a=2"))
                .containsExactly("1 asset=a iteration=2");
        assertThat(found(WINDOW, "assets: [{id: 'a', notBefore: '2026-01-12'}]", "a=2"))
                .isEmpty();
    }

    @Test
    void theLastDayIsNotAfterTheWindow() {
        assertThat(found(WINDOW, "assets: [{id: 'a', notAfter: '2026-01-17'}]", "a=2"))
                .containsExactly("1 asset=a iteration=2");
        assertThat(found(WINDOW, "assets: [{id: 'a', notAfter: '2026-01-18'}]", "a=2"))
                .isEmpty();
    }

    @Test
    void bothEndsOfAWindowCount() {
        assertThat(found(WINDOW, "assets: [{id: 'a', notBefore: '2026-01-14', notAfter: '2026-01-15'}]", "a=2"))
                .containsExactly("1 asset=a iteration=2", "1 asset=a iteration=2");
    }
}
