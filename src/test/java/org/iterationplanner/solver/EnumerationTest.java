package org.iterationplanner.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.sample.RandomBacklog;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.junit.jupiter.api.Test;

/** Small backlogs of which every plan can be looked at: what the search finds is the best, or very nearly always. */
class EnumerationTest {

    private static final long SEEDS = 150;
    private static final long PLANS = 40_000;
    private static final long STEPS = 400;

    @Test
    void smallBacklogsAreSolvedToTheOptimum() {
        int compared = 0;
        int missed = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            PlanRequest request = RandomBacklog.of(seed);
            State state = new State(new PlanningProblem(request));
            int[] groups = IntStream.range(0, state.problem().groupCount())
                    .filter(g -> state.problem().entityOf(g) >= 0)
                    .toArray();
            // A budget is not part of what is enumerated: PlanSolverTest looks at it.
            if (state.problem().hasMoveBudget() || plans(state.problem(), groups) > PLANS) {
                continue;
            }
            Score best = new Best(state, groups).score;
            PlanSolver.Outcome outcome = new PlanSolver(FullAssertTest.limited(request, STEPS), null, Duration.ZERO)
                    .solve((score, plan) -> {});
            assertThat(outcome.score()).as("backlog %d", seed).isLessThanOrEqualTo(best);
            assertThat(outcome.score().hard()).as("backlog %d", seed).isEqualTo(best.hard());
            compared++;
            missed += outcome.score().equals(best) ? 0 : 1;
        }
        assertThat(compared).isGreaterThan(50);
        assertThat(missed).as("not optimal, of %d", compared).isLessThanOrEqualTo(compared / 20);
    }

    private static long plans(PlanningProblem problem, int[] groups) {
        long product = 1;
        for (int g : groups) {
            product *= 1 + (long) problem.never() * problem.staffings(g).size();
            if (product > PLANS) {
                return product;
            }
        }
        return product;
    }

    /** Looks at every plan. */
    private static final class Best {

        private final State state;
        private final int[] groups;
        private Score score;

        Best(State state, int[] groups) {
            this.state = state;
            this.groups = groups;
            score = state.score();
            extend(0);
        }

        private void extend(int i) {
            if (i == groups.length) {
                score = state.score().compareTo(score) > 0 ? state.score() : score;
                return;
            }
            for (int t = 0; t < state.problem().never(); t++) {
                for (int s = 0; s < state.loads().staffingCount(groups[i]); s++) {
                    state.assign(groups[i], t, s);
                    extend(i + 1);
                }
            }
            state.unplan(groups[i]);
            extend(i + 1);
        }
    }
}
