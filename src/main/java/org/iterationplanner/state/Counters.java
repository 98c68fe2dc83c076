package org.iterationplanner.state;

import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;

/** Rules {@code cutovers} and {@code pilot} (its number of assets): how many assets a scope may hold in one iteration. */
final class Counters {

    private final Scope[] scopes;
    private long excess;

    Counters(IndexedBacklog index, MoveGroups groups) {
        int n = index.iterationCount();
        List<Scope> list = new ArrayList<>();
        Limits limits = index.backlog().limits();
        if (limits.maxCutoversPerIteration() != null) {
            list.add(scope(index, groups, limits.maxCutoversPerIteration(), n, IndexedBacklog.NONE));
        }
        for (int dc = 0; dc < index.backlog().datacenters().size(); dc++) {
            Integer limit = index.datacenter(dc).maxCutoversPerIteration();
            if (limit != null) {
                list.add(scope(index, groups, limit, n, dc));
            }
        }
        Limits.Pilot pilot = limits.pilot();
        if (pilot != null && pilot.maxAssets() != null) {
            int length = pilotLength(index, pilot);
            list.add(scope(index, groups, pilot.maxAssets(), length, IndexedBacklog.NONE));
        }
        scopes = list.toArray(Scope[]::new);
    }

    /** How many of the planned iterations are part of the pilot. */
    static int pilotLength(IndexedBacklog index, Limits.Pilot pilot) {
        return Math.max(
                0,
                Math.min(
                        index.iterationCount(),
                        pilot.iterations() - index.timeline().first() + 1));
    }

    private static Scope scope(IndexedBacklog index, MoveGroups groups, int limit, int iterations, int datacenter) {
        int[] weights = new int[groups.size()];
        for (int g = 0; g < weights.length; g++) {
            for (int member : groups.members(g)) {
                if (datacenter == IndexedBacklog.NONE || index.datacenterOf(member) == datacenter) {
                    weights[g]++;
                }
            }
        }
        return new Scope(limit, weights, new int[iterations]);
    }

    void move(int group, int from, int to) {
        for (Scope scope : scopes) {
            excess += scope.change(group, from, -1) + scope.change(group, to, 1);
        }
    }

    boolean breaks(int group, int iteration) {
        for (Scope scope : scopes) {
            if (scope.breaks(group, iteration)) {
                return true;
            }
        }
        return false;
    }

    /** Assets above the limits, over all scopes and iterations. */
    long excess() {
        return excess;
    }

    /** What counts together; it has a count for each of the first iterations, those that it limits. */
    private static final class Scope {

        private final int limit;
        private final int[] weights;
        private final int[] count;

        Scope(int limit, int[] weights, int[] count) {
            this.limit = limit;
            this.weights = weights;
            this.count = count;
        }

        /** Adds the group or takes it away; returns by how much the excess grows. */
        int change(int group, int iteration, int sign) {
            if (weights[group] == 0 || iteration >= count.length) {
                return 0;
            }
            int before = count[iteration];
            count[iteration] = before + sign * weights[group];
            return Math.max(0, count[iteration] - limit) - Math.max(0, before - limit);
        }

        boolean breaks(int group, int iteration) {
            return weights[group] > 0 && iteration < count.length && count[iteration] > limit;
        }
    }
}
