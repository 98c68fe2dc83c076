package org.iterationplanner.balancing;

import java.util.Arrays;

/** Sets of done tasks in flat arrays, each once. */
class Sets {

    private final int words;
    private final int teams;
    private int capacity = 64;
    private int size;
    private long[] done;
    private long[] ready;
    private long[] left;
    private double[] values;
    private long[] hashes;
    private int[] parents;
    private int[] table;

    Sets(int tasks, int teams) {
        words = (tasks + 63) >>> 6;
        this.teams = teams;
        done = new long[capacity * words];
        ready = new long[capacity * words];
        left = new long[capacity * teams];
        values = new double[capacity];
        hashes = new long[capacity];
        parents = new int[capacity];
        table = new int[2 * capacity];
    }

    void clear() {
        size = 0;
        Arrays.fill(table, 0);
    }

    int size() {
        return size;
    }

    int capacity() {
        return capacity;
    }

    /** Bytes per set, all told. */
    int bytes() {
        return 8 * (2 * words + teams + 2) + 4 + 8;
    }

    /** Done tasks, 64 to a word. */
    long done(int set, int word) {
        return done[set * words + word];
    }

    /** Tasks that wait for nothing that is not done. */
    long ready(int set, int word) {
        return ready[set * words + word];
    }

    /** Effort of a team that is not done. */
    long left(int set, int team) {
        return left[set * teams + team];
    }

    double value(int set) {
        return values[set];
    }

    long hash(int set) {
        return hashes[set];
    }

    /** The set before the last load. */
    int parent(int set) {
        return parents[set];
    }

    void setParent(int set, int parent) {
        parents[set] = parent;
    }

    /** The number of a set if it is known, else −1 less the slot where it belongs. */
    int find(long[] tasks, long hash) {
        int mask = table.length - 1;
        int slot = (int) (hash >>> 20) & mask;
        while (table[slot] != 0) {
            int known = table[slot] - 1;
            if (hashes[known] == hash && Arrays.equals(done, known * words, (known + 1) * words, tasks, 0, words)) {
                return known;
            }
            slot = (slot + 1) & mask;
        }
        return -1 - slot;
    }

    /** Adds a set that is not known and for which there is room, at the slot found for it. */
    void add(int slot, int parent, long[] tasks, long[] next, long[] leftOver, double value, long hash) {
        System.arraycopy(tasks, 0, done, size * words, words);
        System.arraycopy(next, 0, ready, size * words, words);
        System.arraycopy(leftOver, 0, left, size * teams, teams);
        values[size] = value;
        hashes[size] = hash;
        parents[size] = parent;
        table[slot] = ++size;
    }

    void grow() {
        capacity *= 2;
        done = Arrays.copyOf(done, capacity * words);
        ready = Arrays.copyOf(ready, capacity * words);
        left = Arrays.copyOf(left, capacity * teams);
        values = Arrays.copyOf(values, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
        parents = Arrays.copyOf(parents, capacity);
        table = new int[2 * capacity];
        index();
    }

    private void index() {
        int mask = table.length - 1;
        for (int s = 0; s < size; s++) {
            int slot = (int) (hashes[s] >>> 20) & mask;
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = s + 1;
        }
    }

    /** Keeps the {@code count} sets of the most value, in their order; returns the least value kept. */
    double keepBest(int count) {
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        double least = sorted[size - count];
        int ties = count;
        for (int s = 0; s < size; s++) {
            ties -= values[s] > least ? 1 : 0;
        }
        int kept = 0;
        for (int s = 0; s < size; s++) {
            if (values[s] > least || (values[s] == least && ties-- > 0)) {
                move(s, kept++);
            }
        }
        size = kept;
        Arrays.fill(table, 0);
        index();
        return least;
    }

    private void move(int from, int to) {
        System.arraycopy(done, from * words, done, to * words, words);
        System.arraycopy(ready, from * words, ready, to * words, words);
        System.arraycopy(left, from * teams, left, to * teams, teams);
        values[to] = values[from];
        hashes[to] = hashes[from];
        parents[to] = parents[from];
    }
}
