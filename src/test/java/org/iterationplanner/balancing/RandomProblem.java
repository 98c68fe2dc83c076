package org.iterationplanner.balancing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Small random problems in plain words, with all their plans: shares nothing with the search but what it is asked. */
final class RandomProblem {

    final int tasks;
    final int iterations;
    final long[][] efforts;
    final long[][] capacities;
    final boolean[][] closed;
    final List<int[]> waits = new ArrayList<>();

    private RandomProblem(int tasks, int iterations, int teams) {
        this.tasks = tasks;
        this.iterations = iterations;
        efforts = new long[teams][tasks];
        capacities = new long[teams][iterations];
        closed = new boolean[tasks][iterations];
    }

    /** One team, equal capacities, no lags, nothing closed. */
    static RandomProblem simple(long seed) {
        Random random = new Random(seed);
        RandomProblem problem = new RandomProblem(1 + random.nextInt(6), 6, 1);
        long capacity = 10L + random.nextInt(30);
        for (int t = 0; t < problem.iterations; t++) {
            problem.capacities[0][t] = capacity;
        }
        for (int j = 0; j < problem.tasks; j++) {
            problem.efforts[0][j] = random.nextInt((int) capacity + 1);
        }
        problem.addWaits(random, 1);
        return problem;
    }

    /** Up to three teams, changing capacities, lags, closed iterations: maybe without a plan. */
    static RandomProblem rich(long seed) {
        Random random = new Random(seed);
        RandomProblem problem = new RandomProblem(1 + random.nextInt(6), 2 + random.nextInt(5), 1 + random.nextInt(3));
        for (int r = 0; r < problem.efforts.length; r++) {
            for (int t = 0; t < problem.iterations; t++) {
                problem.capacities[r][t] = random.nextInt(8) == 0 ? 0 : 8L + random.nextInt(12);
            }
            for (int j = 0; j < problem.tasks; j++) {
                problem.efforts[r][j] = r > 0 && random.nextBoolean() ? 0 : random.nextInt(12);
            }
        }
        for (int j = 0; j < problem.tasks; j++) {
            for (int t = 0; t < problem.iterations; t++) {
                problem.closed[j][t] = random.nextInt(6) == 0;
            }
        }
        problem.addWaits(random, 1 + random.nextInt(3));
        return problem;
    }

    private void addWaits(Random random, int lags) {
        for (int b = 1; b < tasks; b++) {
            for (int a = 0; a < b; a++) {
                if (random.nextInt(3) == 0) {
                    waits.add(new int[] {a, b, random.nextInt(lags)});
                }
            }
        }
    }

    BalancingProblem toBalancing() {
        BalancingProblem.Builder builder = new BalancingProblem.Builder(tasks, iterations);
        for (int r = 0; r < efforts.length; r++) {
            builder.team(efforts[r], capacities[r]);
        }
        waits.forEach(wait -> builder.precedes(wait[0], wait[1], wait[2]));
        for (int j = 0; j < tasks; j++) {
            int task = j;
            IntStream.range(0, iterations).filter(t -> closed[task][t]).forEach(t -> builder.close(task, t));
        }
        return builder.build();
    }

    /** Whether a plan of all tasks breaks nothing. */
    boolean allows(int[] plan) {
        for (int r = 0; r < efforts.length; r++) {
            long[] free = capacities[r].clone();
            for (int j = 0; j < tasks; j++) {
                free[plan[j]] -= efforts[r][j];
                if (free[plan[j]] < 0) {
                    return false;
                }
            }
        }
        return IntStream.range(0, tasks).noneMatch(j -> closed[j][plan[j]])
                && waits.stream().allMatch(wait -> plan[wait[0]] + wait[2] <= plan[wait[1]]);
    }

    /** The least number of iterations of all plans, one more than there are if there is none. */
    int optimum() {
        int best = iterations + 1;
        int[] plan = new int[tasks];
        while (true) {
            int used = IntStream.of(plan).max().orElse(-1) + 1;
            if (used < best && allows(plan)) {
                best = used;
            }
            int j = 0;
            while (j < tasks && ++plan[j] == iterations) {
                plan[j++] = 0;
            }
            if (j == tasks) {
                return best;
            }
        }
    }
}
