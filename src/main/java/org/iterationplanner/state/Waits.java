package org.iterationplanner.state;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.structure.Arcs;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;

/** Rule {@code precedence} between groups. Those with a done predecessor are part of {@link OwnCosts}. Immutable. */
public final class Waits {

    private static final int[] NONE = {};

    private final int never;
    private final int[][] predecessors;
    private final int[][] predecessorLags;
    private final int[][] successors;
    private final int[][] successorLags;

    Waits(IndexedBacklog index, MoveGroups groups) {
        never = index.iterationCount();
        int n = groups.size();
        Arcs.Builder in = new Arcs.Builder(n);
        Arcs.Builder out = new Arcs.Builder(n);
        List<Dependency> dependencies = index.backlog().dependencies();
        for (int d = 0; d < dependencies.size(); d++) {
            Dependency dependency = dependencies.get(d);
            int from = groups.groupOf(index.from(d));
            int to = groups.groupOf(index.to(d));
            boolean binds = from != IndexedBacklog.NONE && to != IndexedBacklog.NONE && from != to;
            if (dependency.type() == Dependency.Type.PRECEDES && binds) {
                in.add(to, from, dependency.lag());
                out.add(from, to, dependency.lag());
            }
        }
        Arcs before = in.build();
        Arcs after = out.build();
        predecessors = rows(before, before::target);
        predecessorLags = rows(before, before::lag);
        successors = rows(after, after::target);
        successorLags = rows(after, after::lag);
    }

    private static int[][] rows(Arcs arcs, IntUnaryOperator column) {
        int[][] rows = new int[arcs.nodes()][];
        for (int node = 0; node < rows.length; node++) {
            rows[node] = arcs.count(node) == 0 ? NONE : new int[arcs.count(node)];
            for (int i = 0; i < rows[node].length; i++) {
                rows[node][i] = column.applyAsInt(arcs.first(node) + i);
            }
        }
        return rows;
    }

    /** By how many iterations, over all dependencies, more is too early once the group has moved. */
    long change(int group, int from, int to, int[] iterations) {
        return predecessors[group].length + successors[group].length == 0
                ? 0
                : at(group, to, iterations) - at(group, from, iterations);
    }

    private long at(int group, int t, int[] iterations) {
        long sum = 0;
        if (t < never) {
            int[] before = predecessors[group];
            int[] lags = predecessorLags[group];
            for (int i = 0; i < before.length; i++) {
                sum += Math.max(0, iterations[before[i]] + lags[i] - t);
            }
        }
        int[] after = successors[group];
        for (int i = 0; i < after.length; i++) {
            int next = iterations[after[i]];
            if (next < never) {
                sum += Math.max(0, t + successorLags[group][i] - next);
            }
        }
        return sum;
    }

    /** The first iteration in which the group would not be too early; beyond the horizon if a predecessor is not planned. */
    int earliest(int group, int[] iterations) {
        int earliest = 0;
        int[] before = predecessors[group];
        for (int i = 0; i < before.length; i++) {
            int t = iterations[before[i]];
            earliest = Math.max(earliest, t == never ? never : t + predecessorLags[group][i]);
        }
        return earliest;
    }

    /** The last iteration in which no planned successor would be too early, {@code never} if there is none. */
    int latest(int group, int[] iterations) {
        int latest = never;
        int[] after = successors[group];
        for (int i = 0; i < after.length; i++) {
            int t = iterations[after[i]];
            if (t < never) {
                latest = Math.min(latest, t - successorLags[group][i]);
            }
        }
        return latest;
    }

    boolean breaks(int group, int[] iterations) {
        return at(group, iterations[group], iterations) > 0;
    }

    public int[] predecessors(int group) {
        return predecessors[group];
    }

    public int predecessorLag(int group, int i) {
        return predecessorLags[group][i];
    }

    public int[] successors(int group) {
        return successors[group];
    }

    public int successorLag(int group, int i) {
        return successorLags[group][i];
    }
}
