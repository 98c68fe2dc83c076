package org.iterationplanner.state;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.iterationplanner.structure.MoveGroups;
import org.iterationplanner.structure.Openings;

/**
 * The iterations (and "not planned") that a group may be tried in. Where nothing forces the plan to be infeasible, those that
 * break no rule by themselves: what can never be is not even looked at. Otherwise all of them, since breaking one rule may
 * be the least evil. Immutable.
 */
public final class Candidates {

    private final int[][] clean;
    private final int[][] all;

    Candidates(MoveGroups groups, Openings openings, Horizon horizon, OwnCosts costs) {
        int never = horizon.never();
        clean = new int[groups.size()][];
        all = new int[groups.size()][];
        int[] nowhere = {never};
        int[] everywhere = IntStream.rangeClosed(0, never).toArray();
        // Most groups may go where many others may: equal arrays are kept once.
        Map<IntBuffer, int[]> shared = new HashMap<>();
        int[] found = new int[never + 1];
        for (int g = 0; g < groups.size(); g++) {
            BitSet open = openings.open(g);
            all[g] = open.isEmpty() ? nowhere : everywhere;
            open.set(never);
            int size = 0;
            for (int t = open.nextSetBit(0); t >= 0; t = open.nextSetBit(t + 1)) {
                if (costs.hard(g, t) == 0) {
                    found[size++] = t;
                }
            }
            int[] known = shared.get(IntBuffer.wrap(found, 0, size));
            if (known == null) {
                known = Arrays.copyOf(found, size);
                shared.put(IntBuffer.wrap(known), known);
            }
            clean[g] = known;
        }
    }

    /** The iterations without any fault of their own, ascending. */
    public int[] clean(int group) {
        return clean[group];
    }

    /** All iterations, unless the group can never be planned. */
    public int[] all(int group) {
        return all[group];
    }

    /** The position of the first candidate in the iteration or later. */
    public static int firstFrom(int[] candidates, int iteration) {
        int at = Arrays.binarySearch(candidates, iteration);
        return at >= 0 ? at : -at - 1;
    }
}
