package org.iterationplanner.balancing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Jackson's (1956) dominance: a task that is at least as large as another and comes before all that this one comes before can
 * take its place in a load, if it fits there, at no loss. Holds where all iterations are alike and no lag is given.
 */
final class Dominance {

    /** Most tasks known per task: more would cost more than they save. */
    private static final int MOST = 24;

    private final int[][] dominators;

    private Dominance(int[][] dominators) {
        this.dominators = dominators;
    }

    static Dominance of(Reading reading) {
        int[][] dominators = new int[reading.tasks][0];
        if (reading.problem.isUniform() && reading.problem.largestLag() == 0 && reading.tasks <= 2_000) {
            BitSet[] direct = new BitSet[reading.tasks];
            for (int j = 0; j < reading.tasks; j++) {
                direct[j] = new BitSet();
                for (int arc = reading.after.first(j); arc < reading.after.end(j); arc++) {
                    direct[j].set(reading.after.head(arc));
                }
            }
            for (int h = 0; h < reading.tasks; h++) {
                dominators[h] = dominators(reading, h, direct[h]);
            }
        }
        return new Dominance(dominators);
    }

    private static int[] dominators(Reading reading, int h, BitSet direct) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < reading.tasks; i++) {
            if (i != h && isAsLarge(reading, i, h) && contains(reading.followers[i], direct)) {
                boolean alike = isAsLarge(reading, h, i) && reading.followers[i].equals(reading.followers[h]);
                // of two that are alike the first stands for both
                if (!alike || i < h) {
                    found.add(i);
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingLong(i -> reading.efforts[0][i]))
                .limit(MOST)
                .mapToInt(i -> i)
                .toArray();
    }

    private static boolean isAsLarge(Reading reading, int i, int h) {
        return IntStream.range(0, reading.problem.teams())
                .allMatch(r -> reading.efforts[r][i] >= reading.efforts[r][h]);
    }

    private static boolean contains(BitSet followers, BitSet direct) {
        for (int j = direct.nextSetBit(0); j >= 0; j = direct.nextSetBit(j + 1)) {
            if (!followers.get(j)) {
                return false;
            }
        }
        return true;
    }

    int[][] ranked(int[] taskAt, int[] rank) {
        return IntStream.of(taskAt)
                .mapToObj(j -> IntStream.of(dominators[j]).map(i -> rank[i]).toArray())
                .toArray(int[][]::new);
    }
}
