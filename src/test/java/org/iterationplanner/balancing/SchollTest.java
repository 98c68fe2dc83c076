package org.iterationplanner.balancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.iterationplanner.benchmark.SchollInstance;
import org.junit.jupiter.api.Test;

/** The instances that everybody measures line balancing by. */
class SchollTest {
    private static final int COUNT = 150;
    private static final long LOOKS = 3_000_000;

    @Test
    void smallInstancesAreSolvedToTheOptimum() {
        for (SchollInstance instance : SchollInstance.smallest(COUNT)) {
            Balancing balancing = new Balancing(instance.toBalancing(), 1);
            List<int[]> plans = new ArrayList<>();
            balancing.search(() -> 0, LOOKS, () -> false, plans::add);

            int[] best = plans.get(plans.size() - 1);
            assertFeasible(instance, best);
            assertThat(IntStream.of(best).max().orElseThrow() + 1)
                    .as(instance.name())
                    .isEqualTo(instance.optimum());
            assertThat(balancing.bound()).as(instance.name()).isLessThanOrEqualTo(instance.optimum());
        }
    }

    private static void assertFeasible(SchollInstance instance, int[] plan) {
        long[] loads = new long[plan.length];
        for (int j = 0; j < plan.length; j++) {
            loads[plan[j]] += instance.times()[j];
        }
        assertThat(Arrays.stream(loads)).as(instance.name()).allMatch(load -> load <= instance.cycleTime());
        assertThat(Arrays.stream(instance.precedences()))
                .as(instance.name())
                .allMatch(pair -> plan[pair[0]] <= plan[pair[1]]);
    }
}
