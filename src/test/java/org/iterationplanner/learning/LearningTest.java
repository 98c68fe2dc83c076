package org.iterationplanner.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Asset.EstimateRange;
import org.iterationplanner.backlog.Asset.FlexibleEffort;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.change.Change;
import org.iterationplanner.cycle.IterationState;
import org.iterationplanner.forecast.History;
import org.iterationplanner.json.AnyJson;
import org.iterationplanner.json.Json;
import org.iterationplanner.json.Reading;
import org.iterationplanner.learning.Suggestions.AssetChange;
import org.iterationplanner.learning.Suggestions.CapacitySuggestion;
import org.iterationplanner.learning.Suggestions.EstimateSuggestion;
import org.iterationplanner.learning.Suggestions.Evidence;
import org.iterationplanner.learning.Suggestions.TeamChange;
import org.iterationplanner.tracking.Past;
import org.junit.jupiter.api.Test;

class LearningTest {

    private static final String DONE = """
            {id: 'd1', type: 'VM', completedOn: '2026-01-11'}, {id: 'd2', type: 'VM', completedOn: '2026-01-11'},
            {id: 'd3', type: 'VM', completedOn: '2026-01-11'}, {id: 'd4', type: 'VM', completedOn: '2026-01-11'},
            {id: 'd5', type: 'VM', strategy: 'REHOST', completedOn: '2026-01-11'}""";

    /** Five virtual machines of 2 points that took 4. */
    private static final String[] DOUBLED = {
        "d1 2 done took 4", "d2 2 done took 4", "d3 2 done took 4", "d4 2 done took 4", "d5 2 done took 4"
    };

    private static Past doubled(String assets) {
        return Past.of("assets: [" + DONE + ", " + assets + "]").closes(1, "crew:10", DOUBLED);
    }

    private static List<EstimateSuggestion> estimates(Past past) {
        return Learning.suggestions(past.living()).estimates();
    }

    @Test
    void fiveSamplesOfATypeAreHalfBelievedOnceForAllAndOnceForTheType() {
        EstimateSuggestion suggestion =
                estimates(doubled("{id: 'a', type: 'VM', effort: {crew: 3}}")).get(0);

        // all: 2/2 + 1/2 = 1.5; the type: 2/2 + 1.5/2 = 1.75. p10: 0.8, 1.4, 1.7; p90: 1.7, 1.85, 1.925
        assertThat(suggestion.samples()).isEqualTo(5);
        assertThat(suggestion.observed()).isEqualTo("2");
        assertThat(suggestion.weight()).isEqualTo("0.5");
        assertThat(suggestion.factor()).isEqualTo("1.75");
        assertThat(suggestion.p10()).as("1.7 / 1.75").isEqualTo("0.97");
        assertThat(suggestion.p90()).as("1.925 / 1.75").isEqualTo("1.1");
        assertThat(suggestion.sentence())
                .isEqualTo(
                        "5 assets of kind VM took 2 times their estimate (5 samples of the type): multiply the estimates by"
                                + " 1.75, with a range of 0.97 to 1.1 of the estimate; that concerns 1 asset.");
        assertThat(suggestion.changes().assets())
                .containsExactly(new AssetChange(
                        "a",
                        Map.of("crew", n("5.25")),
                        null,
                        new EstimateRange(n("0.97"), n("1.1")),
                        Map.of("estimate.original", "3", "estimate.learned", "5.25")));
    }

    @Test
    void aStrategyIsBlendedWithItsTypeAndTakesItWhereThereIsNoSample() {
        List<EstimateSuggestion> suggestions = estimates(doubled("""
                {id: 'a', type: 'VM', strategy: 'REHOST', effort: {crew: 3}},
                {id: 'b', type: 'VM', strategy: 'REBUILD', effort: {crew: 3}}"""));

        // REHOST: 2/6 + 1.75 * 5/6 = 1.7917
        assertThat(suggestions).extracting(EstimateSuggestion::factor).containsExactly(n("1.79"), n("1.75"));
        assertThat(suggestions).extracting(EstimateSuggestion::samples).containsExactly(1, 0);
        assertThat(suggestions).extracting(EstimateSuggestion::observed).containsExactly(n("2"), null);
        assertThat(suggestions.get(1).sentence())
                .startsWith("No asset of kind VM REBUILD tells what it took, but 5 assets");
    }

