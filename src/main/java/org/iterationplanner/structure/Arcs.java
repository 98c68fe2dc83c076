package org.iterationplanner.structure;

import java.util.Arrays;

/** Arcs of a directed graph, each with a lag, in arrays: those that leave a node stand one behind the other. Immutable. */
public final class Arcs {

    private final int[] first;
    private final int[] target;
    private final int[] lag;

    private Arcs(int[] first, int[] target, int[] lag) {
        this.first = first;
        this.target = target;
        this.lag = lag;
    }

    /** The number of nodes. */
    public int nodes() {
        return first.length - 1;
    }

    /** The first arc that leaves a node; the last is the one before the first of the next node. */
    public int first(int node) {
        return first[node];
    }

    /** How many arcs leave a node. */
    public int count(int node) {
        return first[node + 1] - first[node];
    }

    /** The node that an arc leads to. */
    public int target(int arc) {
        return target[arc];
    }

    public int lag(int arc) {
        return lag[arc];
    }

    /** Takes arcs in any order. Those of one node keep the order in which they are added. */
    public static final class Builder {

        private static final int ROOM = 64;

        private final int[] count;
        private int[] from = new int[ROOM];
        private int[] target = new int[ROOM];
        private int[] lag = new int[ROOM];
        private int size;

        public Builder(int nodes) {
            count = new int[nodes + 1];
        }

        public void add(int source, int destination, int iterations) {
            if (size == from.length) {
                from = Arrays.copyOf(from, 2 * size);
                target = Arrays.copyOf(target, 2 * size);
                lag = Arrays.copyOf(lag, 2 * size);
            }
            from[size] = source;
            target[size] = destination;
            lag[size++] = iterations;
            count[source + 1]++;
        }

        public Arcs build() {
            int[] first = count.clone();
            for (int node = 1; node < first.length; node++) {
                first[node] += first[node - 1];
            }
            int[] next = first.clone();
            int[] targets = new int[size];
            int[] lags = new int[size];
            for (int i = 0; i < size; i++) {
                int at = next[from[i]]++;
                targets[at] = target[i];
                lags[at] = lag[i];
            }
            return new Arcs(first, targets, lags);
        }
    }
}
