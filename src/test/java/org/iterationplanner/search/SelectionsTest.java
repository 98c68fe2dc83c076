package org.iterationplanner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.iterationplanner.sample.EstateGenerator;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.junit.jupiter.api.Test;

/** What is chosen is cheaper than the plan, there is capacity for it, and no part of it is given up without need. */
class SelectionsTest {

    private static final double OVER_SUBSCRIBED = 1.15;

    private static State start(long seed) {
        Starts starts = new Starts(
                new PlanningProblem(EstateGenerator.generate(100, seed, OVER_SUBSCRIBED, 1)), 0, () -> false);
        starts.cold(0);
        return starts.takeBest();
    }

    @Test
    void whatIsKeptHasCapacityAndNothingIsGivenUpWithoutNeed() {
        for (long seed = 1; seed <= 5; seed++) {
            State state = start(seed);
            Promises promises = new Promises(state);
            CapacityCheck capacity = new CapacityCheck(state);
            int[] all = IntStream.range(0, promises.size()).toArray();
            int[] targets = new Selections(state, promises).choose(state.medium(), new SplittableRandom(seed));
            assertThat(targets).isNotNull();
            assertThat(promises.late(targets, all)).isLessThan(state.medium());
            assertThat(capacity.suffices(promises.limit(targets, all, capacity.unlimited()), 0))
                    .isTrue();
            for (int part : promises.parts()) {
                int[] earlier = targets.clone();
                earlier[part]--;
                assertThat(targets[part] > promises.inTime(part)
                                && capacity.suffices(promises.limit(earlier, all, capacity.unlimited()), 0))
                        .as("estate %d, part %d", seed, part)
                        .isFalse();
            }
        }
    }

    @Test
    void whatHasBeenTriedGivesWayToOthers() {
        State state = start(1);
        Selections selections = new Selections(state, new Promises(state));
        SplittableRandom random = new SplittableRandom(1);
        long different = IntStream.range(0, 10)
                .mapToObj(i -> {
                    int[] chosen = selections.choose(state.medium(), random);
                    selections.learn();
                    return IntStream.of(chosen).boxed().toList();
                })
                .distinct()
                .count();
        assertThat(different).isGreaterThan(3);
    }

    @Test
    void nothingIsCheaperThanAPlanThatKeepsEverything() {
        State state = start(1);
        assertThat(new Selections(state, new Promises(state)).choose(0, new SplittableRandom(1)))
                .isNull();
    }
}
