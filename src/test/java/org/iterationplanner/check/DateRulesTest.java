package org.iterationplanner.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Rule.DUE_LATE;
import static org.iterationplanner.backlog.Rule.EXIT_HARD;
import static org.iterationplanner.backlog.Rule.EXIT_LATE;
import static org.iterationplanner.backlog.Rule.LEASE_LATE;
import static org.iterationplanner.check.Judge.found;
import static org.iterationplanner.check.Judge.kpis;

import org.junit.jupiter.api.Test;

/** Iterations end on 11, 18, 25 January and 1 February 2026; what is not planned counts to 8 February. */
class DateRulesTest {

    /** East must be empty by 14 January, two days before its lease ends. */
    private static String east(String mode) {
        return """
               datacenters: [{id: 'east', exitBy: '2026-01-16', decommissionDays: 2, exitMode: '%s'}, {id: 'west'}],
               workloads: [{id: 'w', datacenter: 'east'}, {id: 'v', datacenter: 'west'}],
               assets: [{id: 'w1', workload: 'w', effort: {crew: 2.5}}, {id: 'w2', workload: 'w', effort: {crew: 1}},
                        {id: 'w3', workload: 'w', datacenter: 'west', effort: {crew: 50}},
                        {id: 'v1', workload: 'v', datacenter: 'east'}, {id: 'v2', workload: 'v', effort: {crew: 50}},
                        {id: 'own', datacenter: 'east', effort: {crew: 0.5}},
                        {id: 'done', workload: 'w', completedOn: '2026-01-01', effort: {crew: 50}}]""".formatted(mode);
    }

    private static final String SOME_LATE = "w1=2 w2=1 w3=4 v1=3 v2=4";

    @Test
    void aHardExitCountsTheDaysOfEachAsset() {
        assertThat(found(EXIT_HARD, east("HARD"), SOME_LATE))
                .containsExactly(
                        "4 asset=w1 datacenter=east iteration=2",
                        "11 asset=v1 datacenter=east iteration=3",
                        "25 asset=own datacenter=east");
        assertThat(found(EXIT_HARD, east("HARD"), "w1=1 w2=1 v1=1 own=1")).isEmpty();
    }

    @Test
    void leavingOnTheLastDayIsInTime() {
        String backlog = east("HARD").replace("2026-01-16", "2026-01-20");
        assertThat(found(EXIT_HARD, backlog, "w1=2 w2=2 v1=2 own=2")).isEmpty();
        assertThat(found(EXIT_LATE, backlog.replace("HARD", "FIRM"), "w1=2 w2=2 v1=2 own=2"))
                .isEmpty();
    }

    @Test
    void onlyHardExitsAreHardAndOnlyFirmOnesArePromises() {
        assertThat(found(EXIT_HARD, east("FIRM"), SOME_LATE)).isEmpty();
        assertThat(found(EXIT_LATE, east("HARD"), SOME_LATE)).isEmpty();
        assertThat(found(LEASE_LATE, east("HARD"), SOME_LATE)).isEmpty();
    }

    @Test
    void exitLateIsTheEffortOfAWorkloadThereTimesTheDaysOfItsLatest() {
        assertThat(found(EXIT_LATE, east("FIRM"), SOME_LATE))
                .containsExactly(
                        "14 workload=w datacenter=east iteration=2", // (2.5 + 1) × 4
                        "11 workload=v datacenter=east iteration=3", // at least 1 × 11
                        "25 workload=own datacenter=east"); // at least 1 × 25
        assertThat(found(EXIT_LATE, east("FIRM"), "w1=1 w2=1 v1=1 own=1")).isEmpty();
    }

    @Test
    void leaseLateIsAllEffortThereTimesTheDaysOfTheLatest() {
        assertThat(found(LEASE_LATE, east("FIRM"), "w1=2 w2=1 v1=3 own=1"))
                .containsExactly("44 datacenter=east iteration=3"); // (2.5 + 1 + 0 + 0.5) × 11
        assertThat(found(LEASE_LATE, east("FIRM"), SOME_LATE)).containsExactly("100 datacenter=east");
        assertThat(found(LEASE_LATE, east("FIRM"), "w1=1 w2=1 v1=1 own=1")).isEmpty();
    }

