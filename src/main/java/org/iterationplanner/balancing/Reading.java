package org.iterationplanner.balancing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A problem read in one direction, with what follows from it for every pass of the search: the real teams and a few made up by
 * {@link DualFeasible}, who comes after whom. Tasks are in a topological order.
 */
final class Reading {

    /** Measures beside the real teams. */
    private static final int MEASURES = 4;

    final BalancingProblem problem;
    final int tasks;
    /** Effort by team, real ones first, and task. */
    final long[][] efforts;
    /** Capacity by team until before an iteration. */
    final long[][] capacityUntil;

    final Arcs after;
    final int[] waitsFor;
    final int[] topological;
    final BitSet[] followers;
    private final int[] followerCounts;
    private final double[] wholes;
    private final long[] positionalWeights;
    private final Dominance dominance;
    private @Nullable Deadlines deadlines;

    Reading(BalancingProblem problem) {
        this.problem = problem;
        tasks = problem.tasks();
        after = Arcs.of(tasks, problem.waits(), false);
        waitsFor = new int[tasks];
        problem.waits().forEach(arc -> waitsFor[arc.after()]++);
        topological = Arcs.topological(tasks, problem.waits());
        followers = followers();
        followerCounts = Arrays.stream(followers).mapToInt(BitSet::cardinality).toArray();
        long bottleneck = problem.largestCapacity(0);
        long[] real =
                LongStream.range(0, tasks).map(j -> problem.effort(0, (int) j)).toArray();
        var measures = new DualFeasible(real, bottleneck).best(MEASURES);
        int teams = problem.teams();
        efforts = new long[teams + measures.size()][tasks];
        capacityUntil = new long[teams + measures.size()][problem.iterations() + 1];
        wholes = new double[efforts.length];
        for (int r = 0; r < efforts.length; r++) {
            wholes[r] = Math.max(
                    1,
                    r < teams
                            ? problem.largestCapacity(r)
                            : measures.get(r - teams).capacity());
            for (int j = 0; j < tasks; j++) {
                efforts[r][j] = r < teams
                        ? problem.effort(r, j)
                        : measures.get(r - teams).effort(j);
            }
            for (int k = 0; k < problem.iterations(); k++) {
                long capacity = r < teams
                        ? problem.capacity(r, k)
                        : problem.capacity(0, k) == 0
                                ? 0
                                : measures.get(r - teams).capacity();
                capacityUntil[r][k + 1] = capacityUntil[r][k] + capacity;
            }
        }
        positionalWeights = LongStream.range(0, tasks)
                .map(j -> positionalWeight(0, (int) j))
                .toArray();
        dominance = Dominance.of(this);
    }

    private BitSet[] followers() {
        BitSet[] sets = new BitSet[tasks];
        for (int i = tasks - 1; i >= 0; i--) {
            int j = topological[i];
            sets[j] = new BitSet(tasks);
            for (int arc = after.first(j); arc < after.end(j); arc++) {
                sets[j].set(after.head(arc));
                sets[j].or(sets[after.head(arc)]);
            }
        }
        return sets;
    }

    int teams() {
        return efforts.length;
    }

    Dominance dominance() {
        return dominance;
    }

    /** The latest iterations for a number of iterations. */
    Deadlines deadlines(int target) {
        Deadlines known = deadlines;
        if (known == null || known.target() != target) {
            known = new Deadlines(this, target);
            deadlines = known;
        }
        return known;
    }

    /** What each task is worth early, in iterations. */
    double[] worth(Weighting weighting, SplittableRandom random) {
        double[] worth = new double[tasks];
        double total = Math.max(1, total(0));
        for (int j = 0; j < tasks; j++) {
            double size = efforts[0][j] / wholes[0];
            double value = size
                    + weighting.tail() * (positionalWeights[j] / total)
                    + weighting.followers() * followerCounts[j] / tasks
                    + weighting.square() * size * size;
            for (int r = problem.teams(); r < efforts.length; r++) {
                value += weighting.measured() * (efforts[r][j] / wholes[r]);
            }
            worth[j] = value * (1 + weighting.noise() * random.nextDouble());
        }
        return worth;
    }

    /** Effort of a task and of all that come after it, of one team. */
    long positionalWeight(int team, int task) {
        return efforts[team][task]
                + followers[task].stream().mapToLong(j -> efforts[team][j]).sum();
    }

    long total(int team) {
        return LongStream.of(efforts[team]).sum();
    }

    long[] totals() {
        return IntStream.range(0, teams()).mapToLong(this::total).toArray();
    }

    /** The fewest iterations that have the capacity for everything; one more than there are if none have. */
    int fewestIterations() {
        return IntStream.range(0, teams())
                .map(r -> {
                    int k = 0;
                    while (k <= problem.iterations() && (k == 0 ? 0 : capacityUntil[r][k]) < total(r)) {
                        k++;
                    }
                    return k;
                })
                .max()
                .orElse(0);
    }
}
