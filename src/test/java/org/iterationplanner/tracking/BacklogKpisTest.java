package org.iterationplanner.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.iterationplanner.cycle.ScopeChange;
import org.iterationplanner.json.Json;
import org.iterationplanner.status.Lease;
import org.iterationplanner.tracking.BurnUp.BurnUpPoint;
import org.iterationplanner.tracking.CarriedOver.IterationCarryOver;
import org.iterationplanner.tracking.CommitmentKept.Kept;
import org.iterationplanner.tracking.EstimateAccuracy.Accuracy;
import org.iterationplanner.tracking.Pace.IterationPace;
import org.iterationplanner.tracking.TeamVelocity.IterationVelocity;
import org.junit.jupiter.api.Test;

/** Weeks from Monday 2026-01-05 on: they end on the 11th, 18th, 25th and 2026-02-01. */
class BacklogKpisTest {

    /** Iteration 1 loses the app, which is finished in iteration 2, beside a small thing that nobody had committed to. */
    static Past twoIterations() {
        return Past.of("""
                workloads: [{id: 'w', value: 10}, {id: 'v', value: 3}],
                assets: [{id: 'sql', type: 'DATABASE', strategy: 'REHOST', workload: 'w', effort: {crew: 4}, completedOn: '2026-01-11'},
                         {id: 'app', workload: 'w', effort: {crew: 3}, completedOn: '2026-01-18'},
                         {id: 'web', workload: 'v', effort: {crew: 5}, completedOn: '2026-01-18'},
                         {id: 'own', effort: {crew: 2}},
                         {id: 'old', effort: {crew: 9}, completedOn: '2025-12-01'}]""")
                .accepts("sql=1 app=1 web=2 own=2", "28", "app 8")
                .closes(1, "crew:12/8,net:2", "sql 4 done took 6", "app 8 left took 5 rest 3")
                .accepts("app=2 web=2 own=3", "23")
                .closes(2, "crew:10", "app 3 done took 4", "web 5 extra", "own 2 left");
    }

    @Test
    void withoutHistoryThereIsNothingButTheUnit() {
        assertThat(Json.write(Past.of("assets: [{id: 'a', effort: {crew: 1}}]").kpis()))
                .isEqualTo("{\"effortUnit\":\"points\",\"closedIterations\":0}");
    }

    @Test
    void velocityCountsOnlyWhatIsDoneAndOfCarriedOverWorkOnlyTheRest() {
        List<TeamVelocity> velocity = twoIterations().kpis().velocity();

        assertThat(velocity).extracting(TeamVelocity::team).containsExactly("crew", "net");
        assertThat(velocity.get(0).iterations())
                .containsExactly(
                        new IterationVelocity(1, n("4"), n("12"), n("8"), n("0.5"), n("6")),
                        new IterationVelocity(2, n("8"), n("10"), n("10"), n("0.8"), n("8")));
        assertThat(velocity.get(0).mean()).isEqualTo("6");
        assertThat(velocity.get(0).meanNormalised()).isEqualTo("7");
        assertThat(velocity.get(1).iterations())
                .containsExactly(new IterationVelocity(1, n("0"), n("2"), n("2"), n("0"), n("0")));
    }

    @Test
    void theMeanIsOfTheLastFiveAndRoundedOnce() {
        Past past = Past.of("");
        for (int number = 1; number <= 6; number++) {
            past.closes(number, "crew:3/7", "a" + number + " " + (number == 1 ? 100 : 1) + " done");
        }
        TeamVelocity crew = past.kpis().velocity().get(0);

        assertThat(crew.mean()).isEqualTo("1");
        assertThat(crew.iterations().get(5).normalised()).isEqualTo("0.43");
        assertThat(crew.iterations().get(5).completedShare()).isEqualTo("0.1429");
        assertThat(crew.meanNormalised()).as("of 3/7, not of 0.43").isEqualTo("0.43");
    }

    @Test
    void withoutCapacityThereIsNoShareAndNothingNormalised() {
        TeamVelocity crew =
                Past.of("").closes(1, "crew:5/0", "a 2 done").kpis().velocity().get(0);

        assertThat(crew.iterations()).containsExactly(new IterationVelocity(1, n("2"), n("5"), n("0"), null, null));
        assertThat(crew.mean()).isEqualTo("2");
        assertThat(crew.meanNormalised()).isNull();
    }