    @Test
    void aDatacenterThatIsEmptyAlreadyIsLateForNobody() {
        String empty = "datacenters: [{id: 'east', exitBy: '2020-01-01'}],"
                + " assets: [{id: 'a', datacenter: 'east', completedOn: '2026-01-01'}]";
        assertThat(found(EXIT_LATE, empty, "")).isEmpty();
        assertThat(found(LEASE_LATE, empty, "")).isEmpty();
        assertThat(found(EXIT_HARD, empty.replace("exitBy", "exitMode: 'HARD', exitBy"), ""))
                .isEmpty();
    }

    @Test
    void aDatacenterWithoutAnExitDateIsLateForNobody() {
        String open = "datacenters: [{id: 'east'}, {id: 'west', exitMode: 'HARD'}],"
                + " assets: [{id: 'a', datacenter: 'east'}, {id: 'b', datacenter: 'west'}]";
        assertThat(found(EXIT_LATE, open, "")).isEmpty();
        assertThat(found(LEASE_LATE, open, "")).isEmpty();
        assertThat(found(EXIT_HARD, open, "")).isEmpty();
    }

    @Test
    void lateAssetDaysCountsFirmAndHardExits() {
        assertThat(kpis(east("FIRM"), SOME_LATE).lateAssetDays()).isEqualTo(4 + 11 + 25);
        assertThat(kpis(east("HARD"), SOME_LATE).lateAssetDays()).isEqualTo(4 + 11 + 25);
        assertThat(kpis(east("FIRM"), "w1=1 w2=1 v1=1 own=1").lateAssetDays()).isZero();
    }

    private static final String DUE = """
            workloads: [{id: 'w', due: '2026-01-20'}, {id: 'v'}, {id: 'empty', due: '2020-01-01'}],
            releases: [{id: 'r', workloads: ['w', 'v', 'own', 'empty', 'v'], due: '2026-01-24'}, {id: 'none', workloads: ['empty'], due: '2020-01-01'},
                       {id: 'any', workloads: []}],
            assets: [{id: 'w1', workload: 'w', effort: {crew: 2}}, {id: 'w2', workload: 'w', effort: {crew: 0.25}},
                     {id: 'v1', workload: 'v', effort: {crew: 3}}, {id: 'own', due: '2026-01-10'},
                     {id: 'done', workload: 'w', completedOn: '2026-01-01', effort: {crew: 50}}]""";

    @Test
    void dueLateIsEffortTimesTheDaysOfTheLatestForWorkloadsAndReleases() {
        assertThat(found(DUE_LATE, DUE, "w1=3 w2=1 v1=1 own=1"))
                .containsExactly(
                        "11.25 workload=w iteration=3", // 2.25 × 5
                        "1 workload=own iteration=1", // at least 1 × 1
                        "5.25 release=r iteration=3"); // 5.25 × 1
    }

    @Test
    void whatIsNotPlannedIsLateUpToTheEndAfterTheLast() {
        assertThat(found(DUE_LATE, DUE, "w1=1 own=1 v1=1"))
                .containsExactly(
                        "42.75 workload=w", // 2.25 × 19
                        "1 workload=own iteration=1",
                        "78.75 release=r"); // 5.25 × 15
    }

    @Test
    void readyOnTheDueDayIsInTime() {
        String backlog = DUE.replace("2026-01-20", "2026-01-18").replace("2026-01-10", "2026-01-11");
        assertThat(found(DUE_LATE, backlog, "w1=2 w2=2 v1=2 own=1")).isEmpty();
    }

    @Test
    void aReleaseWhoseAssetsAreDoneIsLateForNobody() {
        String done =
                "workloads: [{id: 'w', due: '2020-01-01'}], releases: [{id: 'r', workloads: ['w'], due: '2020-01-01'}],"
                        + " assets: [{id: 'a', workload: 'w', completedOn: '2026-01-01'}]";
        assertThat(found(DUE_LATE, done, "")).isEmpty();
        assertThat(kpis(done, "").lateWorkloadDays()).isZero();
    }

    @Test
    void lateWorkloadDaysCountsWorkloadsAndReleases() {
        assertThat(kpis(DUE, "w1=3 w2=1 v1=1 own=1").lateWorkloadDays()).isEqualTo(5 + 1 + 1);
        assertThat(kpis(DUE, "w1=1 own=1 v1=1").lateWorkloadDays()).isEqualTo(19 + 1 + 15);
        assertThat(kpis(DUE, "w1=1 w2=1 own=1 v1=1").lateWorkloadDays()).isEqualTo(1);
    }
}
