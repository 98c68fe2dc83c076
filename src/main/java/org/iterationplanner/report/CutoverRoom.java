package org.iterationplanner.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.IndexedBacklog.WorkloadNode;
import org.jspecify.annotations.Nullable;

/** Whether limits of cutovers and the pilot let more assets into an iteration. */
final class CutoverRoom {

    private record Cell(int datacenter, int iteration) {}

    private final IndexedBacklog index;
    private final PlacedAssets placed;
    private final Limits limits;
    private final Map<Cell, Integer> leaving = new HashMap<>();

    CutoverRoom(IndexedBacklog index, PlacedAssets placed) {
        this.index = index;
        this.placed = placed;
        limits = index.backlog().limits();
        for (int a = 0; a < index.assetCount(); a++) {
            if (placed.isPlanned(a)) {
                leaving.merge(new Cell(index.datacenterOf(a), placed.iterationOf(a)), 1, Integer::sum);
            }
        }
    }

    boolean allow(List<Integer> members, int t) {
        int assets = placed.in(t).size() + members.size();
        return isWithin(assets, limits.maxCutoversPerIteration())
                && datacentersAllow(members, t)
                && pilotAllows(members, assets, t);
    }

    private static boolean isWithin(int assets, @Nullable Integer limit) {
        return limit == null || assets <= limit;
    }

    private boolean datacentersAllow(List<Integer> members, int t) {
        Map<Integer, Integer> more = new HashMap<>();
        members.forEach(member -> more.merge(index.datacenterOf(member), 1, Integer::sum));
        return more.entrySet().stream()
                .filter(entry -> entry.getKey() != IndexedBacklog.NONE)
                .allMatch(entry -> isWithin(
                        entry.getValue() + leaving.getOrDefault(new Cell(entry.getKey(), t), 0),
                        index.datacenter(entry.getKey()).maxCutoversPerIteration()));
    }

    private boolean pilotAllows(List<Integer> members, int assets, int t) {
        Limits.Pilot pilot = limits.pilot();
        if (pilot == null || index.timeline().first() + t > pilot.iterations()) {
            return true;
        }
        return isWithin(assets, pilot.maxAssets())
                && members.stream()
                        .map(member -> index.workloads().get(index.workloadOf(member)))
                        .allMatch(workload -> isEasyEnough(workload, pilot));
    }

    private static boolean isEasyEnough(WorkloadNode workload, Limits.Pilot pilot) {
        return (pilot.maxCriticality() == null || workload.criticality().compareTo(pilot.maxCriticality()) <= 0)
                && (pilot.maxComplexity() == null || workload.complexity().compareTo(pilot.maxComplexity()) <= 0);
    }
}