    @Test
    void paceCountsAssetsWorkloadsAndEffortOfEachIteration() {
        Pace pace = Objects.requireNonNull(twoIterations().kpis().pace());

        assertThat(pace.iterations())
                .containsExactly(new IterationPace(1, 1, 0, n("4")), new IterationPace(2, 2, 2, n("8")));
        assertThat(List.of(pace.meanAssets(), pace.meanWorkloads(), pace.meanEffort()))
                .containsExactly(n("1.5"), n("1"), n("6"));
    }

    @Test
    void whatWasRecordedAsDoneAsideCountsForThePaceButForNoVelocity() {
        BacklogKpis kpis = Past.of("assets: [{id: 'a', effort: {crew: 7}, completedOn: '2026-01-12'}]")
                .closes(1, "crew:1")
                .closes(2, "crew:1")
                .kpis();

        assertThat(Objects.requireNonNull(kpis.pace()).iterations())
                .containsExactly(new IterationPace(1, 0, 0, n("0")), new IterationPace(2, 1, 0, n("7")));
        assertThat(kpis.velocity().get(0).mean()).isEqualTo("0");
    }

    @Test
    void commitmentIsKeptByAssetsAndByEffort() {
        CommitmentKept commitment =
                Objects.requireNonNull(twoIterations().kpis().commitment());

        assertThat(commitment.iterations())
                .extracting(CommitmentKept.IterationKept::kept)
                .containsExactly(
                        new Kept(2, 1, n("0.5"), n("12"), n("4"), n("0.3333"), 0, n("0")),
                        new Kept(2, 1, n("0.5"), n("5"), n("3"), n("0.6"), 1, n("5")));
        assertThat(commitment.overall()).isEqualTo(new Kept(4, 2, n("0.5"), n("17"), n("7"), n("0.4118"), 1, n("5")));
    }

    @Test
    void nothingCommittedIsKeptInNoShare() {
        assertThat(Objects.requireNonNull(Past.of("").closes(1, "crew:1").kpis().commitment())
                        .overall())
                .isEqualTo(new Kept(0, 0, null, n("0"), n("0"), null, 0, n("0")));
    }

    @Test
    void theActualEffortOfAllIterationsIsComparedWithTheFirstEstimate() {
        EstimateAccuracy estimates =
                Objects.requireNonNull(twoIterations().kpis().estimates());

        // app: 5 + 4 for 8; sql: 6 for 4; nobody told of web
        assertThat(estimates.overall())
                .isEqualTo(new Accuracy(null, 2, n("12"), n("15"), n("1.25"), n("1.3125"), n("1.1625"), n("1.4625")));
        assertThat(estimates.byType())
                .extracting(Accuracy::of, Accuracy::samples, Accuracy::ratio)
                .containsExactly(tuple("DATABASE", 1, n("1.5")), tuple("OTHER", 1, n("1.125")));
        assertThat(estimates.byStrategy()).extracting(Accuracy::of).containsExactly("REHOST");
        assertThat(estimates.byTeam())
                .extracting(Accuracy::of, Accuracy::samples, Accuracy::ratio)
                .containsExactly(tuple("crew", 2, n("1.25")));
        assertThat(estimates.untold()).isEqualTo(1);
    }

    @Test
    void anAssetIsASampleOnlyIfAllThatItTookIsKnown() {
        Past past = Past.of("")
                .closes(1, "", "begun 5 left rest 3", "idle 5 left rest 5", "free 0 done took 1", "away 2 left took 1")
                .closes(2, "", "begun 3 done took 3", "idle 5 done took 4");

        assertThat(Sample.of(past.living())).extracting(Sample::asset).containsExactly("idle");
        assertThat(Objects.requireNonNull(past.kpis().estimates()).untold()).isEqualTo(2);
    }

    @Test
    void aTeamsShareIsComparedWithWhatItWasEstimatedAt() {
        EstimateAccuracy estimates = Objects.requireNonNull(Past.of("")
                .closes(1, "", "a dba:4,net:1 done took dba:6,crew:2", "b dba:1 done took dba:1")
                .kpis()
                .estimates());

        assertThat(estimates.byTeam())
                .containsExactly(
                        new Accuracy("dba", 2, n("5"), n("7"), n("1.4"), n("1.25"), n("1.05"), n("1.45")),
                        new Accuracy("net", 1, n("1"), n("0"), n("0"), n("0"), n("0"), n("0")));
        assertThat(Objects.requireNonNull(estimates.overall()).ratio()).isEqualTo("1.5");
    }

