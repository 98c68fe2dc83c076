package org.iterationplanner.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.cycle.IterationState.APPROVED;
import static org.iterationplanner.cycle.IterationState.CLOSED;
import static org.iterationplanner.cycle.IterationState.COMMITTED;
import static org.iterationplanner.cycle.IterationState.IN_PROGRESS;
import static org.iterationplanner.cycle.IterationState.PUBLISHED;
import static org.iterationplanner.cycle.IterationState.REJECTED;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.BaselineEntry.State;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.validate.BacklogValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Iterations are weeks from 2026-01-05 on, the first ends on 2026-01-11; the team has 10 points in each. */
class NextPlanTest {

    @ParameterizedTest
    @CsvSource({"24, 3", "24.01, 4", "32, 4", "40, 5", "40.01, 6", "0, 3", "0.01, 3", "832, 104", "5000, 104"})
    void thereIsCapacityForAQuarterMoreThanThereIsToDo(String effort, int expected) {
        assertThat(iterations("assets: [{id: 'a', effort: {crew: " + effort + "}}]", 3))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "7, 7", "104, 104"})
    void thereAreAsManyAsArePublished(int publish, int expected) {
        assertThat(iterations("assets: [{id: 'a', effort: {crew: 8}}]", publish))
                .isEqualTo(expected);
    }

    @Test
    void capacityIsThatOfEachIteration() {
        String teams =
                "teams: [{id: 'crew', capacity: 10, rampUp: [0.5], capacityByIteration: {'3': 0}}, {id: 'b', velocityHistory: [3, 4]}],"
                        + " buffer: 0.1, assets: [{id: 'a', effort: {crew: 20}}]";

        // 4.5 + 3.15, 9 + 3.15, 0 + 3.15, 9 + 3.15: from the third on 22.95, 35.1 with the fourth; needed are 25
        assertThat(iterations(teams, 1)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-25, 3",
        "2026-01-26, 4",
        "2026-02-01, 4",
        "2026-02-02, 5",
        "2025-01-01, 3",
        "2027-12-26, 103",
        "2028-01-02, 104",
        "2030-01-01, 104"
    })
    void everyDayThatMattersIsInAnIteration(String day, int expected) {
        String one = "assets: [{id: 'a', effort: {crew: 1}";
        assertThat(iterations(one + ", notBefore: '" + day + "'}]", 3)).isEqualTo(expected);
        assertThat(iterations(one + ", due: '" + day + "'}]", 3)).isEqualTo(expected);
        assertThat(iterations(one + ", workload: 'w'}], workloads: [{id: 'w', due: '" + day + "'}]", 3))
                .isEqualTo(expected);
        assertThat(iterations(one + "}], releases: [{id: 'r', workloads: ['a'], due: '" + day + "'}]", 3))
                .isEqualTo(expected);
        String exit = "datacenters: [{id: 'd', decommissionDays: 9, exitBy: '" + day + "'}]";
        assertThat(iterations(one + ", datacenter: 'd'}], " + exit, 3)).isEqualTo(expected);
        assertThat(iterations(one + ", workload: 'w'}], workloads: [{id: 'w', datacenter: 'd'}], " + exit, 3))
                .isEqualTo(expected);
    }

    @Test
    void whatIsDoneNeedsNoIteration() {
        assertThat(iterations(
                        "assets: [{id: 'a', effort: {crew: 900}, completedOn: '2026-01-02', workload: 'w', datacenter: 'd',"
                                + " notBefore: '2027-01-01'}, {id: 'b', effort: {crew: 1}}],"
                                + " datacenters: [{id: 'd', exitBy: '2027-01-01'}],"
                                + " workloads: [{id: 'w', due: '2027-01-01'}],"
                                + " releases: [{id: 'r', workloads: ['w'], due: '2027-01-01'}]",
                        3))
                .isEqualTo(3);
    }

    @Test
    void noMoreAreAskedForThanCanBePlanned() {
        String teams = java.util.stream.IntStream.range(0, 5_000)
                .mapToObj(i -> "{id: 't" + i + "', capacity: 0}")
                .collect(Collectors.joining(",", "teams: [", "]"));

        assertThat(iterations(teams + ", assets: [{id: 'a', effort: {t1: 1}}]", 3))
                .isEqualTo(50);
    }

    @Test
    void whatIsPinnedOrCommittedHasItsIteration() {
        LivingBacklog living = Living.of("calendar: {start: '2026-01-05', iterationDays: 7, iterations: 200},"
                + " assets: [{id: 'a', effort: {crew: 1}, pin: {iteration: 9}}, {id: 'b', effort: {crew: 1}}]");

        assertThat(count(NextPlan.of(living, 1, null))).isEqualTo(9);
        assertThat(count(NextPlan.of(Living.with(Living.accepted(living, 3, "b=12"), 12, COMMITTED, "b"), 1, null)))
                .isEqualTo(12);
    }

    @Test
    void numbersMeanTheSameDaysFromPlanToPlan() {
        LivingBacklog living = Living.of("assets: [{id: 'a', effort: {crew: 1}}]");
        LivingBacklog later = Living.with(Living.with(living, 1, CLOSED, "x"), 2, CLOSED, "x");

        Calendar calendar = NextPlan.of(later, 3, null).modelInput().calendar();

        assertThat(calendar).isEqualTo(new Calendar(LocalDate.of(2026, 1, 19), 7, Iterations.of(3), 3, 3));
        assertThat(new Timeline(calendar).iteration(4).start()).isEqualTo("2026-01-26");
        LivingBacklog atTheEnd = Living.with(living, 4, CLOSED, "x");
        assertThat(new Timeline(NextPlan.of(atTheEnd, 1, null).modelInput().calendar())
                        .iteration(5)
                        .start())
                .isEqualTo("2026-02-02");
    }

    @Test
    void listedIterationsGoOnWithTheLastLength() {
        LivingBacklog living = Living.of(
                "calendar: {iterations: [{start: '2026-01-05', end: '2026-01-05'},"
                        + " {start: '2026-01-06', end: '2026-01-20'}], firstNumber: 7}, assets: [{id: 'a', effort: {crew: 1}}]");

        Timeline timeline = new Timeline(NextPlan.of(Living.with(living, 7, CLOSED, "x"), 3, null)
                .modelInput()
                .calendar());

        assertThat(timeline.iterations())
                .extracting(iteration -> iteration.number() + " " + iteration.start() + " " + iteration.end())
                .containsExactly("8 2026-01-06 2026-01-20", "9 2026-01-21 2026-02-04", "10 2026-02-05 2026-02-19");
    }

    @Test
    void whatIsFixedIsPinnedAndNothingElseComesIn() {
        LivingBacklog living = Living.of("teams: [{id: 'crew', capacity: 10}, {id: 'dba', capacity: 10}], assets: ["
                + "{id: 'a', effort: {crew: 1}},"
                + "{id: 'b', flexibleEffort: {points: 1, teams: ['crew', 'dba']}, pin: {iteration: 2, by: 'bob', reason: 'asked'}},"
                + "{id: 'c', effort: {crew: 1}},"
                + "{id: 'd', effort: {crew: 1}, notBefore: '2026-01-27'},"
                + "{id: 'e', effort: {crew: 1}, notBefore: '2026-01-06', pin: {iteration: 1}},"
                + "{id: 'f', effort: {crew: 1}, pin: {notPlanned: true}},"
                + "{id: 'g', effort: {crew: 1}, completedOn: '2026-01-02'}]");
        LivingBacklog fixed = Living.with(
                Living.with(Living.accepted(living, 3, "a=1 b=2/dba c=3"), 1, IN_PROGRESS, "a"), 2, APPROVED, "b/dba");

        Map<String, Asset> assets = assets(NextPlan.of(fixed, 3, null).modelInput());

        assertThat(assets.get("a").pin())
                .isEqualTo(new Asset.Pin(1, null, null, "lead", "2026-01-05T12:00:00Z", "as planned"));
        assertThat(assets.get("b").pin())
                .as("who wanted it there")
                .isEqualTo(new Asset.Pin(2, null, "dba", "bob", null, "asked"));
        assertThat(assets.get("a").notBefore()).isNull();
        assertThat(assets.get("c").notBefore()).isEqualTo("2026-01-19");
        assertThat(assets.get("d").notBefore()).isEqualTo("2026-01-27");
        assertThat(assets.get("e")).isEqualTo(living.modelInput().assets().get(4));
        assertThat(assets.get("f")).isEqualTo(living.modelInput().assets().get(5));
        assertThat(assets.get("g")).isEqualTo(living.modelInput().assets().get(6));
    }

    @Test
    void aTeamThatAnAssetCannotGoToAnyMoreIsNotAskedFor() {
        LivingBacklog living = Living.of("teams: [{id: 'crew', capacity: 10}, {id: 'dba', capacity: 10}], assets: ["
                + "{id: 'a', flexibleEffort: {points: 1, teams: ['crew']}}, {id: 'b', effort: {crew: 1}}]");
        LivingBacklog fixed = Living.with(Living.accepted(living, 1, "a=1/dba b=1/dba"), 1, COMMITTED, "a/dba b/dba");

        Map<String, Asset> assets = assets(NextPlan.of(fixed, 1, null).modelInput());

        assertThat(assets.get("a").pin().team()).isNull();
        assertThat(assets.get("b").pin().team()).isNull();
        assertThat(assets.get("b").pin().iteration()).isEqualTo(1);
    }

    @Test
    void aPinToAnIterationThatIsClosedIsHistory() {
        LivingBacklog living =
                Living.with(Living.of("assets: [{id: 'a', effort: {crew: 1}, pin: {iteration: 1}}]"), 1, CLOSED, "x");

        assertThat(assets(NextPlan.of(living, 1, null).modelInput()).get("a").pin())
                .isNull();
    }

    @Test
    void aPinOfWhatIsDoneIsHistory() {
        LivingBacklog living = Living.with(
                Living.of("assets: [{id: 'a', effort: {crew: 1}, pin: {iteration: 1}, completedOn: '2026-01-07'},"
                        + " {id: 'b', effort: {crew: 1}}]"),
                1,
                CLOSED,
                "a");
        Backlog next = NextPlan.of(living, 1, null).modelInput();

        assertThat(assets(next).get("a").pin()).isNull();
        assertThat(BacklogValidator.validate(next, "").stream().filter(Issue::isError))
                .isEmpty();
    }

    @Test
    void theAcceptedPlanIsTheBaseline() {
        LivingBacklog living = Living.of("assets: [{id: 'a', effort: {crew: 1}}, {id: 'b', effort: {crew: 1}},"
                + " {id: 'c', effort: {crew: 1}}, {id: 'd', effort: {crew: 1}}, {id: 'e', effort: {crew: 1}},"
                + " {id: 'f', effort: {crew: 1}}, {id: 'g', effort: {crew: 1}, completedOn: '2026-01-07'},"
                + " {id: 'h', effort: {crew: 1}}], baseline: [{asset: 'a', iteration: 4}]");
        LivingBacklog accepted = Living.accepted(living, 3, "a=2 b=3 c=4 f=1 g=1 h=5", "d");
        LivingBacklog begun = Living.with(
                Living.with(Living.with(Living.with(accepted, 1, CLOSED, "g"), 2, COMMITTED, "a"), 3, PUBLISHED, null),
                4,
                REJECTED,
                "c");

        assertThat(NextPlan.of(begun, 3, null).modelInput().baseline())
                .containsExactly(
                        new BaselineEntry("a", 2, State.COMMITTED),
                        new BaselineEntry("b", 3, State.PUBLISHED),
                        new BaselineEntry("c", 4, null),
                        // known and left out; e came later, f was left behind in a closed iteration: both are free
                        new BaselineEntry("d", null, null),
                        new BaselineEntry("h", 5, null));
    }

    @Test
    void beforeThatItIsTheOneThatWasGiven() {
        LivingBacklog living = Living.of(
                "assets: [{id: 'a', effort: {crew: 1}}], baseline: [{asset: 'a', iteration: 4, state: 'PUBLISHED'}]");

        assertThat(NextPlan.of(living, 3, null).modelInput().baseline())
                .containsExactly(new BaselineEntry("a", 4, State.PUBLISHED));
    }

    @Test
    void howToPlanIsSaidByWhoeverAsks() {
        PlanConfig config = new PlanConfig(null, new PlanConfig.Model(Map.of(), 5));
        LivingBacklog living = Living.of("assets: [{id: 'a', effort: {crew: 1}}]");

        assertThat(NextPlan.of(living, 2, config).config()).isEqualTo(config);
        assertThat(NextPlan.of(living, 2, config).modelInput().calendar().publish())
                .isNull();
        assertThat(NextPlan.of(living, 2, config).modelInput().calendar().published())
                .isEqualTo(2);
        assertThat(NextPlan.upTo(living, 9).calendar().iterations().count()).isEqualTo(9);
    }

    private static int iterations(String fields, int publish) {
        return count(NextPlan.of(Living.of(fields), publish, null));
    }

    private static int count(PlanRequest request) {
        return request.modelInput().calendar().iterations().count();
    }

    private static Map<String, Asset> assets(Backlog backlog) {
        return backlog.assets().stream().collect(Collectors.toMap(Asset::id, asset -> asset));
    }
}
