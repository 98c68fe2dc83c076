package org.iterationplanner.balancing;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * A reading with its tasks renumbered, so that each comes after those it waits for and otherwise the most valuable first. What
 * the search for loads runs on.
 */
final class Ranked {

    final Reading reading;
    final int tasks;
    final int[] taskAt;
    final double[] value;
    final long[][] efforts;
    final int[] latest;
    final Arcs after;
    final Arcs before;
    final int[][] dominators;
    final Sizes sizes;

    Ranked(Reading reading, int target, Weighting weighting, SplittableRandom random) {
        this.reading = reading;
        tasks = reading.tasks;
        Deadlines deadlines = reading.deadlines(target);
        double[] worth = reading.worth(weighting, random);
        taskAt = order(worth);
        int[] rank = new int[tasks];
        value = new double[tasks];
        efforts = new long[reading.teams()][tasks];
        latest = new int[tasks];
        for (int p = 0; p < tasks; p++) {
            int j = taskAt[p];
            rank[j] = p;
            value[p] = worth[j];
            latest[p] = deadlines.latest(j);
            for (int r = 0; r < efforts.length; r++) {
                efforts[r][p] = reading.efforts[r][j];
            }
        }
        List<Arcs.Arc> arcs = reading.problem.waits().stream()
                .map(arc -> new Arcs.Arc(rank[arc.before()], rank[arc.after()], arc.lag()))
                .toList();
        after = Arcs.of(tasks, arcs, false);
        before = Arcs.of(tasks, arcs, true);
        dominators = reading.dominance().ranked(taskAt, rank);
        sizes = new Sizes(efforts[0]);
    }

    private int[] order(double[] worth) {
        int[] order = new int[tasks];
        int[] missing = reading.waitsFor.clone();
        PriorityQueue<Integer> ready = new PriorityQueue<>(
                Comparator.<Integer>comparingDouble(j -> -worth[j]).thenComparing(j -> j));
        for (int j = 0; j < tasks; j++) {
            if (missing[j] == 0) {
                ready.add(j);
            }
        }
        for (int p = 0; p < tasks; p++) {
            int j = ready.remove();
            order[p] = j;
            for (int arc = reading.after.first(j); arc < reading.after.end(j); arc++) {
                if (--missing[reading.after.head(arc)] == 0) {
                    ready.add(reading.after.head(arc));
                }
            }
        }
        return order;
    }

    /** The tasks that wait for nothing. */
    long[] sources() {
        long[] set = new long[(tasks + 63) >>> 6];
        for (int p = 0; p < tasks; p++) {
            if (before.first(p) == before.end(p)) {
                set[p >>> 6] |= 1L << p;
            }
        }
        return set;
    }

    /** A plan by task from one by rank. */
    int[] byTask(int[] byRank) {
        int[] plan = new int[tasks];
        for (int p = 0; p < tasks; p++) {
            plan[taskAt[p]] = byRank[p];
        }
        return plan;
    }
}