    @Test
    void carryOverIsTheRestOfWhatWasNotDone() {
        CarriedOver once = Objects.requireNonNull(twoIterations().kpis().carryOver());
        CarriedOver twice = Objects.requireNonNull(Past.of("")
                .closes(1, "", "a 5 left rest 4", "b 2 left released")
                .closes(2, "", "a 4 left rest 3")
                .closes(3, "", "a 3 left", "b 2 left")
                .kpis()
                .carryOver());

        assertThat(once.iterations())
                .containsExactly(
                        new IterationCarryOver(1, 1, n("3"), 0, 0), new IterationCarryOver(2, 1, n("2"), 0, 0));
        assertThat(once.repeated()).isEmpty();
        assertThat(twice.iterations())
                .containsExactly(
                        new IterationCarryOver(1, 2, n("6"), 0, 1),
                        new IterationCarryOver(2, 1, n("3"), 1, 0),
                        new IterationCarryOver(3, 2, n("5"), 2, 0));
        assertThat(twice.repeated())
                .containsExactly(new CarriedOver.Repeated("a", 3), new CarriedOver.Repeated("b", 2));
    }

    @Test
    void burnUpWeighsAnAssetByItsFirstEstimateInThePlansToo() {
        BurnUp burnUp = Objects.requireNonNull(twoIterations().kpis().burnUp());

        assertThat(burnUp.iterations())
                .containsExactly(
                        new BurnUpPoint(1, day("2026-01-11"), n("4"), n("1"), n("12"), n("11"), null, null),
                        new BurnUpPoint(2, day("2026-01-18"), n("17"), n("14"), n("19"), n("15"), n("17"), n("14")),
                        new BurnUpPoint(3, day("2026-01-25"), null, null, n("19"), n("15"), n("19"), n("15")));
    }

    @Test
    void scopeChangesFromTheFirstAcceptedPlanOnByTheIterationThatWasOpen() {
        ScopeChange written = change(9, "90", 0, "0", 0, "0", "0");
        ScopeChange grown = change(1, "5", 0, "0", 2, "3", "1");
        ScopeChange cut = change(0, "0", 2, "4", 0, "0", "0");
        ScopeHistory scope = Objects.requireNonNull(Past.of("")
                .patches(written)
                .accepts("", "40")
                .patches(grown)
                .patches(cut)
                .closes(1, "")
                .patches(grown)
                .accepts("", "99")
                .kpis()
                .scope());

        assertThat(scope.baseline()).isEqualTo("40");
        assertThat(scope.iterations())
                .containsExactly(
                        new ScopeHistory.IterationScope(1, change(1, "5", 2, "4", 2, "3", "1")),
                        new ScopeHistory.IterationScope(2, grown));
        assertThat(scope.total()).isEqualTo(change(2, "10", 2, "4", 4, "6", "2"));
        assertThat(scope.net()).isEqualTo("10");
        assertThat(scope.netShare()).isEqualTo("0.25");
    }

    @Test
    void aLeaseHasAMarginOnceAllOfItsDatacenterIsPlannedOrDone() {
        Past past = Past.of("""
                datacenters: [{id: 'east', exitBy: '2026-01-25', decommissionDays: 7}, {id: 'west', exitBy: '2026-01-20'},
                              {id: 'north', exitBy: '2026-02-01'}, {id: 'gone', exitBy: '2026-01-20'}, {id: 'free'}],
                workloads: [{id: 'w', datacenter: 'east'}],
                assets: [{id: 'a', workload: 'w', effort: {crew: 1}}, {id: 'b', datacenter: 'west', effort: {crew: 1}},
                         {id: 'c', datacenter: 'west', effort: {crew: 1}}, {id: 'd', datacenter: 'gone', completedOn: '2026-01-12'}]""").accepts("a=2 b=1");

        assertThat(past.kpis().leases())
                .containsExactly(
                        new Lease("east", day("2026-01-25"), day("2026-01-18"), 1, day("2026-01-18"), 0L),
                        new Lease("west", day("2026-01-20"), day("2026-01-20"), 2, null, null),
                        new Lease("north", day("2026-02-01"), day("2026-02-01"), 0, null, null),
                        new Lease("gone", day("2026-01-20"), day("2026-01-20"), 0, day("2026-01-12"), 8L));
        assertThat(past.accepts("a=3 b=1 c=4").kpis().leases())
                .extracting(Lease::marginDays)
                .containsExactly(-7L, -12L, null, 8L);
    }

    private static ScopeChange change(
            int addedAssets, String added, int removedAssets, String removed, int reestimated, String up, String down) {
        return new ScopeChange(addedAssets, n(added), removedAssets, n(removed), reestimated, n(up), n(down));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }
}
