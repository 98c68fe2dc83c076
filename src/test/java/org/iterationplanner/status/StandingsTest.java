package org.iterationplanner.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.iterationplanner.cycle.IterationState;
import org.iterationplanner.status.AssetStatus.Status;
import org.iterationplanner.tracking.Past;
import org.junit.jupiter.api.Test;

/** Weeks from Monday 2026-01-05 on: they end on the 11th, 18th, 25th and 2026-02-01. */
class StandingsTest {

    private static Past estate() {
        return Past.of("""
                teams: [{id: 'crew', capacity: 10}, {id: 'net', capacity: 5}],
                datacenters: [{id: 'east', exitBy: '2026-01-31', decommissionDays: 10, priority: 1}, {id: 'west'}],
                workloads: [{id: 'w', name: 'Shop', datacenter: 'east', due: '2026-01-20', labels: ['gold']}, {id: 'v', datacenter: 'west'}],
                releases: [{id: 'r', workloads: ['w', 'own'], due: '2026-01-25'}],
                assets: [{id: 'a', workload: 'w', effort: {crew: 3}, completedOn: '2026-01-09', labels: ['core']},
                         {id: 'b', workload: 'w', effort: {crew: 1}, flexibleEffort: {points: 2, teams: ['net', 'crew']}},
                         {id: 'c', workload: 'w', datacenter: 'west', effort: {crew: 4}},
                         {id: 'd', workload: 'v', effort: {net: 1}},
                         {id: 'e', workload: 'v', flexibleEffort: {points: 1, teams: ['net', 'crew']}},
                         {id: 'x', workload: 'v'},
                         {id: 'own', datacenter: 'east', effort: {crew: 1}}],
                dependencies: [{from: 'e', to: 'c'}, {from: 'a', to: 'b'}, {from: 'b', to: 'd', lag: 1}]""")
                .accepts("b=2/net c=3 d=3 own=2")
                .closes(1, "crew:10", "a 3 done", "own 1 left")
                .has(2, IterationState.IN_PROGRESS, "b");
    }

