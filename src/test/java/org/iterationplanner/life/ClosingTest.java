package org.iterationplanner.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.cycle.Actuals;
import org.iterationplanner.cycle.Actuals.Outcome;
import org.iterationplanner.cycle.CycleException;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private static final String THREE = """
            teams: [{id: 'crew', capacity: 10}, {id: 'dba', capacity: 8}], buffer: 0.1,
            assets: [{id: 'a', effort: {crew: 6}}, {id: 'b', effort: {crew: 3, dba: 2}}, {id: 'c', effort: {crew: 4}}]""";

    @Test
    void whatIsDoneIsDoneOnTheLastDayUnlessSaid() {
        Lives life = Lives.of(THREE, "a=1 b=1 c=2").begin(1);
        life.close(
                1,
                "{'assets': [{'asset': 'a', 'done': true, 'completedOn': '2026-01-05', 'actualEffort': {'crew': 7.5}}], 'others': 'DONE',"
                        + " 'capacity': {'dba': 3}, 'comment': 'Two were ill'}");
        assertThat(life.iteration(1).actuals())
                .isEqualTo(new Actuals(
                        Lives.BEGIN.plusSeconds(60 * 5),
                        "ada",
                        "Two were ill",
                        List.of(
                                new Outcome(
                                        "a",
                                        true,
                                        LocalDate.parse("2026-01-05"),
                                        Map.of("crew", BigDecimal.valueOf(6)),
                                        Map.of("crew", new BigDecimal("7.5")),
                                        Map.of(),
                                        null),
                                new Outcome(
                                        "b",
                                        true,
                                        LocalDate.parse("2026-01-11"),
                                        Map.of("crew", BigDecimal.valueOf(3), "dba", BigDecimal.valueOf(2)),
                                        Map.of(),
                                        Map.of(),
                                        null)),
                        Map.of("crew", BigDecimal.valueOf(9), "dba", BigDecimal.valueOf(3))));
        assertThat(life.backlog().modelInput().assets())
                .extracting(Asset::completedOn)
                .containsExactly(LocalDate.parse("2026-01-05"), LocalDate.parse("2026-01-11"), null);
        assertThat(asset(life, "a").effort()).containsExactly(Map.entry("crew", BigDecimal.valueOf(6)));
        assertThat(life.placements())
                .isEqualTo(new Plan(Map.of(
                        "a",
                        new Plan.Placement(1, null),
                        "b",
                        new Plan.Placement(1, null),
                        "c",
                        new Plan.Placement(2, null))));
    }

    @Test
    void whatIsNotDoneComesFirstWithWhatIsLeftOfIt() {
        Lives life = Lives.of(THREE, "a=1 b=1 c=2").begin(1);
        life.close(
                1,
                "{'assets': [{'asset': 'b', 'done': false, 'actualEffort': {'dba': 1}, 'remainingEffort': {'crew': 1, 'dba': 0.5}}], 'others': 'DONE'}");
        assertThat(life.iteration(1).actuals().assets().get(1))
                .isEqualTo(new Outcome(
                        "b",
                        true,
                        null,
                        Map.of("crew", BigDecimal.valueOf(3), "dba", BigDecimal.valueOf(2)),
                        Map.of("dba", BigDecimal.ONE),
                        Map.of("crew", BigDecimal.ONE, "dba", new BigDecimal("0.5")),
                        null));
        assertThat(asset(life, "b").effort()).isEqualTo(Map.of("crew", BigDecimal.ONE, "dba", new BigDecimal("0.5")));
        assertThat(asset(life, "b").pin())
                .isEqualTo(
                        new Asset.Pin(2, null, null, "ada", "2026-01-05T08:05:00Z", "Carried over from iteration 1"));
        assertThat(life.placements().placement("b")).isEqualTo(new Plan.Placement(2, null));
        assertThat(life.warnings()).isEmpty();
        life.commit(2);
        assertThat(life.iteration(2).commitment().assets())
                .extracting("asset", "carriedOver")
                .containsExactly(tuple("b", true), tuple("c", null));
    }

    @Test
    void withoutAWordAsMuchIsLeftAsWasEstimatedLast() {
        Lives life = Lives.of(THREE, "a=1 b=1 c=2").begin(1);
        life.with(Literals.backlog(THREE.replace("{crew: 6}", "{crew: 8}")));
        life.close(1, "{'others': 'NOT_DONE'}");
        Outcome a = life.iteration(1).actuals().assets().get(0);
        assertThat(a.estimate()).isEqualTo(Map.of("crew", BigDecimal.valueOf(6)));
        assertThat(a.remainingEffort()).isEqualTo(Map.of("crew", BigDecimal.valueOf(8)));
        assertThat(asset(life, "a").effort()).isEqualTo(Map.of("crew", BigDecimal.valueOf(8)));
    }

    @Test
    void theTeamThatHasBegunGoesOnWithFlexibleWork() {
        Lives life = Lives.of("""
                teams: [{id: 'x', capacity: 4}, {id: 'y', capacity: 4}],
                assets: [{id: 'a', effort: {y: 1}, flexibleEffort: {points: 2, teams: ['x', 'y']}, derived: ['flexibleEffort', 'type']}]""", "a=1/y");
        life.begin(1).close(1, "{'others': 'NOT_DONE'}");
        Asset a = asset(life, "a");
        assertThat(a.effort()).isEqualTo(Map.of("y", BigDecimal.valueOf(3)));
        assertThat(a.flexibleEffort()).isNull();
        assertThat(a.derived()).containsExactly("type");
        assertThat(life.placements().placement("a")).isEqualTo(new Plan.Placement(2, null));
    }

    @Test
    void whatIsReleasedIsFree() {
        Lives life = Lives.of(THREE, "a=1 b=1 c=2").begin(1);
        life.close(1, "{'assets': [{'asset': 'a', 'done': false, 'released': true}], 'others': 'DONE'}");
        assertThat(life.iteration(1).actuals().assets().get(0).released()).isTrue();
        assertThat(asset(life, "a").pin()).isNull();
        assertThat(life.placements().placement("a")).isNull();
    }

    @Test
    void whatWasDoneBesideTheCommitmentIsTold() {
        String flexible = THREE.replace(
                "{id: 'c', effort: {crew: 4}}",
                "{id: 'c', effort: {crew: 4}}, {id: 'd', flexibleEffort: {points: 2, teams: ['crew', 'dba']}}");
        Lives life = Lives.of(flexible, "a=1 c=2").begin(1);
        life.close(
                1,
                "{'assets': [{'asset': 'd', 'done': true, 'actualEffort': {'dba': 1}}, {'asset': 'c', 'done': true}], 'others': 'DONE'}");
        assertThat(life.iteration(1).actuals().assets())
                .extracting(Outcome::asset, Outcome::committed, Outcome::estimate)
                .containsExactly(
                        tuple("a", true, Map.of("crew", BigDecimal.valueOf(6))),
                        tuple("c", false, Map.of("crew", BigDecimal.valueOf(4))),
                        tuple("d", false, Map.of("dba", BigDecimal.valueOf(2))));
        assertThat(asset(life, "d").isDone()).isTrue();
        assertThat(life.placements().placement("d")).isEqualTo(new Plan.Placement(1, null));
    }

    @Test
    void everyCommittedAssetNeedsAnOutcome() {
        Lives life = Lives.of(THREE, "a=1 b=1 c=2").begin(1);
        CycleException e = refused(life, "{}");
        assertThat(e.issues()).extracting(Issue::value).containsExactly("a", "b");
        assertThat(e.issues().get(0).message())
                .isEqualTo(
                        "What became of asset 'a' is missing: it was committed to iteration 1. Maybe say of all others at"
                                + " once whether they are done: \"others\".");
        assertThat(Lives.told(e.issues())).containsExactly("REQUIRED /assets", "REQUIRED /assets");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Lives life = Lives.of(THREE, "a=1 b=1 c=2").begin(1);
        CycleException e = refused(life, """
                {'assets': [
                  {'asset': 'a', 'done': true, 'completedOn': '2026-01-12', 'remainingEffort': {'crew': 1}, 'released': true},
                  {'asset': 'a', 'done': true, 'completedOn': '2026-01-04'},
                  {'asset': 'z', 'done': true},
                  {'done': false, 'completedOn': '2026-01-06', 'remainingEffort': {'crew': 0}},
                  {'asset': 'c', 'done': false},
                  {'asset': 'b', 'actualEffort': {'nobody': 1, 'dba': -1}, 'remainingEffort': {'crew': 0.001}}],
                 'capacity': {'ghosts': 1, 'dba': 1000000.01}}""");
        assertThat(Lives.told(e.issues()))
                .containsExactly(
                        "OUT_OF_RANGE /assets/0/completedOn",
                        "NOT_APPLICABLE /assets/0/remainingEffort",
                        "NOT_APPLICABLE /assets/0/released",
                        "REPEATED /assets/1/asset",
                        "OUT_OF_RANGE /assets/1/completedOn",
                        "UNKNOWN_REFERENCE /assets/2/asset",
                        "REQUIRED /assets/3/asset",
                        "NOT_APPLICABLE /assets/3/completedOn",
                        "OUT_OF_RANGE /assets/3/remainingEffort",
                        "NOT_APPLICABLE /assets/4/asset",
                        "UNKNOWN_REFERENCE /assets/5/actualEffort/nobody",
                        "OUT_OF_RANGE /assets/5/actualEffort/dba",
                        "TOO_MANY_DECIMALS /assets/5/remainingEffort/crew",
                        "REQUIRED /assets/5/done",
                        "UNKNOWN_REFERENCE /capacity/ghosts",
                        "OUT_OF_RANGE /capacity/dba");
        assertThat(e.issues()).allMatch(issue -> issue.message().contains(" Maybe "));
    }

    @Test
    void theFirstAndTheLastDayAreInTheIteration() {
        Lives.of(THREE, "a=1 b=1")
                .begin(1)
                .close(
                        1,
                        "{'assets': [{'asset': 'a', 'done': true, 'completedOn': '2026-01-05'}, {'asset': 'b', 'done': true, 'completedOn': '2026-01-11'}]}");
    }

    @Test
    void whatIsDoneOrCommittedElsewhereIsNotToldHere() {
        Lives life = Lives.of(THREE, "a=1 b=2").begin(1).commit(2);
        assertThat(refused(life, "{'assets': [{'asset': 'b', 'done': true}], 'others': 'DONE'}")
                        .issues()
                        .get(0)
                        .message())
                .isEqualTo(
                        "Asset 'b' is committed to iteration 2. Maybe tell of it when that one is closed, or reject that"
                                + " one first.");
        life.close(1, "{'others': 'DONE'}").approve(2).start(2);
        CycleException again = catchThrowableOfType(
                CycleException.class,
                () -> life.close(2, "{'assets': [{'asset': 'a', 'done': true}], 'others': 'DONE'}"));
        assertThat(again.issues().get(0).message())
                .isEqualTo("Asset 'a' is done since 2026-01-11. Maybe another asset was meant.");
    }

    private static CycleException refused(Lives life, String request) {
        CycleException e = catchThrowableOfType(CycleException.class, () -> life.close(1, request));
        assertThat(e.reason()).isEqualTo(CycleException.Reason.INVALID);
        return e;
    }

    private static Asset asset(Lives life, String id) {
        return life.backlog().modelInput().assets().stream()
                .filter(asset -> asset.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
