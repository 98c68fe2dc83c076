package org.iterationplanner.structure;

import static org.iterationplanner.structure.IndexedBacklog.NONE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Freeze;

/** The freezes by what they are about; assets that no freeze tells apart share one answer. */
public final class Freezes {

    /** Frozen days can be long, so only so many sets of them are kept. */
    private static final int KEPT = 64;

    /** What tells assets apart; {@link IndexedBacklog#NONE} where no freeze asks. */
    private record Scope(int asset, int workload, int datacenter) {}

    private final IndexedBacklog index;
    private final IterationDays days;
    private final List<Freeze> ofAll = new ArrayList<>();
    private final Map<Integer, List<Freeze>> ofAsset = new HashMap<>();
    private final Map<Integer, List<Freeze>> ofWorkload = new HashMap<>();
    private final Map<Integer, List<Freeze>> ofDatacenter = new HashMap<>();
    private final Map<Scope, BitSet> closed = new HashMap<>();
    private final Map<Scope, FrozenDays> recent = new LinkedHashMap<>(KEPT, 0.75f, true);

    public Freezes(IndexedBacklog index) {
        this.index = index;
        days = new IterationDays(index.timeline());
        index.backlog().freezes().forEach(this::add);
    }

    private void add(Freeze freeze) {
        Freeze.Scope scope = freeze.scope();
        if (scope.asset() != null) {
            add(ofAsset, index.indexOfAsset(scope.asset()), freeze);
        } else if (scope.workload() != null) {
            add(ofWorkload, index.indexOfWorkload(scope.workload()), freeze);
        } else if (scope.datacenter() != null) {
            add(ofDatacenter, index.indexOfDatacenter(scope.datacenter()), freeze);
        } else {
            ofAll.add(freeze);
        }
    }

    private static void add(Map<Integer, List<Freeze>> freezes, int key, Freeze freeze) {
        freezes.computeIfAbsent(key, any -> new ArrayList<>()).add(freeze);
    }

    /** The iterations closed for an asset, counted from 0; not to be changed. */
    public BitSet closedFor(int asset) {
        Scope scope = new Scope(
                ofAsset.containsKey(asset) ? asset : NONE,
                ofWorkload.containsKey(index.workloadOf(asset)) ? index.workloadOf(asset) : NONE,
                ofDatacenter.containsKey(index.datacenterOf(asset)) ? index.datacenterOf(asset) : NONE);
        BitSet known = closed.get(scope);
        if (known == null) {
            known = frozenIn(scope).closed();
            closed.put(scope, known);
        }
        return known;
    }

    /** Each scope adds its freezes to those of the wider one, which many share. */
    private FrozenDays frozenIn(Scope scope) {
        FrozenDays frozen = recent.get(scope);
        if (frozen == null) {
            frozen = wider(scope).and(own(scope));
            if (recent.size() == KEPT) {
                recent.remove(recent.keySet().iterator().next());
            }
            recent.put(scope, frozen);
        }
        return frozen;
    }

    private FrozenDays wider(Scope scope) {
        if (scope.asset() != NONE) {
            return frozenIn(new Scope(NONE, scope.workload(), scope.datacenter()));
        }
        if (scope.workload() != NONE) {
            return frozenIn(new Scope(NONE, NONE, scope.datacenter()));
        }
        return scope.datacenter() != NONE ? frozenIn(new Scope(NONE, NONE, NONE)) : FrozenDays.none(days);
    }

    private List<Freeze> own(Scope scope) {
        if (scope.asset() != NONE) {
            return ofAsset.getOrDefault(scope.asset(), List.of());
        }
        if (scope.workload() != NONE) {
            return ofWorkload.getOrDefault(scope.workload(), List.of());
        }
        return scope.datacenter() != NONE ? ofDatacenter.getOrDefault(scope.datacenter(), List.of()) : ofAll;
    }
}
