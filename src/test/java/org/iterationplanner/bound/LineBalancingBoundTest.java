package org.iterationplanner.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.iterationplanner.benchmark.SchollInstance;
import org.junit.jupiter.api.Test;

class LineBalancingBoundTest {

    @Test
    void isNeverAboveTheOptimumOfSmallProblemsAndNearlyAlwaysMeetsIt() {
        int met = 0;
        for (long seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            int tasks = 1 + random.nextInt(9);
            long capacity = 6L + random.nextInt(40);
            long[] efforts = random.longs(tasks, 0, capacity + 1).toArray();
            List<int[]> pairs = new ArrayList<>();
            int density = 2 + random.nextInt(5);
            for (int b = 1; b < tasks; b++) {
                for (int a = 0; a < b; a++) {
                    if (random.nextInt(density) == 0) {
                        pairs.add(new int[] {a, b});
                    }
                }
            }
            int[][] precedences = pairs.toArray(int[][]::new);

            int bound = new LineBalancingBound(efforts, capacity, precedences)
                    .prove()
                    .iterations();

            int optimum = optimum(efforts, capacity, precedences);
            assertThat(bound).as("seed %d: %s", seed, Arrays.toString(efforts)).isLessThanOrEqualTo(optimum);
            met += bound == optimum ? 1 : 0;
        }
        assertThat(met).isGreaterThan(540);
    }

    /** Dynamic programming over all sets of tasks: the fewest iterations, and the least load of the last with them. */
    private static int optimum(long[] efforts, long capacity, int[][] precedences) {
        int all = (1 << efforts.length) - 1;
        Map<Integer, long[]> reached = new HashMap<>();
        reached.put(0, new long[] {0, capacity});
        for (int set = 0; set < all; set++) {
            long[] from = reached.get(set);
            for (int j = 0; from != null && j < efforts.length; j++) {
                if ((set >> j & 1) == 0 && isReady(set, j, precedences)) {
                    boolean fits = from[1] + efforts[j] <= capacity;
                    long[] to = fits && from[0] > 0
                            ? new long[] {from[0], from[1] + efforts[j]}
                            : new long[] {from[0] + 1, efforts[j]};
                    reached.merge(set | 1 << j, to, (a, b) -> Arrays.compare(a, b) <= 0 ? a : b);
                }
            }
        }
        return (int) reached.get(all)[0];
    }

    private static boolean isReady(int set, int task, int[][] precedences) {
        return Arrays.stream(precedences).allMatch(pair -> pair[1] != task || (set >> pair[0] & 1) != 0);
    }

    @Test
    void saysHowItWasProved() {
        assertThat(prove(new long[] {4, 4, 4}, 10, new int[0][0]))
                .isEqualTo(new LineBalancingBound.Proved(2, "total effort by capacity"));
        assertThat(prove(new long[] {6, 6, 6}, 10, new int[0][0]))
                .isEqualTo(new LineBalancingBound.Proved(3, "efforts of half an iteration and more"));
        // 6 and 4 would fill an iteration if 5 had not to be between them
        assertThat(prove(new long[] {6, 5, 4}, 10, new int[][] {{0, 1}, {1, 2}}))
                .isEqualTo(new LineBalancingBound.Proved(2, "total effort by capacity"));
        assertThat(prove(new long[] {6, 8, 4}, 10, new int[][] {{0, 1}, {1, 2}}))
                .isEqualTo(new LineBalancingBound.Proved(3, "earliest and latest iterations of tasks"));
    }

    private static LineBalancingBound.Proved prove(long[] efforts, long capacity, int[][] precedences) {
        return new LineBalancingBound(efforts, capacity, precedences).prove();
    }

    @Test
    void refusesTasksThatNeverFit() {
        assertThatThrownBy(() -> new LineBalancingBound(new long[] {11}, 10, new int[0][0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("capacity 10. Maybe");
    }

    @Test
    void meetsTheOptimumOfMostPublicInstances() {
        int met = 0;
        for (SchollInstance instance : SchollInstance.smallest(269)) {
            int bound = prove(instance.times(), instance.cycleTime(), instance.precedences())
                    .iterations();
            assertThat(bound).as(instance.name()).isLessThanOrEqualTo(instance.optimum());
            met += bound == instance.optimum() ? 1 : 0;
        }
        assertThat(met).isGreaterThanOrEqualTo(219);
    }
}
