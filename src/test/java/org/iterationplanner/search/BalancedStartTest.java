package org.iterationplanner.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Literals.backlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.sample.RandomBacklog;
import org.iterationplanner.state.PlanReader;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.junit.jupiter.api.Test;

class BalancedStartTest {
    private static final long LOOKS = 50_000;

    /** Efforts 6, 3, 4, 7 with a capacity of 10: in this order they take three iterations. */
    private static final String FOUR_ASSETS = """
            workloads: [{id: 'w', value: 5}],
            assets: [{id: 'a', workload: 'w', effort: {crew: 6}}, {id: 'b', workload: 'w', effort: {crew: 3}},
              {id: 'c', workload: 'w', effort: {crew: 4}}, {id: 'd', workload: 'w', effort: {crew: 7}}]""";

    @Test
    void fillsIterationsCompletely() {
        assertThat(lastIterations(state(FOUR_ASSETS))).endsWith(1);
    }

    @Test
    void keepsToWhatTheAssetsWaitFor() {
        String waits = """
                , dependencies: [{type: 'PRECEDES', from: 'd', to: 'a', lag: 2}]""";

        assertThat(lastIterations(state(FOUR_ASSETS + waits))).endsWith(2);
    }

    @Test
    void keepsToWhatTheWorkloadsWaitFor() {
        State state = state("""
                workloads: [{id: 'v', value: 5}, {id: 'w', value: 5}],
                workloadDependencies: [{from: 'v', to: 'w', lag: 2}],
                assets: [{id: 'a', workload: 'v', effort: {crew: 6}}, {id: 'b', workload: 'v', effort: {crew: 3}},
                  {id: 'c', workload: 'w', effort: {crew: 1}}]""");

        assertThat(lastIterations(state)).endsWith(2);
    }

    @Test
    void keepsOutOfFreezes() {
        String freeze = """
                , freezes: [{scope: {all: true}, from: '2026-01-12', to: '2026-01-18'}]""";

        assertThat(lastIterations(state(FOUR_ASSETS + freeze))).endsWith(2);
    }

    @Test
    void isOfNoUseWhereSmallWorkloadsEndOneByOne() {
        assertThat(BalancedStart.of(state(FOUR_ASSETS.replace("workload: 'w', ", "")), 1))
                .isNull();
    }

    @Test
    void isOfNoUseWhereTwoTeamsAreTheBottleneck() {
        String teams = "teams: [{id: 'crew', capacity: 10}, {id: 'dba', capacity: 3}], ";
        String one = FOUR_ASSETS.replace("{crew: 7}", "{crew: 7, dba: 3}");

        assertThat(BalancedStart.of(state(teams + one), 1)).isNotNull();
        assertThat(BalancedStart.of(state(teams + one.replace("{crew: 4}", "{crew: 4, dba: 3}")), 1))
                .isNull();
    }

    @Test
    void whatItGivesIsNeverLessFeasibleThanWhatIsKnown() {
        int given = 0;
        for (long seed = 0; seed < 400; seed++) {
            State known = new State(new PlanningProblem(RandomBacklog.of(seed)));
            BalancedStart start = BalancedStart.of(known, seed);
            if (start == null) {
                continue;
            }
            List<Integer> lasts = new ArrayList<>();
            start.improve(LOOKS, () -> false, state -> {
                assertThat(state.hard()).isLessThanOrEqualTo(known.hard());
                lasts.add(last(state));
            });
            assertThat(lasts)
                    .as("backlog %d", seed)
                    .isSortedAccordingTo((a, b) -> b - a)
                    .doesNotHaveDuplicates();
            assertThat(lasts).as("backlog %d", seed).allMatch(last -> last + 1 >= start.bound());
            given += lasts.isEmpty() ? 0 : 1;
        }
        assertThat(given).isGreaterThan(20);
    }

    /** All in one iteration is twice of what fits; only two moves more than may would mend it, which breaks less. */
    @Test
    void neverMovesMoreThanMay() {
        String baseline = ", baseline: [{asset: 'a', iteration: 1}, {asset: 'b', iteration: 1},"
                + " {asset: 'c', iteration: 1}, {asset: 'd', iteration: 1}]";
        PlanConfig.Model oneMove = new PlanConfig.Model(Map.of(), 1);
        PlanRequest request = new PlanRequest(new PlanConfig(null, oneMove), backlog(FOUR_ASSETS + baseline));
        State known = new State(new PlanningProblem(request));
        new PlanReader(known).readBaseline();
        List<Integer> moved = new ArrayList<>();

        BalancedStart.of(known, 1).improve(LOOKS, () -> false, state -> moved.add(state.moved()));

        assertThat(moved).allMatch(moves -> moves <= 1);
    }

    private static List<Integer> lastIterations(State known) {
        List<Integer> lasts = new ArrayList<>();
        BalancedStart.of(known, 1).improve(LOOKS, () -> false, state -> {
            assertThat(state.hard()).isZero();
            lasts.add(last(state));
        });
        return lasts;
    }

    private static int last(State state) {
        return IntStream.range(0, state.problem().groupCount())
                .filter(state::isPlanned)
                .map(state::iteration)
                .max()
                .orElse(-1);
    }

    private static State state(String fields) {
        return new State(new PlanningProblem(new PlanRequest(null, backlog(fields))));
    }
}