    @Test
    void fewerThanFiveSamplesOfATypeSayNothing() {
        Past past = Past.of("assets: [" + DONE + ", {id: 'a', type: 'VM', effort: {crew: 3}}]")
                .closes(1, "crew:10", DOUBLED[0], DOUBLED[1], DOUBLED[2], DOUBLED[3]);

        Suggestions suggestions = Learning.suggestions(past.living());
        assertThat(suggestions.estimates()).isEmpty();
        assertThat(suggestions.sentences()).singleElement().asString().startsWith("Nothing is suggested");
    }

    @Test
    void whatIsDoneOrFixedOrNotEstimatedIsLeftAlone() {
        Past past = doubled("""
                {id: 'committed', type: 'VM', effort: {crew: 3}}, {id: 'unknown', type: 'VM'},
                {id: 'nothing', type: 'VM', effort: {crew: 0}}, {id: 'other', effort: {crew: 3}}""");

        assertThat(estimates(past.has(2, IterationState.APPROVED, "committed"))).isEmpty();
    }

    @Test
    void flexibleEffortIsChangedAndARangeThatSomebodyGaveIsKept() {
        EstimateSuggestion suggestion = estimates(doubled("""
                        {id: 'a', type: 'VM', effort: {crew: 1}, flexibleEffort: {points: 2, teams: ['crew']},
                         estimateRange: {p10: 0.5, p90: 3}, attributes: {owner: 'ann'}}""")).get(0);

        assertThat(suggestion.changes().assets())
                .containsExactly(new AssetChange(
                        "a",
                        Map.of("crew", n("1.75")),
                        new FlexibleEffort(n("3.5"), List.of("crew")),
                        null,
                        Map.of("owner", "ann", "estimate.original", "3", "estimate.learned", "5.25")));
    }

    @Test
    void whatIsOffByLessThanFivePercentIsWellEstimated() {
        String[] exact = {
            "d1 25 done took 26", "d2 25 done took 26", "d3 25 done took 26", "d4 25 done took 26", "d5 25 done took 26"
        };
        Past past = Past.of("assets: [" + DONE + ", {id: 'a', type: 'VM', effort: {crew: 3}}]")
                .closes(1, "", exact);

        EstimateSuggestion suggestion = estimates(past).get(0);
        assertThat(suggestion.factor()).isEqualTo("1");
        assertThat(suggestion.changes().assets().get(0).effort()).isEmpty();
        assertThat(suggestion.changes().assets().get(0).estimateRange())
                .isEqualTo(new EstimateRange(n("0.98"), n("1.21")));
        assertThat(suggestion.sentence()).contains("the estimates are good");
    }

    @Test
    void appliedTwiceASuggestionDoesNoMoreThanOnce() {
        Past past = doubled("{id: 'a', type: 'VM', effort: {crew: 3}}");
        Backlog applied = applied(past);

        assertThat(asset(applied, "a").totalEffort()).isEqualTo("5.25");
        assertThat(estimates(Past.of(applied).closes(1, "crew:10", DOUBLED))).isEmpty();
    }

    @Test
    void aLearnedEstimateIsComparedAsThePersonHadIt() {
        Past past = Past.of("""
                assets: [%s, {id: 'e', type: 'VM', completedOn: '2026-01-18', attributes: {'estimate.original': '2', 'estimate.learned': '4'}},
                         {id: 'a', type: 'VM', effort: {crew: 3}}]""".formatted(DONE)).closes(1, "crew:10", DOUBLED).closes(2, "crew:10", "e 4 done took 4");

        assertThat(estimates(past).get(0).observed()).isEqualTo("2");
        assertThat(LearnedEstimate.isLearned(asset(applied(doubled("{id: 'a', type: 'VM', effort: {crew: 3}}")), "a")))
                .isTrue();
    }

