package org.iterationplanner.balancing;

import java.util.Arrays;
import java.util.List;

/** Who waits for whom, by task, in one array: the arcs of a task are those from {@code first(task)} to {@code end(task)}. */
final class Arcs {

    /** One task waits for another, and for {@code lag} iterations more. */
    record Arc(int before, int after, int lag) {}

    private final int[] starts;
    private final int[] heads;
    private final int[] lags;

    private Arcs(int tasks, int arcs) {
        starts = new int[tasks + 1];
        heads = new int[arcs];
        lags = new int[arcs];
    }

    /** From each task to those that wait for it; from each to those it waits for if {@code backward}. */
    static Arcs of(int tasks, List<Arc> list, boolean backward) {
        Arcs arcs = new Arcs(tasks, list.size());
        for (Arc arc : list) {
            arcs.starts[(backward ? arc.after() : arc.before()) + 1]++;
        }
        for (int j = 0; j < tasks; j++) {
            arcs.starts[j + 1] += arcs.starts[j];
        }
        int[] next = arcs.starts.clone();
        for (Arc arc : list) {
            int at = next[backward ? arc.after() : arc.before()]++;
            arcs.heads[at] = backward ? arc.before() : arc.after();
            arcs.lags[at] = arc.lag();
        }
        return arcs;
    }

    /** Tasks so that each comes after those it waits for; those that wait for each other, and what comes after them, are missing. */
    static int[] topological(int tasks, List<Arc> list) {
        Arcs after = of(tasks, list, false);
        int[] missing = new int[tasks];
        list.forEach(arc -> missing[arc.after()]++);
        int[] order = new int[tasks];
        int size = 0;
        for (int j = 0; j < tasks; j++) {
            if (missing[j] == 0) {
                order[size++] = j;
            }
        }
        for (int i = 0; i < size; i++) {
            for (int arc = after.first(order[i]); arc < after.end(order[i]); arc++) {
                if (--missing[after.head(arc)] == 0) {
                    order[size++] = after.head(arc);
                }
            }
        }
        return Arrays.copyOf(order, size);
    }

    int first(int task) {
        return starts[task];
    }

    int end(int task) {
        return starts[task + 1];
    }

    int head(int arc) {
        return heads[arc];
    }

    int lag(int arc) {
        return lags[arc];
    }
}
