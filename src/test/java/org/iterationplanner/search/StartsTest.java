package org.iterationplanner.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Literals.backlog;

import java.util.stream.IntStream;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.sample.RandomBacklog;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.junit.jupiter.api.Test;

class StartsTest {

    /** In the place of the other it would break no pin any more, but without an estimate it is planned nowhere. */
    @Test
    void whatCanNeverBePlannedTakesNoPlaceOfOthers() {
        Starts starts = new Starts(new PlanningProblem(new PlanRequest(null, backlog("""
                assets: [{id: 'unknown', pin: {iteration: 2}}, {id: 'known', effort: {crew: 1}}],
                baseline: [{asset: 'known', iteration: 2}]"""))), 1, () -> false);

        starts.warm(null);

        assertOnlyPlannable(starts.takeBest());
    }

    @Test
    void whatCanNeverBePlannedIsInNoStart() {
        for (long seed = 0; seed < 200; seed++) {
            Starts starts = new Starts(new PlanningProblem(RandomBacklog.of(seed)), seed, () -> false);

            starts.warm(null);
            starts.cold(0);

            assertOnlyPlannable(starts.takeBest());
        }
    }

    private static void assertOnlyPlannable(State state) {
        assertThat(IntStream.range(0, state.problem().groupCount()).filter(state::isPlanned))
                .allMatch(group -> state.problem().entityOf(group) >= 0);
    }
}
