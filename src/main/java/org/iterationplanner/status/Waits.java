package org.iterationplanner.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.structure.IndexedBacklog;

/** What every asset waits for: its own predecessors, and workloads that its workload waits for. Immutable. */
final class Waits {

    /** Iteration of what is not planned. */
    private static final long NEVER = Integer.MAX_VALUE;

    /**
     * Something that has to go first.
     *
     * @param assets that it consists of and are not done, at least one
     * @param lag iterations that have to lie between
     */
    private record Wait(String id, List<Asset> assets, int lag) {}

    private final Whereabouts whereabouts;
    private final Map<String, List<Wait>> ofAsset = new HashMap<>();
    private final Map<String, List<Wait>> ofWorkload = new HashMap<>();

    Waits(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
        IndexedBacklog indexed = whereabouts.indexed();
        for (Dependency dependency : indexed.backlog().dependencies()) {
            int from = indexed.indexOfAsset(dependency.from());
            if (dependency.type() == Dependency.Type.PRECEDES && from != IndexedBacklog.NONE) {
                add(ofAsset, dependency.to(), dependency.from(), List.of(indexed.asset(from)), dependency.lag());
            }
        }
        for (WorkloadDependency dependency : indexed.backlog().workloadDependencies()) {
            int from = indexed.indexOfWorkload(dependency.from());
            if (from != IndexedBacklog.NONE) {
                List<Asset> assets = whereabouts.assetsOf(indexed.workloads().get(from));
                add(ofWorkload, dependency.to(), dependency.from(), assets, dependency.lag());
            }
        }
    }

    private static void add(Map<String, List<Wait>> waits, String who, String what, List<Asset> assets, int lag) {
        List<Asset> left = assets.stream().filter(asset -> !asset.isDone()).toList();
        if (!left.isEmpty()) {
            waits.computeIfAbsent(who, unused -> new ArrayList<>()).add(new Wait(what, left, lag));
        }
    }

    /** Ids of what an asset waits for that is not done; nothing for a done one. */
    List<String> of(Asset asset) {
        return waits(asset).stream().map(Wait::id).distinct().toList();
    }

    /** Whether something it waits for is not planned, or too late for it. */
    boolean blocks(Asset asset) {
        Plan.Placement placement = whereabouts.placement(asset);
        long own = placement == null ? NEVER : placement.iteration();
        return waits(asset).stream().anyMatch(wait -> wait.assets().stream().anyMatch(other -> {
            Plan.Placement first = whereabouts.placement(other);
            return first == null || first.iteration() + wait.lag() > own;
        }));
    }

    private List<Wait> waits(Asset asset) {
        if (asset.isDone()) {
            return List.of();
        }
        List<Wait> waits = new ArrayList<>(ofAsset.getOrDefault(asset.id(), List.of()));
        waits.addAll(ofWorkload.getOrDefault(asset.workloadId(), List.of()));
        return waits;
    }
}
