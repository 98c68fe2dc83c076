package org.iterationplanner.report;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.Staffing;

/**
 * Whether a move group that a plan leaves out could be added to it somewhere: behind what it waits for, before what waits for
 * it, away from what it must not meet, and where teams and limits of cutovers have room.
 */
final class Room {

    /** Before every iteration, whatever the lag: a workload without assets holds nobody up. */
    private static final int LONG_AGO = Integer.MIN_VALUE / 2;

    private final IndexedBacklog index;
    private final PlacedAssets placed;
    private final TeamLoads loads;
    private final CutoverRoom cutovers;
    /** By asset: the first and last iteration between what is placed. */
    private final int[] firstOfAsset;

    private final int[] lastOfAsset;
    /** The same by workload. */
    private final int[] firstOfWorkload;

    private final int[] lastOfWorkload;
    /** By asset: the iterations too near to an asset it is to be apart from. */
    private final Map<Integer, BitSet> tooNear = new HashMap<>();

    Room(IndexedBacklog index, PlacedAssets placed, TeamLoads loads) {
        this.index = index;
        this.placed = placed;
        this.loads = loads;
        cutovers = new CutoverRoom(index, placed);
        firstOfAsset = new int[index.assetCount()];
        lastOfAsset = new int[index.assetCount()];
        Arrays.fill(lastOfAsset, placed.never());
        firstOfWorkload = new int[index.workloads().size()];
        lastOfWorkload = new int[index.workloads().size()];
        Arrays.fill(lastOfWorkload, placed.never());
        index.backlog().dependencies().forEach(this::addDependency);
        addWorkloadDependencies();
    }

    private void addDependency(Dependency d) {
        int from = index.indexOfAsset(d.from());
        int to = index.indexOfAsset(d.to());
        if (d.type() == Dependency.Type.PRECEDES) {
            // Of two that are left out either both are one group, or the second has another reason than room.
            if (!placed.isLeftOut(from)) {
                firstOfAsset[to] = Math.max(firstOfAsset[to], placed.iterationOf(from) + d.lag());
            }
            if (placed.isPlanned(to)) {
                lastOfAsset[from] = Math.min(lastOfAsset[from], placed.iterationOf(to) - d.lag());
            }
        } else if (d.type() == Dependency.Type.APART) {
            keepApart(from, to, d.distance());
            keepApart(to, from, d.distance());
        }
    }

    private void keepApart(int asset, int other, int distance) {
        if (placed.isLeftOut(asset) && placed.isPlanned(other)) {
            int there = placed.iterationOf(other);
            tooNear.computeIfAbsent(asset, any -> new BitSet())
                    .set(Math.max(0, there - distance + 1), Math.min(placed.never(), there + distance));
        }
    }

    private void addWorkloadDependencies() {
        int[] begins = new int[firstOfWorkload.length];
        int[] completes = new int[firstOfWorkload.length];
        Arrays.fill(begins, placed.never());
        Arrays.fill(completes, LONG_AGO);
        for (int a = 0; a < index.assetCount(); a++) {
            int workload = index.workloadOf(a);
            completes[workload] = Math.max(completes[workload], placed.iterationOf(a));
            if (placed.isPlanned(a)) {
                begins[workload] = Math.min(begins[workload], placed.iterationOf(a));
            }
        }
        for (WorkloadDependency d : index.backlog().workloadDependencies()) {
            int from = index.indexOfWorkload(d.from());
            int to = index.indexOfWorkload(d.to());
            firstOfWorkload[to] = Math.max(firstOfWorkload[to], completes[from] + d.lag());
            if (begins[to] != placed.never()) {
                lastOfWorkload[from] = Math.min(lastOfWorkload[from], begins[to] - d.lag());
            }
        }
    }

    /**
     * Whether the group fits into any iteration.
     *
     * @param open the iterations it could be in if it were alone
     */
    boolean isSomewhere(List<Integer> members, BitSet open, List<Staffing> ways) {
        BitSet free = (BitSet) open.clone();
        for (int member : members) {
            int workload = index.workloadOf(member);
            int first = Math.max(firstOfAsset[member], firstOfWorkload[workload]);
            int last = Math.min(lastOfAsset[member], lastOfWorkload[workload]);
            free.clear(0, Math.min(first, placed.never()));
            free.clear(Math.max(0, Math.min(last + 1, placed.never())), placed.never());
            free.andNot(tooNear.getOrDefault(member, new BitSet()));
        }
        return free.stream()
                .anyMatch(t -> cutovers.allow(members, t)
                        && ways.stream().anyMatch(way -> way.fits(team -> loads.room(team, t))));
    }
}
