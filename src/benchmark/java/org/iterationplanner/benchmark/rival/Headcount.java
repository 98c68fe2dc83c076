package org.iterationplanner.benchmark.rival;

import java.util.Arrays;
import java.util.List;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.structure.IndexedBacklog;

/** How much may happen at once: cutovers, assets in the pilot, open workloads. Iterations are counted from 0. Not thread-safe. */
final class Headcount {

    private final IndexedBacklog index;
    private final Limits limits;
    private final int[] assets;
    private final int[][] assetsOfDatacenter;
    private final int[] open;
    /** By workload, the first and last iteration in use; from the number of iterations on and below 0 when none is. */
    private final int[] first;

    private final int[] last;
    private final int[] left;

    Headcount(IndexedBacklog index) {
        this.index = index;
        limits = index.backlog().limits();
        int horizon = index.iterationCount();
        assets = new int[horizon];
        assetsOfDatacenter = new int[index.backlog().datacenters().size()][horizon];
        open = new int[horizon];
        int workloads = index.workloads().size();
        first = new int[workloads];
        last = new int[workloads];
        left = new int[workloads];
        Arrays.fill(first, horizon);
        Arrays.fill(last, -1);
        for (int w = 0; w < workloads; w++) {
            List<Integer> members = index.workloads().get(w).members();
            left[w] = (int) members.stream()
                    .filter(member -> !index.asset(member).isDone())
                    .count();
            if (left[w] > 0 && left[w] < members.size()) {
                first[w] = 0;
                count(w, 0, horizon, 1);
            }
        }
    }

    /** Whether all of these assets can be in the iteration. */
    boolean hasRoom(List<Integer> members, int t) {
        return fitsCutovers(members, t) && fitsPilot(members, t) && fitsOpen(members, t);
    }

    private boolean fitsCutovers(List<Integer> members, int t) {
        Integer limit = limits.maxCutoversPerIteration();
        if (limit != null && assets[t] + members.size() > limit) {
            return false;
        }
        return members.stream()
                .map(index::datacenterOf)
                .filter(dc -> dc != IndexedBacklog.NONE)
                .distinct()
                .allMatch(dc -> {
                    Integer own = index.datacenter(dc).maxCutoversPerIteration();
                    long more = members.stream()
                            .filter(member -> index.datacenterOf(member) == dc)
                            .count();
                    return own == null || assetsOfDatacenter[dc][t] + more <= own;
                });
    }

    private boolean fitsPilot(List<Integer> members, int t) {
        Limits.Pilot pilot = limits.pilot();
        boolean inside = pilot != null && index.timeline().first() + t <= pilot.iterations();
        Integer most = pilot == null ? null : pilot.maxAssets();
        return !inside || most == null || assets[t] + members.size() <= most;
    }

    /** A workload that is begun counts to the end of the horizon until its last asset is placed. */
    private boolean fitsOpen(List<Integer> members, int t) {
        Integer limit = limits.maxOpenWorkloads();
        if (limit == null) {
            return true;
        }
        int[] after = open.clone();
        for (int w : members.stream().map(index::workloadOf).distinct().toList()) {
            if (index.workloads().get(w).named()) {
                for (int i = t; i < first[w]; i++) {
                    after[i]++;
                }
            }
        }
        return Arrays.stream(after, t, after.length).allMatch(count -> count <= limit);
    }

    /** Notes that these assets are in the iteration. */
    void add(List<Integer> members, int t) {
        for (int member : members) {
            assets[t]++;
            if (index.datacenterOf(member) != IndexedBacklog.NONE) {
                assetsOfDatacenter[index.datacenterOf(member)][t]++;
            }
            int w = index.workloadOf(member);
            count(w, t, first[w], 1);
            first[w] = Math.min(first[w], t);
            last[w] = Math.max(last[w], t);
            left[w]--;
            if (left[w] == 0) {
                count(w, last[w] + 1, index.iterationCount(), -1);
            }
        }
    }

    private void count(int workload, int from, int end, int change) {
        if (index.workloads().get(workload).named()) {
            for (int t = from; t < end; t++) {
                open[t] += change;
            }
        }
    }
}
