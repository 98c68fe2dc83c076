package org.iterationplanner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.iterationplanner.sample.EstateGenerator;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;
import org.junit.jupiter.api.Test;

/** What is missing is what stands too late for a promise that the first plan keeps, and nothing is missing in that plan. */
class KeepingTest {

    private static final double OVER_SUBSCRIBED = 1.15;

    @Test
    void missingIsTheEffortThatIsTooLateForWhatThePlanKept() {
        Starts starts =
                new Starts(new PlanningProblem(EstateGenerator.generate(100, 2, OVER_SUBSCRIBED, 1)), 0, () -> false);
        starts.cold(0);
        State state = starts.takeBest();
        Promises promises = new Promises(state);
        int[] ends = new int[promises.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = Math.max(promises.inTime(i), promises.span(i).last());
        }
        Keeping keeping = new Keeping(state, promises);
        Trial trial = new Trial(state);
        SplittableRandom random = new SplittableRandom(3);
        long missing = 0;
        for (int i = 0; i < 2_000; i++) {
            trial.begin();
            for (int moves = random.nextInt(1, 4); moves > 0; moves--) {
                trial.assign(
                        random.nextInt(state.problem().groupCount()),
                        random.nextInt(state.problem().never() + 1),
                        0);
            }
            missing += keeping.see(trial);
            assertThat(missing).isEqualTo(missing(state, promises, ends));
            if (random.nextBoolean()) {
                trial.rollback();
                keeping.takeBack();
                missing = missing(state, promises, ends);
            }
        }
    }

    private static long missing(State state, Promises promises, int[] ends) {
        long missing = 0;
        for (int group = 0; group < state.problem().groupCount(); group++) {
            boolean late = false;
            for (int i = 0; i < ends.length; i++) {
                for (int member : promises.span(i).groups()) {
                    late |= member == group && state.iteration(group) > ends[i];
                }
            }
            missing += late ? state.loads().demand(group) : 0;
        }
        return missing;
    }
}
