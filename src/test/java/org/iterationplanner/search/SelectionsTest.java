package org.iterationplanner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.iterationplanner.sample.EstateGenerator;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.junit.jupiter.api.Test;

/** What is chosen is cheaper than the plan, there is capacity for it, and at most one part of it is given up without need. */
class SelectionsTest {

    private static final double OVER_SUBSCRIBED = 1.15;

    private static State start(long seed) {
        Starts starts = new Starts(
                new PlanningProblem(EstateGenerator.generate(100, seed, OVER_SUBSCRIBED, 1)), 0, () -> false);
        starts.cold(0);
        return starts.takeBest();
    }

    @Test
    void whatIsKeptHasCapacityAndHardlyAnythingIsGivenUpWithoutNeed() {
        for (long seed = 1; seed <= 5; seed++) {
            State state = start(seed);
            Promises promises = new Promises(state);
            Selections selections = new Selections(state, promises);
            Predicate<int[]> suffices = suffices(state, promises);
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < 20; i++) {
                int[] targets = selections.choose(state.medium(), random);
                selections.learn(false);
                assertThat(targets).isNotNull();
                assertThat(promises.late(targets, promises.all())).isLessThan(state.medium());
                assertThat(suffices).accepts(targets);
                assertThat(withOnePartEarlier(targets, promises))
                        .as("estate %d, choice %d", seed, i)
                        .anyMatch(each -> suffices.test(each)
                                && IntStream.of(promises.parts())
                                        .allMatch(part -> isNeeded(part, each, promises, suffices)));
            }
        }
    }

    private static Predicate<int[]> suffices(State state, Promises promises) {
        CapacityCheck capacity = new CapacityCheck(state);
        return targets -> capacity.suffices(promises.limit(targets, promises.all(), capacity.unlimited()), 0);
    }

    /** The targets, and those in which one part is given up less. */
    private static List<int[]> withOnePartEarlier(int[] targets, Promises promises) {
        List<int[]> all = new ArrayList<>();
        all.add(targets);
        for (int part : promises.parts()) {
            for (int target = promises.inTime(part); target < targets[part]; target++) {
                int[] earlier = targets.clone();
                earlier[part] = target;
                all.add(earlier);
            }
        }
        return all;
    }

    private static boolean isNeeded(int part, int[] targets, Promises promises, Predicate<int[]> suffices) {
        int[] earlier = targets.clone();
        earlier[part]--;
        return targets[part] == promises.inTime(part) || !suffices.test(earlier);
    }

    @Test
    void whereThereIsNoPlanOtherDatacentersAreLate() {
        State state = start(8);
        assertThat(differentAfterFailures(state, 30, new Promises(state).wholes()))
                .isGreaterThan(2);
    }

    @Test
    void whatHasBeenTriedGivesWayToOthers() {
        State state = start(1);
        assertThat(differentAfterFailures(state, 10, new Promises(state).all())).isGreaterThan(3);
    }

    /** How many choices differ in the iterations of some promises, if no plan is found for any. */
    private static long differentAfterFailures(State state, int choices, int[] promises) {
        Selections selections = new Selections(state, new Promises(state));
        SplittableRandom random = new SplittableRandom(1);
        return IntStream.range(0, choices)
                .mapToObj(i -> {
                    int[] chosen = selections.choose(state.medium(), random);
                    selections.learn(false);
                    return IntStream.of(promises)
                            .map(promise -> chosen[promise])
                            .boxed()
                            .toList();
                })
                .distinct()
                .count();
    }

    @Test
    void nothingIsCheaperThanAPlanThatKeepsEverything() {
        State state = start(1);
        assertThat(new Selections(state, new Promises(state)).choose(0, new SplittableRandom(1)))
                .isNull();
    }
}