    @Test
    void aCapacityIsWhatATeamCompletesInAFullIterationBeforeRampAndBuffer() {
        Past past = Past.of("buffer: 0.2, teams: [{id: 'crew', capacity: 20, rampUp: [0.5]}]")
                .closes(1, "crew:8", "a 6 done", "b 2 left")
                .closes(2, "crew:16/8", "b 2 done", "c 4 done", "d 5 left")
                .closes(3, "crew:16", "d 5 done");

        CapacitySuggestion suggestion =
                Learning.suggestions(past.living()).capacities().get(0);

        // 6 / 0.5 / 0.8 = 15; 6 * 2 / 0.8 = 15; all done, so 16 / 0.8 = 20; their mean is 16 2/3
        assertThat(suggestion.evidence())
                .containsExactly(
                        new Evidence(1, n("6"), n("8"), n("8"), false, n("15")),
                        new Evidence(2, n("6"), n("16"), n("8"), false, n("15")),
                        new Evidence(3, n("5"), n("16"), n("16"), true, n("20")));
        assertThat(suggestion.present()).isEqualTo("20");
        assertThat(suggestion.suggested()).isEqualTo("16.67");
        assertThat(suggestion.changes().teams()).containsExactly(new TeamChange("crew", n("16.67")));
        assertThat(suggestion.sentence())
                .isEqualTo(
                        "In 1 of the last 3 iterations team crew finished all it had committed to; what it completes comes to"
                                + " 16.67 a full iteration, where 20 is planned with.");
    }

    @Test
    void aTeamThatDoesWhatItIsGivenKeepsItsCapacity() {
        Past past = Past.of("buffer: 0.2, teams: [{id: 'crew', capacity: 20}]")
                .closes(1, "crew:16", "a 16 done")
                .closes(2, "crew:16", "b 3 done")
                .closes(3, "crew:16", "c 16 done");

        assertThat(Learning.suggestions(past.living()).capacities()).isEmpty();
    }

    @Test
    void twoIterationsSayNothingOfATeam() {
        Past past =
                Past.of("").closes(1, "crew:10", "a 1 done", "b 9 left").closes(2, "crew:10", "b 1 done", "c 9 left");

        assertThat(Learning.suggestions(past.living()).capacities()).isEmpty();
    }

    @Test
    void forecastsGetTheRangesAndHowMuchCapacityWasThere() {
        Past past = doubled("{id: 'a', type: 'VM', effort: {crew: 3}}").closes(2, "crew:10/5");

        History history = Learning.history(past.living());

        assertThat(history.capacityFactors()).isEqualTo(Map.of("crew", List.of(n("1"), n("0.5"))));
        assertThat(history.ranges().get(new History.Kind(Asset.Type.VM, null)))
                .isEqualTo(new EstimateRange(n("1.7"), n("1.925")));
        assertThat(history.ranges()).hasSize(1 + Asset.Strategy.values().length);
        assertThat(history.ranges()
                        .get(new History.Kind(Asset.Type.VM, Asset.Strategy.REHOST))
                        .p10()
                        .doubleValue())
                .as("2/6 + 1.7 * 5/6")
                .isCloseTo(1.75, within(1e-9));
    }

    private static Backlog applied(Past past) {
        String changes = Json.write(estimates(past).get(0).changes());
        Reading<Backlog> reading =
                new Change(null, new AnyJson(changes)).applyTo(past.living().modelInput());
        return ((Reading.Value<Backlog>) reading).value();
    }

    private static Asset asset(Backlog backlog, String id) {
        return backlog.assets().stream()
                .filter(asset -> asset.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }
}
