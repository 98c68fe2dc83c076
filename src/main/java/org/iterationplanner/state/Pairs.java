package org.iterationplanner.state;

import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;

/** Rules {@code apart} and {@code affinity} between groups. Affinity to a done asset is part of {@link OwnCosts}. */
final class Pairs {

    private record Pair(int other, boolean apart, long strength) {}

    private final Horizon horizon;
    private final Pair[][] pairs;
    private long tooClose;
    private long distance;

    Pairs(IndexedBacklog index, MoveGroups groups, Horizon horizon) {
        this.horizon = horizon;
        List<List<Pair>> lists = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            lists.add(new ArrayList<>(0));
        }
        for (Dependency dependency : index.backlog().dependencies()) {
            boolean apart = dependency.type() == Dependency.Type.APART;
            int from = groups.groupOf(index.indexOfAsset(dependency.from()));
            int to = groups.groupOf(index.indexOfAsset(dependency.to()));
            boolean binds = from != IndexedBacklog.NONE && to != IndexedBacklog.NONE && from != to;
            if (binds && (apart || dependency.type() == Dependency.Type.AFFINITY)) {
                long strength = apart ? dependency.distance() : Hundredths.of(dependency.strength());
                lists.get(from).add(new Pair(to, apart, strength));
                lists.get(to).add(new Pair(from, apart, strength));
            }
        }
        pairs = lists.stream().map(list -> list.toArray(Pair[]::new)).toArray(Pair[][]::new);
    }

    void move(int group, int from, int to, int[] iterations) {
        for (Pair pair : pairs[group]) {
            int other = iterations[pair.other];
            if (pair.apart) {
                tooClose += tooClose(pair, to, other) - tooClose(pair, from, other);
            } else {
                distance += pair.strength * (days(to, other) - days(from, other));
            }
        }
    }

    private long tooClose(Pair pair, int t, int other) {
        boolean planned = t < horizon.never() && other < horizon.never();
        return planned ? Math.max(0, pair.strength - Math.abs(t - other)) : 0;
    }

    private long days(int t, int other) {
        return Math.abs(horizon.endDays(t) - horizon.endDays(other));
    }

    boolean breaks(int group, int[] iterations) {
        for (Pair pair : pairs[group]) {
            if (pair.apart && tooClose(pair, iterations[group], iterations[pair.other]) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Iterations short of the distance that was asked for, over all pairs. */
    long tooClose() {
        return tooClose;
    }

    /** Days between the two, times strength in hundredths, over all pairs. */
    long distance() {
        return distance;
    }
}
