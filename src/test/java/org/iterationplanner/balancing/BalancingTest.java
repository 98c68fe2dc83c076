package org.iterationplanner.balancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BalancingTest {
    private static final long LOOKS = 40_000;

    @Test
    void findsAndProvesTheOptimumOfSimpleProblems() {
        for (long seed = 0; seed < 300; seed++) {
            RandomProblem problem = RandomProblem.simple(seed);
            int optimum = problem.optimum();
            Balancing balancing = new Balancing(problem.toBalancing(), seed);

            List<int[]> plans = plans(balancing);

            assertFeasibleAndBetter(problem, plans, seed);
            assertThat(used(plans)).as("seed %d", seed).isEqualTo(optimum);
            assertThat(balancing.bound()).as("seed %d", seed).isEqualTo(optimum);
        }
    }

    @Test
    void findsTheOptimumOfProblemsWithTeamsLagsAndClosedIterations() {
        int without = 0;
        for (long seed = 0; seed < 400; seed++) {
            RandomProblem problem = RandomProblem.rich(seed);
            int optimum = problem.optimum();
            Balancing balancing = new Balancing(problem.toBalancing(), seed);

            List<int[]> plans = plans(balancing);

            assertFeasibleAndBetter(problem, plans, seed);
            assertThat(balancing.bound()).as("seed %d", seed).isLessThanOrEqualTo(optimum);
            if (optimum > problem.iterations) {
                without++;
                assertThat(plans).as("seed %d", seed).isEmpty();
            } else {
                assertThat(used(plans)).as("seed %d", seed).isEqualTo(optimum);
            }
        }
        assertThat(without).isBetween(20, 380);
    }

    private static List<int[]> plans(Balancing balancing) {
        List<int[]> plans = new ArrayList<>();
        balancing.search(() -> 0, LOOKS, () -> false, plan -> plans.add(plan.clone()));
        return plans;
    }

    private static void assertFeasibleAndBetter(RandomProblem problem, List<int[]> plans, long seed) {
        int before = Integer.MAX_VALUE;
        for (int[] plan : plans) {
            assertThat(problem.allows(plan))
                    .as("seed %d: %s", seed, Arrays.toString(plan))
                    .isTrue();
            assertThat(used(List.of(plan))).as("seed %d", seed).isLessThan(before);
            before = used(List.of(plan));
        }
    }

    private static int used(List<int[]> plans) {
        return IntStream.of(plans.get(plans.size() - 1)).max().orElse(-1) + 1;
    }

    @Test
    void theSameSeedAndCountGiveTheSamePlans() {
        BalancingProblem problem = large(120, 5);
        List<int[]> once = plans(new Balancing(problem, 7));
        List<int[]> again = plans(new Balancing(problem, 7));

        assertThat(again.toArray(int[][]::new)).isDeepEqualTo(once.toArray(int[][]::new));
        assertThat(once).hasSizeGreaterThan(1);
    }

    @Test
    void stopsWhenToldTo() {
        AtomicInteger asked = new AtomicInteger();
        List<int[]> plans = new ArrayList<>();
        new Balancing(large(300, 1), 1)
                .search(() -> 0, Long.MAX_VALUE, () -> asked.incrementAndGet() >= 20, plan -> plans.add(plan));

        assertThat(asked).hasValue(20);
        assertThat(plans).isNotEmpty();
    }

    @Test
    void endsWhenTheBoundOfOthersIsMet() {
        List<int[]> plans = new ArrayList<>();
        new Balancing(large(120, 5), 7).search(() -> 1_000, Long.MAX_VALUE, () -> false, plans::add);

        assertThat(plans).isEmpty();
    }

    @Test
    void doesWithoutTasks() {
        Balancing balancing = new Balancing(
                new BalancingProblem.Builder(0, 3)
                        .team(new long[0], new long[3])
                        .build(),
                1);

        assertThat(plans(balancing)).containsExactly(new int[0]);
    }

    @Test
    void refusesTasksThatWaitForEachOther() {
        BalancingProblem.Builder builder = new BalancingProblem.Builder(3, 2)
                .team(new long[3], new long[2])
                .precedes(0, 1, 0)
                .precedes(1, 0, 0);

        assertThat(builder.hasCycle()).isTrue();
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 of 3 tasks wait for each other. Maybe");
    }

    /** About two tasks to an iteration, which leaves the search something to do. */
    private static BalancingProblem large(int tasks, long seed) {
        Random random = new Random(seed);
        long[] efforts = LongStream.range(0, tasks)
                .map(j -> Math.max(1, Math.min(1000, (long) (500 + 120 * random.nextGaussian()))))
                .toArray();
        long[] capacities = new long[tasks];
        Arrays.fill(capacities, 1000);
        BalancingProblem.Builder builder = new BalancingProblem.Builder(tasks, tasks).team(efforts, capacities);
        for (int j = 1; j < tasks; j++) {
            builder.precedes(Math.max(0, j - 1 - random.nextInt(10)), j, 0);
        }
        return builder.build();
    }
}
