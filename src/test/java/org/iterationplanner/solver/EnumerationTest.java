package org.iterationplanner.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.sample.RandomBacklog;
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
            // A budget is not part of what is enumerated: PlanSolverTest looks at it.
            Score best = request.config().model().maxMoves() == null ? Optimum.of(request, PLANS) : null;
            if (best == null) {
                continue;
            }
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
}
