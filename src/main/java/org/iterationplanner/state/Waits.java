package org.iterationplanner.state;

import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;

/** Rule {@code precedence} between groups. Those with a done predecessor are part of {@link OwnCosts}. */
public final class Waits {

    private final int never;
    private final int[][] predecessors;
    private final int[][] predecessorLags;
    private final int[][] successors;
    private final int[][] successorLags;
    private long tooEarly;

    Waits(IndexedBacklog index, MoveGroups groups) {
        never = index.iterationCount();
        int n = groups.size();
        List<List<int[]>> in = new ArrayList<>();
        List<List<int[]>> out = new ArrayList<>();
        for (int g = 0; g < n; g++) {
            in.add(new ArrayList<>(2));
            out.add(new ArrayList<>(2));
        }
        for (Dependency dependency : index.backlog().dependencies()) {
            int from = groups.groupOf(index.indexOfAsset(dependency.from()));
            int to = groups.groupOf(index.indexOfAsset(dependency.to()));
            boolean binds = from != IndexedBacklog.NONE && to != IndexedBacklog.NONE && from != to;
            if (dependency.type() == Dependency.Type.PRECEDES && binds) {
                in.get(to).add(new int[] {from, dependency.lag()});
                out.get(from).add(new int[] {to, dependency.lag()});
            }
        }
        predecessors = column(in, 0);
        predecessorLags = column(in, 1);
        successors = column(out, 0);
        successorLags = column(out, 1);
    }

    private static int[][] column(List<List<int[]>> edges, int column) {
        return edges.stream()
                .map(list -> list.stream().mapToInt(edge -> edge[column]).toArray())
                .toArray(int[][]::new);
    }

    void move(int group, int from, int to, int[] iterations) {
        tooEarly += at(group, to, iterations) - at(group, from, iterations);
    }

    private long at(int group, int t, int[] iterations) {
        long sum = 0;
        if (t < never) {
            int[] before = predecessors[group];
            for (int i = 0; i < before.length; i++) {
                sum += Math.max(0, iterations[before[i]] + predecessorLags[group][i] - t);
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

    /** Iterations too early, over all dependencies. */
    long tooEarly() {
        return tooEarly;
    }
}
