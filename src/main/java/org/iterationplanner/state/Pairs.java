package org.iterationplanner.state;

import java.util.Arrays;
import java.util.List;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;

/** Rules {@code apart} and {@code affinity} between groups. Affinity to a done asset is part of {@link OwnCosts}. Immutable. */
final class Pairs {

    private record Pair(int other, boolean apart, long strength) {}

    private static final Pair[] NONE = {};

    private final Horizon horizon;
    private final Pair[][] pairs;

    Pairs(IndexedBacklog index, MoveGroups groups, Horizon horizon) {
        this.horizon = horizon;
        pairs = new Pair[groups.size()][];
        Arrays.fill(pairs, NONE);
        List<Dependency> dependencies = index.backlog().dependencies();
        for (int d = 0; d < dependencies.size(); d++) {
            Dependency dependency = dependencies.get(d);
            boolean apart = dependency.type() == Dependency.Type.APART;
            int from = groups.groupOf(index.from(d));
            int to = groups.groupOf(index.to(d));
            boolean binds = from != IndexedBacklog.NONE && to != IndexedBacklog.NONE && from != to;
            if (binds && (apart || dependency.type() == Dependency.Type.AFFINITY)) {
                long strength = apart ? dependency.distance() : Hundredths.of(dependency.strength());
                add(from, new Pair(to, apart, strength));
                add(to, new Pair(from, apart, strength));
            }
        }
    }

    private void add(int group, Pair pair) {
        Pair[] longer = Arrays.copyOf(pairs[group], pairs[group].length + 1);
        longer[longer.length - 1] = pair;
        pairs[group] = longer;
    }

    /** By how many iterations pairs are short of more distance once the group has moved. */
    long tooCloseChange(int group, int from, int to, int[] iterations) {
        long change = 0;
        for (Pair pair : pairs[group]) {
            int other = iterations[pair.other];
            change += pair.apart ? tooClose(pair, to, other) - tooClose(pair, from, other) : 0;
        }
        return change;
    }

    /** By how much the sum of days between pairs, times strength in hundredths, grows once the group has moved. */
    long distanceChange(int group, int from, int to, int[] iterations) {
        long change = 0;
        for (Pair pair : pairs[group]) {
            int other = iterations[pair.other];
            change += pair.apart ? 0 : pair.strength * (days(to, other) - days(from, other));
        }
        return change;
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
}