    private static AssetStatus asset(Past past, String id) {
        return new Standings(past.living())
                .assets().stream()
                        .filter(asset -> asset.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void everyAssetHasItsStatusIterationAndDay() {
        assertThat(new Standings(estate().living()).assets())
                .extracting(AssetStatus::id, AssetStatus::status, AssetStatus::iteration, AssetStatus::completesOn)
                .containsExactly(
                        tuple("a", Status.DONE, 1, day("2026-01-09")),
                        tuple("b", Status.IN_PROGRESS, 2, day("2026-01-18")),
                        tuple("c", Status.PLANNED, 3, day("2026-01-25")),
                        tuple("d", Status.PLANNED, 3, day("2026-01-25")),
                        tuple("e", Status.TO_DO, null, null),
                        tuple("x", Status.TO_DO, null, null),
                        tuple("own", Status.PLANNED, 2, day("2026-01-18")));
    }

    @Test
    void whatACommittedOrApprovedIterationHoldsIsCommittedAndWhatARejectedOneHoldsIsPlanned() {
        Past past = Past.of("assets: [{id: 'a', effort: {crew: 1}}, {id: 'b', effort: {crew: 1}}]")
                .accepts("a=1 b=1");

        assertThat(asset(past.has(1, IterationState.REJECTED, "a"), "a").status())
                .isEqualTo(Status.PLANNED);
        for (IterationState state : List.of(IterationState.COMMITTED, IterationState.APPROVED)) {
            Past fixed = Past.of("assets: [{id: 'a', effort: {crew: 1}}, {id: 'b', effort: {crew: 1}}]")
                    .accepts("a=1 b=1")
                    .has(1, state, "a");
            assertThat(asset(fixed, "a").status()).isEqualTo(Status.COMMITTED);
            assertThat(asset(fixed, "b").status()).isEqualTo(Status.PLANNED);
        }
    }

    @Test
    void aPlaceInAnIterationThatIsOverIsNone() {
        Past past =
                Past.of("assets: [{id: 'a', effort: {crew: 1}}]").accepts("a=1").closes(1, "", "a 1 left released");

        assertThat(asset(past, "a").status()).isEqualTo(Status.TO_DO);
        assertThat(asset(past, "a").completesOn()).isNull();
        assertThat(asset(past, "a").carriedOver()).isTrue();
    }

    @Test
    void anAssetIsBlockedByWhatIsNotPlannedOrTooLate() {
        Past past = estate();

        assertThat(asset(past, "c").blocked()).as("e is not planned").isTrue();
        assertThat(asset(past, "c").waitsFor()).containsExactly("e");
        assertThat(asset(past, "b").blocked()).as("a is done").isNull();
        assertThat(asset(past, "b").waitsFor()).isEmpty();
        assertThat(asset(past, "d").blocked())
                .as("b is one iteration before, as the lag wants")
                .isNull();
        assertThat(asset(past.accepts("b=3 c=3 d=3"), "d").blocked()).isTrue();
        assertThat(asset(past, "x").unestimated()).isTrue();
        assertThat(asset(past, "own").carriedOver()).isTrue();
    }

    @Test
    void aWorkloadBlocksAnotherUntilItsLastAssetIsEarlyEnough() {
        String text = """
                workloads: [{id: 'v'}, {id: 'w'}], workloadDependencies: [{from: 'v', to: 'w', lag: 1}],
                assets: [{id: 'a', workload: 'v', effort: {crew: 1}}, {id: 'b', workload: 'v', effort: {crew: 1}},
                         {id: 'c', workload: 'w', effort: {crew: 1}}]""";

        assertThat(asset(Past.of(text).accepts("a=1 b=2 c=3"), "c").blocked()).isNull();
        assertThat(asset(Past.of(text).accepts("a=1 b=2 c=2"), "c").blocked()).isTrue();
        assertThat(asset(Past.of(text).accepts("a=1 c=3"), "c").waitsFor()).containsExactly("v");
    }

    @Test
    void aChosenTeamHasTheFlexibleEffort() {
        assertThat(asset(estate(), "b").effort()).hasToString("{crew=1, net=2}");
        assertThat(asset(estate(), "b").flexibleTeams()).isEmpty();
        assertThat(asset(estate(), "e").effort()).isEmpty();
        assertThat(asset(estate(), "e").flexibleTeams()).containsExactly("net", "crew");
        assertThat(asset(estate(), "e").totalEffort()).isEqualTo("1");
    }

    @Test
    void assetsAreFilteredByWhatTheyAre() {
        assertThat(ids("east", null, null, null, null, null, null)).containsExactly("a", "b", "own");
        assertThat(ids(null, "w", null, null, null, null, null)).containsExactly("a", "b", "c");
        assertThat(ids(null, "own", null, null, null, null, null)).containsExactly("own");
        assertThat(ids(null, null, "net", null, null, null, null)).containsExactly("b", "d", "e");
        assertThat(ids(null, null, null, "core", null, null, null)).containsExactly("a");
        assertThat(ids(null, null, null, "gold", null, null, null)).isEmpty();
        assertThat(ids(null, null, null, null, Status.PLANNED, null, null)).containsExactly("c", "d", "own");
        assertThat(ids(null, null, null, null, null, "r", null)).containsExactly("a", "b", "c", "own");
        assertThat(ids(null, null, null, null, null, null, 2)).containsExactly("b", "own");
        assertThat(ids("west", "w", "crew", null, Status.PLANNED, "r", 3)).containsExactly("c");
        assertThat(ids(null, null, null, null, null, null, null)).hasSize(7);
    }

    private static List<String> ids(
            String datacenter,
            String workload,
            String team,
            String label,
            Status status,
            String release,
            Integer iteration) {
        return new AssetFilter(datacenter, workload, team, label, status, release, iteration)
                .of(new Standings(estate().living()).assets()).stream()
                        .map(AssetStatus::id)
                        .toList();
    }

    @Test
    void aWorkloadShowsWhatItLacks() {
        WorkloadStatus shop = new Standings(estate().living()).workloads().get(0);

        assertThat(shop.stage()).isEqualTo(Stage.MIGRATING);
        assertThat(shop.lacks()).containsExactly("b", "c");
        assertThat(shop.ahead()).containsExactly(Stage.STAGING, Stage.UAT, Stage.PROMOTION);
        assertThat(shop.progress())
                .isEqualTo(new Headway(3, 0, 1, 0, 1, 1, 0, 1, n("10"), n("3"), n("7"), n("0.3000")));
        assertThat(shop.readyOn()).isEqualTo("2026-01-25");
        assertThat(shop.marginDays()).isEqualTo(-5);
        assertThat(shop.release()).isEqualTo("r");
        assertThat(shop.teams()).containsExactly("crew", "net");
    }

    @Test
    void afterItsLastAssetAWorkloadPassesStagingAndUatAndIsPromoted() {
        assertThat(stage("")).isEqualTo(Stage.STAGING);
        assertThat(stage("stagingPassedOn: '2026-01-20'")).isEqualTo(Stage.UAT);
        assertThat(stage("uatPassedOn: '2026-01-21'")).isEqualTo(Stage.PROMOTION);
        assertThat(stage("promotedOn: ' 2026-01-22 '")).isEqualTo(Stage.PROMOTED);
        assertThat(workload("promotedOn: '2026-01-22'", true).promotedOn()).isEqualTo("2026-01-22");
        assertThat(workload("promotedOn: '2026-01-22'", true).ahead()).isEmpty();
        assertThat(workload("stagingPassedOn: '2026-01-20'", true).ahead()).containsExactly(Stage.UAT, Stage.PROMOTION);
        assertThat(workload("promotedOn: 'soon'", true).stage()).isEqualTo(Stage.STAGING);
        assertThat(workload("promotedOn: 'soon'", true).notes())
                .containsExactly("Attribute promotedOn is \"soon\", which is no day. Maybe write it as 2027-01-17.");
    }

    @Test
    void nothingIsPromotedBeforeItsLastAssetIsIn() {
        WorkloadStatus early = workload("promotedOn: '2026-01-22'", false);

        assertThat(early.stage()).isEqualTo(Stage.MIGRATING);
        assertThat(early.promotedOn()).isNull();
    }

    private static Stage stage(String attributes) {
        return workload(attributes, true).stage();
    }

    private static WorkloadStatus workload(String attributes, boolean complete) {
        Past past = Past.of("""
                workloads: [{id: 'w', attributes: {%s}}],
                assets: [{id: 'a', workload: 'w', completedOn: '2026-01-09'},
                         {id: 'b', workload: 'w', effort: {crew: 1}%s}]""".formatted(attributes, complete ? ", completedOn: '2026-01-10'" : ""));
        return new Standings(past.living()).workloads().get(0);
    }

    @Test
    void anAssetThatIsItsOwnWorkloadIsPromotedByItsOwnAttribute() {
        Past past = Past.of("""
                releases: [{id: 'r', workloads: ['own']}],
                assets: [{id: 'own', name: 'Gateway', completedOn: '2026-01-09', attributes: {promotedOn: '2026-01-10'}}]""");

        assertThat(new Standings(past.living()).workloads())
                .extracting(WorkloadStatus::name, WorkloadStatus::stage)
                .containsExactly(tuple("Gateway", Stage.PROMOTED));
        assertThat(new Standings(past.living()).releases())
                .extracting(ReleaseStatus::stage, ReleaseStatus::promotedOn)
                .containsExactly(tuple(Stage.PROMOTED, day("2026-01-10")));
    }

    @Test
    void aReleaseIsAsFarAsTheWorkloadThatIsLeastFar() {
        ReleaseStatus release = new Standings(estate().living()).releases().get(0);

        assertThat(release.stage()).as("own has not started, w has").isEqualTo(Stage.MIGRATING);
        assertThat(release.lacks()).containsExactly("w", "own");
        assertThat(release.progress().assets()).isEqualTo(4);
        assertThat(release.readyOn()).isEqualTo("2026-01-25");
        assertThat(release.marginDays()).isZero();
        assertThat(release.promotedOn()).isNull();
    }

    @Test
    void aDatacenterShowsWhatIsLeftAndItsLease() {
        List<DatacenterStatus> datacenters = new Standings(estate().living()).datacenters();

        assertThat(datacenters.get(0).progress().assets()).isEqualTo(3);
        assertThat(datacenters.get(0).emptyOn()).isEqualTo("2026-01-18");
        assertThat(datacenters.get(0).lease())
                .isEqualTo(new Lease("east", day("2026-01-31"), day("2026-01-21"), 2, day("2026-01-18"), 3L));
        assertThat(datacenters.get(1).emptyOn()).as("x is not planned").isNull();
        assertThat(datacenters.get(1).lease()).isNull();
    }

    @Test
    void workloadsAreFiltered() {
        List<WorkloadStatus> all = new Standings(estate().living()).workloads();

        assertThat(ids(new WorkloadStatus.Filter("east", null, null, null, null).of(all)))
                .containsExactly("w", "own");
        assertThat(ids(new WorkloadStatus.Filter(null, "net", null, null, null).of(all)))
                .containsExactly("w", "v");
        assertThat(ids(new WorkloadStatus.Filter(null, null, "gold", null, null).of(all)))
                .containsExactly("w");
        assertThat(ids(new WorkloadStatus.Filter(null, null, null, Stage.NOT_STARTED, null).of(all)))
                .containsExactly("v", "own");
        assertThat(ids(new WorkloadStatus.Filter(null, null, null, null, "r").of(all)))
                .containsExactly("w", "own");
    }

    private static List<String> ids(List<WorkloadStatus> workloads) {
        return workloads.stream().map(WorkloadStatus::id).toList();
    }

    @Test
    void iterationsGoOnBeyondTheCalendarAndBegunOnesKeepTheirDays() {
        Boxes boxes = new Boxes(estate().living());

        assertThat(boxes.end(4)).isEqualTo("2026-02-01");
        assertThat(boxes.start(5)).isEqualTo("2026-02-02");
        assertThat(boxes.end(6)).isEqualTo("2026-02-15");
        assertThat(boxes.numberOf(day("2026-02-15"))).isEqualTo(6);
        assertThat(boxes.numberOf(day("2026-02-16"))).isEqualTo(7);
        assertThat(boxes.numberOf(day("2026-02-01"))).isEqualTo(4);
        assertThat(boxes.numberOf(day("2026-01-05"))).isEqualTo(1);
        assertThat(boxes.numberOf(day("2026-01-04"))).isZero();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }
}
