package org.iterationplanner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.check.Checker;
import org.iterationplanner.sample.DemoData;
import org.iterationplanner.sample.EstateGenerator;
import org.iterationplanner.sample.RandomBacklog;
import org.iterationplanner.state.PlanWriter;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The array state under the moves of the search says what the independent checker says, after every step. */
class LocalSearchTest {

    private static final Cycle ORDERS = new Cycle(0, 1, Cycle.Aim.ORDER);

    private static final int BACKLOGS = Integer.getInteger("planner.fullAssert.backlogs", 1_000);

    @Test
    void thousandRandomBacklogs() {
        for (long seed = 0; seed < BACKLOGS; seed++) {
            assertEveryStep("random backlog " + seed, RandomBacklog.of(seed), Cycle.FIRST, 12);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-steps", "two-datacenter-exit", "software-team", "tight-lease", "replan-after-slip"})
    void everySample(String id) {
        assertEveryStep(id, DemoData.get(id).orElseThrow(), Cycle.FIRST, 200);
    }

    @Test
    void anEstateUnderEveryKindOfMove() {
        assertEveryStep("estate", EstateGenerator.generate(120, 5, 1.1), Cycle.FIRST, 1_000);
    }

    @Test
    void anEstateAndRandomBacklogsUnderEveryKindOfOrder() {
        assertEveryStep("estate", EstateGenerator.generate(120, 5, 0.9), ORDERS, 1_000);
        for (long seed = 0; seed < BACKLOGS; seed++) {
            assertEveryStep("random backlog " + seed, RandomBacklog.of(seed), ORDERS, 12);
        }
    }

    private static void assertEveryStep(String name, PlanRequest request, Cycle cycle, int steps) {
        Starts starts = new Starts(new PlanningProblem(request), 0, () -> false);
        starts.cold(0);
        State state = starts.takeBest();
        if (state.problem().entityCount() == 0) {
            return;
        }
        LocalSearch search = new LocalSearch(state, new SplittableRandom(1));
        Score best = state.score();
        search.begin(cycle);
        assertConfirmed(name, request, state);
        best = best.compareTo(state.score()) < 0 ? state.score() : best;
        for (int step = 0; step < steps; step++) {
            search.cool(cycle, (double) step / steps);
            search.step();
            assertConfirmed(name, request, state);
            best = best.compareTo(state.score()) < 0 ? state.score() : best;
        }
        assertThat(search.bestScore()).as(name).isEqualTo(best);
        search.returnToBest();
        assertThat(state.score()).as(name).isEqualTo(best);
        assertConfirmed(name, request, state);
    }

    private static void assertConfirmed(String name, PlanRequest request, State state) {
        PlanConfig.Model model = request.config().model();
        Score checked = Checker.check(request.modelInput(), PlanWriter.plan(state), model.weights(), model.maxMoves())
                .score();
        assertThat(state.score()).as(name).isEqualTo(checked);
    }
}
