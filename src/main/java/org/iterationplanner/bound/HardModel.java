package org.iterationplanner.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.check.AssetRules;
import org.iterationplanner.check.PlacedAsset;
import org.iterationplanner.check.PlacedWorkload;
import org.iterationplanner.check.PlannedBacklog;

/**
 * What the hard rules charge every plan, also one that breaks them: each asset for its own time, and each pair of nodes of
 * which one waits for the other. Nodes are all assets and, for each dependency between workloads, the completion of the
 * first. Times are counted so that 0 is done, 1 to {@link #last()} are the iterations and {@link #never()} is not planned.
 * Immutable once built.
 */
final class HardModel {

    /** A charge that no plan pays, small enough to add two of them. */
    static final long IMPOSSIBLE = Long.MAX_VALUE / 4;

    /** One unit of amount: one day, one iteration, one pin. Only effort comes in parts of it. */
    static final long UNIT = 100;

    /** Why one node waits for another. */
    enum Kind {
        /** A dependency between assets, or what a workload waits for: binds the second when it is planned. */
        PRECEDES,
        /** Both are at the same time; both directions are listed. */
        TOGETHER,
        /** The second is the completion of the workload of the first. */
        COMPLETES
    }

    /** t(from) + lag ≤ t(to). */
    record Wait(int from, int to, int lag, Kind kind) {}

    private final PlannedBacklog backlog;
    private final AssetRules rules;
    private final int never;
    private final List<PlacedAsset> assets = new ArrayList<>();
    private final Map<String, Integer> nodeOfAsset = new HashMap<>();
    private final List<long[]> charges = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<List<Wait>> after = new ArrayList<>();
    private final List<List<Wait>> before = new ArrayList<>();
    private final long[] free;
    private final long[] done;

    HardModel(AssetRules rules) {
        this.rules = rules;
        backlog = rules.nothingPlanned();
        never = backlog.timeline().size() + 1;
        free = new long[never + 1];
        free[0] = IMPOSSIBLE;
        done = new long[never + 1];
        Arrays.fill(done, 1, never + 1, IMPOSSIBLE);
        OwnExcess excess = new OwnExcess(backlog);
        for (PlacedAsset a : backlog.assetsToDo()) {
            nodeOfAsset.put(a.id(), assets.size());
            assets.add(a);
            addNode("\"" + a.id() + "\"", charges(a, excess));
        }
        for (Dependency d : backlog.backlog().dependencies()) {
            addWaits(d);
        }
        for (WorkloadDependency d : backlog.backlog().workloadDependencies()) {
            PlacedWorkload v = backlog.workload(d.from());
            PlacedWorkload w = backlog.workload(d.to());
            if (v != null && w != null && w.isUnfinished()) {
                addWaits(v, w, d.lag());
            }
        }
    }

    private int addNode(String name, long[] charge) {
        charges.add(charge);
        names.add(name);
        after.add(new ArrayList<>(2));
        before.add(new ArrayList<>(2));
        return charges.size() - 1;
    }

    /** Most assets share the array of those that nothing binds. */
    private long[] charges(PlacedAsset a, OwnExcess excess) {
        long[] own = free.clone();
        for (int t = 1; t <= never; t++) {
            int number = number(t);
            own[t] = t < never && !a.asset().isEstimated()
                    ? IMPOSSIBLE
                    : Math.addExact(rules.penalty(a, number), t < never ? excess.of(a, number) : 0);
        }
        return Arrays.equals(own, free) ? free : own;
    }

    private void addWaits(Dependency d) {
        PlacedAsset from = backlog.asset(d.from());
        PlacedAsset to = backlog.asset(d.to());
        if (to.isDone()) {
            return;
        }
        if (d.type() == Dependency.Type.PRECEDES) {
            addWait(node(from), node(to), d.lag(), Kind.PRECEDES);
        } else if (d.type() == Dependency.Type.TOGETHER && !from.isDone()) {
            addWait(node(from), node(to), 0, Kind.TOGETHER);
            addWait(node(to), node(from), 0, Kind.TOGETHER);
        }
    }

    private void addWaits(PlacedWorkload v, PlacedWorkload w, int lag) {
        int completion = addNode("the completion of \"" + v.id() + "\"", v.isUnfinished() ? free : done);
        v.assets().stream().filter(a -> !a.isDone()).forEach(a -> addWait(node(a), completion, 0, Kind.COMPLETES));
        w.assets().stream().filter(a -> !a.isDone()).forEach(a -> addWait(completion, node(a), lag, Kind.PRECEDES));
    }

    private void addWait(int from, int to, int lag, Kind kind) {
        Wait wait = new Wait(from, to, Math.min(lag, never), kind);
        after.get(from).add(wait);
        before.get(to).add(wait);
    }

    PlannedBacklog backlog() {
        return backlog;
    }

    AssetRules rules() {
        return rules;
    }

    /** The assets to do, which are the first nodes. */
    List<PlacedAsset> assets() {
        return assets;
    }

    /** The node of an asset; one that is done gets a node when it is first asked for. */
    int node(PlacedAsset a) {
        return a.isDone()
                ? nodeOfAsset.computeIfAbsent(a.id(), id -> addNode("\"" + id + "\"", done))
                : Objects.requireNonNull(nodeOfAsset.get(a.id()), a.id());
    }

    int nodes() {
        return charges.size();
    }

    String name(int node) {
        return names.get(node);
    }

    int last() {
        return never - 1;
    }

    int never() {
        return never;
    }

    /** The iteration number of a time. */
    int number(int time) {
        return backlog.timeline().done() + time;
    }

    List<Wait> after(int node) {
        return after.get(node);
    }

    List<Wait> before(int node) {
        return before.get(node);
    }

    /** What a node is charged for being there, whatever the others do. */
    long charge(int node, int time) {
        return charges.get(node)[time];
    }

    boolean isOpen(int node, int time) {
        return charge(node, time) == 0;
    }

    /** Whether nothing binds the node by itself. */
    boolean isFree(int node) {
        return charges.get(node) == free;
    }

    /** The least that a node is charged anywhere. */
    long leastCharge(int node) {
        return Arrays.stream(charges.get(node)).min().orElseThrow();
    }

    /** The least that these nodes are charged where they are charged at all, at most a unit: less than that keeps to all rules. */
    long leastBreach(BitSet nodes) {
        return nodes.stream()
                .filter(node -> !isFree(node))
                .mapToLong(node -> Arrays.stream(charges.get(node))
                        .filter(charge -> charge > 0)
                        .min()
                        .orElse(UNIT))
                .reduce(UNIT, Math::min);
    }

    /** What a wait charges. */
    long charge(Wait wait, int from, int to) {
        return switch (wait.kind()) {
            case PRECEDES -> to == never ? 0 : UNIT * Math.max(0, from + wait.lag() - to);
            case TOGETHER -> UNIT * Math.abs(from - to);
            case COMPLETES -> from > to ? IMPOSSIBLE : 0;
        };
    }
}
