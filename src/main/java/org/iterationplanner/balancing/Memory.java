package org.iterationplanner.balancing;

import java.util.Arrays;

/**
 * All sets of tasks a search has met, each with the least number of iterations it takes, and per number of iterations those it
 * has not gone on from yet, the most valuable first.
 */
final class Memory extends Sets implements LoadEnumeration.Sink {

    private final int most;
    private final int[][] heaps;
    private final int[] heapSizes;
    private int[] levels = new int[64];
    private boolean[] closed = new boolean[64];
    private int level;
    private boolean full;
    private int last = -1;

    Memory(int tasks, int teams, int target, long bytes) {
        super(tasks, teams);
        heaps = new int[target + 1][4];
        heapSizes = new int[target + 1];
        most = (int) (bytes / (bytes() + 13));
    }

    /** What is offered from now on is done within this many iterations. */
    void at(int level) {
        this.level = level;
    }

    /** Whether a set was not kept for want of room. */
    boolean isFull() {
        return full;
    }

    /** The number of the set offered last. */
    int last() {
        return last;
    }

    @Override
    public void offer(int parent, long[] done, long[] ready, long[] left, double value, long hash) {
        int known = find(done, hash);
        if (known >= 0) {
            if (levels[known] > level) {
                levels[known] = level;
                setParent(known, parent);
                closed[known] = false;
                push(known);
            }
            last = known;
            return;
        }
        if (size() >= most && value < Double.POSITIVE_INFINITY) {
            full = true;
            return;
        }
        if (size() == capacity()) {
            grow();
            known = find(done, hash);
            levels = Arrays.copyOf(levels, capacity());
            closed = Arrays.copyOf(closed, capacity());
        }
        last = size();
        levels[last] = level;
        closed[last] = false;
        add(-1 - known, parent, done, ready, left, value, hash);
        push(last);
    }

    private void push(int set) {
        int[] heap = heaps[level];
        int i = heapSizes[level]++;
        if (i == heap.length) {
            heap = Arrays.copyOf(heap, 2 * i);
            heaps[level] = heap;
        }
        for (; i > 0 && value(set) > value(heap[(i - 1) / 2]); i = (i - 1) / 2) {
            heap[i] = heap[(i - 1) / 2];
        }
        heap[i] = set;
    }

    /** The most valuable set of a number of iterations not gone on from yet, −1 if there is none. */
    int poll(int from) {
        int[] heap = heaps[from];
        while (heapSizes[from] > 0) {
            int top = heap[0];
            int size = --heapSizes[from];
            int sink = heap[size];
            int i = 0;
            for (int child = 1; child < size; child = 2 * i + 1) {
                if (child + 1 < size && value(heap[child + 1]) > value(heap[child])) {
                    child++;
                }
                if (value(heap[child]) <= value(sink)) {
                    break;
                }
                heap[i] = heap[child];
                i = child;
            }
            heap[i] = sink;
            // one that was met again with fewer iterations stands in two heaps
            if (levels[top] == from && !closed[top]) {
                closed[top] = true;
                return top;
            }
        }
        return -1;
    }
}
