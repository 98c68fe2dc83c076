package org.iterationplanner.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Literals.backlog;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StaffingTest {

    private static final String TEAMS =
            "teams: [{id: 's', capacity: 5}, {id: 't', capacity: 6}, {id: 'u', capacity: 7}], ";

    private static IndexedBacklog index(String assets) {
        return new IndexedBacklog(backlog(TEAMS + "assets: [" + assets + "]"));
    }

    /** Demand of s, t and u, chosen team of each member, broken pins. */
    private static List<String> ways(IndexedBacklog index) {
        List<Integer> members = IntStream.range(0, index.assetCount()).boxed().toList();
        return Staffing.of(index, members).stream()
                .map(way -> way.demand(0) + " " + way.demand(1) + " " + way.demand(2) + " by "
                        + members.stream()
                                .map(m -> String.valueOf(way.flexibleTeam(m)))
                                .collect(Collectors.joining(","))
                        + " broken " + way.brokenTeamPins())
                .toList();
    }

    @Test
    void fixedEffortAddsUp() {
        assertThat(ways(index("{id: 'a', effort: {t: 1.5, u: 2}}, {id: 'b', effort: {t: 1}}")))
                .containsExactly("0 250 200 by -1,-1 broken 0");
    }

    @Test
    void withoutEffortNothingIsAsked() {
        assertThat(ways(index("{id: 'a'}"))).containsExactly("0 0 0 by -1 broken 0");
    }

    @Test
    void flexibleEffortGoesToOneTeamOnTopOfItsFixedEffort() {
        assertThat(ways(index("{id: 'a', effort: {t: 1}, flexibleEffort: {points: 3, teams: ['u', 't']}}")))
                .containsExactly("0 100 300 by 2 broken 0", "0 400 0 by 1 broken 0");
    }

    @Test
    void demandsThatAreTheSameAreLookedAtOnce() {
        String flexible = "flexibleEffort: {points: 1, teams: ['s', 't']}}";
        assertThat(ways(index("{id: 'a', " + flexible + ", {id: 'b', effort: {u: 1}}, {id: 'c', " + flexible)))
                .containsExactly(
                        "200 0 100 by 0,-1,0 broken 0",
                        "100 100 100 by 0,-1,1 broken 0",
                        "0 200 100 by 1,-1,1 broken 0");
    }

    @Test
    void aPinnedTeamTellsWaysApart() {
        String pinned = "{id: 'a', flexibleEffort: {points: 1, teams: ['s', 't']}, pin: {iteration: 1, team: 't'}}";
        String free = "{id: 'b', flexibleEffort: {points: 1, teams: ['s', 't']}}";
        assertThat(ways(index(pinned + "," + free)))
                .containsExactly(
                        "200 0 0 by 0,0 broken 1",
                        "100 100 0 by 0,1 broken 1",
                        "100 100 0 by 1,0 broken 0",
                        "0 200 0 by 1,1 broken 0");
    }

    @Test
    void anIterationIsLargeEnoughWhenEveryTeamCanDoItsShare() {
        IndexedBacklog index = index("{id: 'a', effort: {s: 5}, flexibleEffort: {points: 6.01, teams: ['t', 'u']}}");
        assertThat(Staffing.of(index, List.of(0)))
                .extracting(way -> way.fits(index, 0))
                .containsExactly(false, true);
    }

    @Test
    void moreThanTwoThousandDemandsAreNotLookedAt() {
        String assets = IntStream.range(0, 12)
                .mapToObj(i -> "{id: 'a%d', flexibleEffort: {points: %d, teams: ['s', 't']}}".formatted(i, 1 << i))
                .collect(Collectors.joining(","));
        assertThat(ways(index(assets)))
                .hasSize(Staffing.LIMIT)
                .first()
                .asString()
                .startsWith("409500 0 0");
    }
}
