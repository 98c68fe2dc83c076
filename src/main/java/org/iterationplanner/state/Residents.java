package org.iterationplanner.state;

import java.util.Arrays;

/** Which groups are in each iteration, in no order, so that a move can pick one of them at once. */
public final class Residents {

    private final int[][] groups;
    private final int[] size;
    private final int[] position;

    Residents(int groupCount, int never) {
        groups = new int[never + 1][8];
        size = new int[never + 1];
        position = new int[groupCount];
        for (int g = 0; g < groupCount; g++) {
            add(g, never);
        }
    }

    void move(int group, int from, int to) {
        int last = groups[from][--size[from]];
        groups[from][position[group]] = last;
        position[last] = position[group];
        add(group, to);
    }

    private void add(int group, int iteration) {
        if (size[iteration] == groups[iteration].length) {
            groups[iteration] = Arrays.copyOf(groups[iteration], 2 * size[iteration]);
        }
        position[group] = size[iteration];
        groups[iteration][size[iteration]++] = group;
    }

    public int size(int iteration) {
        return size[iteration];
    }

    /** A copy of those that are there now. */
    public int[] in(int iteration) {
        return Arrays.copyOf(groups[iteration], size[iteration]);
    }

    public int get(int iteration, int i) {
        return groups[iteration][i];
    }
}
