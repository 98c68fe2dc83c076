package org.iterationplanner.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Freeze;
import org.jspecify.annotations.Nullable;

/** The freezes by what they are about; assets that no freeze tells apart share one answer. */
public final class Freezes {

    private final IndexedBacklog index;
    private final Set<Integer> assets = new HashSet<>();
    private final Set<Integer> workloads = new HashSet<>();
    private final Set<Integer> datacenters = new HashSet<>();
    private final Map<List<Integer>, List<Freeze>> byScope = new HashMap<>();
    private final Map<List<Integer>, BitSet> closed = new HashMap<>();

    public Freezes(IndexedBacklog index) {
        this.index = index;
        for (Freeze freeze : index.backlog().freezes()) {
            Freeze.Scope scope = freeze.scope();
            List<Integer> key = List.of(
                    kept(assets, scope.asset(), index::indexOfAsset),
                    kept(workloads, scope.workload(), index::indexOfWorkload),
                    kept(datacenters, scope.datacenter(), index::indexOfDatacenter));
            byScope.computeIfAbsent(key, any -> new ArrayList<>()).add(freeze);
        }
    }

    private static int kept(Set<Integer> known, @Nullable String id, ToIntFunction<String> indexOf) {
        int number = id == null ? IndexedBacklog.NONE : indexOf.applyAsInt(id);
        known.add(number);
        return number;
    }

    /** The iterations closed for an asset, counted from 0; not to be changed. */
    public BitSet closedFor(int asset) {
        int own = assets.contains(asset) ? asset : IndexedBacklog.NONE;
        int workload = workloads.contains(index.workloadOf(asset)) ? index.workloadOf(asset) : IndexedBacklog.NONE;
        int dc = datacenters.contains(index.datacenterOf(asset)) ? index.datacenterOf(asset) : IndexedBacklog.NONE;
        return closed.computeIfAbsent(
                List.of(own, workload, dc), any -> FrozenDays.closed(index.timeline(), inScope(own, workload, dc)));
    }

    private List<Freeze> inScope(int asset, int workload, int datacenter) {
        int none = IndexedBacklog.NONE;
        return Stream.of(
                        List.of(none, none, none),
                        List.of(asset, none, none),
                        List.of(none, workload, none),
                        List.of(none, none, datacenter))
                .distinct()
                .flatMap(scope -> byScope.getOrDefault(scope, List.of()).stream())
                .toList();
    }
}
