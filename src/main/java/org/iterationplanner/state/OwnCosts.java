package org.iterationplanner.state;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.structure.Freezes;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;

/**
 * What a group costs by itself in each iteration, whatever the others do, in hundredths: rules {@code freeze},
 * {@code window}, {@code pin}, {@code exitHard}, the marks of {@code pilot}, done predecessors and what binds its members on the hard level;
 * {@code earliness}, {@code unplanned}, {@code stability} and affinity to done assets on the soft. Nothing here changes while
 * solving.
 */
public final class OwnCosts {

    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final Horizon horizon;
    private final Pins pins;
    private final Weights weights;
    private final long[][] hard;
    private final long[] pricePerDay;
    private final long[] unplanned;
    private final long[] doneAffinity;
    private final int stability;

    OwnCosts(IndexedBacklog index, MoveGroups groups, Horizon horizon, Pins pins, Weights weights) {
        this.index = index;
        this.groups = groups;
        this.horizon = horizon;
        this.pins = pins;
        this.weights = weights;
        int n = groups.size();
        stability = weights.of(Rule.STABILITY);
        hard = new long[n][];
        pricePerDay = new long[n];
        unplanned = new long[n];
        doneAffinity = new long[n];
        Map<Integer, List<Dependency>> withDone = dependenciesWithDone();
        Freezes freezes = new Freezes(index);
        // Most groups are forbidden the same iterations as many others: equal arrays are kept once.
        Map<LongBuffer, long[]> shared = new HashMap<>();
        long[] inside = insideGroups();
        long[] forbidden = new long[horizon.never() + 1];
        for (int g = 0; g < n; g++) {
            Arrays.fill(forbidden, 0, horizon.never(), inside[g]);
            forbidden[horizon.never()] = 0;
            pricePerDay[g] =
                    100L * weights.of(Rule.EARLINESS) * groups.members(g).size();
            for (int asset : groups.members(g)) {
                addFreezes(freezes, asset, forbidden);
                addWindow(index.asset(asset), forbidden);
                addExit(asset, forbidden);
                addPilot(asset, forbidden);
                pins.addTo(asset, forbidden);
                unplanned[g] += (100 + index.effortOf(asset)) * weights.of(Rule.UNPLANNED);
                for (Dependency dependency : withDone.getOrDefault(asset, List.of())) {
                    addDone(dependency, asset, g, forbidden);
                }
            }
            long[] known = shared.get(LongBuffer.wrap(forbidden));
            if (known == null) {
                known = forbidden.clone();
                shared.put(LongBuffer.wrap(known), known);
            }
            hard[g] = known;
        }
    }

    /** Lags and distances between members of one group: workload dependencies may tie together what must be apart. */
    private long[] insideGroups() {
        long[] broken = new long[groups.size()];
        List<Dependency> dependencies = index.backlog().dependencies();
        for (int d = 0; d < dependencies.size(); d++) {
            Dependency dependency = dependencies.get(d);
            int group = groups.groupOf(index.from(d));
            if (group != IndexedBacklog.NONE && group == groups.groupOf(index.to(d))) {
                broken[group] += switch (dependency.type()) {
                    case PRECEDES -> 100L * dependency.lag();
                    case APART -> 100L * dependency.distance();
                    case TOGETHER, AFFINITY -> 0;
                };
            }
        }
        return broken;
    }

    private Map<Integer, List<Dependency>> dependenciesWithDone() {
        Map<Integer, List<Dependency>> byAsset = new HashMap<>();
        List<Dependency> dependencies = index.backlog().dependencies();
        for (int d = 0; d < dependencies.size(); d++) {
            Dependency dependency = dependencies.get(d);
            int from = index.from(d);
            int to = index.to(d);
            boolean fromDone = index.asset(from).isDone();
            if (fromDone != index.asset(to).isDone()) {
                byAsset.computeIfAbsent(fromDone ? to : from, any -> new ArrayList<>())
                        .add(dependency);
            }
        }
        return byAsset;
    }

    private void addFreezes(Freezes freezes, int asset, long[] forbidden) {
        BitSet closed = freezes.closedFor(asset);
        for (int t = closed.nextSetBit(0); t >= 0; t = closed.nextSetBit(t + 1)) {
            forbidden[t] += 100;
        }
    }

    private void addWindow(Asset asset, long[] forbidden) {
        if (asset.notBefore() == null && asset.notAfter() == null) {
            return;
        }
        for (int t = 0; t < horizon.never(); t++) {
            Timeline.Iteration iteration = horizon.timeline().iterations().get(t);
            if (asset.notBefore() != null && iteration.start().isBefore(asset.notBefore())) {
                forbidden[t] += 100;
            }
            if (asset.notAfter() != null && iteration.end().isAfter(asset.notAfter())) {
                forbidden[t] += 100;
            }
        }
    }

    private void addExit(int asset, long[] forbidden) {
        int dc = index.datacenterOf(asset);
        if (dc != IndexedBacklog.NONE && index.datacenter(dc).exitMode() == Datacenter.ExitMode.HARD) {
            for (int t = 0; t <= horizon.never(); t++) {
                forbidden[t] += 100 * horizon.daysLate(index.datacenter(dc).lastDay(), t);
            }
        }
    }

    private void addPilot(int asset, long[] forbidden) {
        Limits.Pilot pilot = index.backlog().limits().pilot();
        if (pilot == null) {
            return;
        }
        IndexedBacklog.WorkloadNode workload = index.workloads().get(index.workloadOf(asset));
        long marks = 0;
        if (pilot.maxCriticality() != null && workload.criticality().compareTo(pilot.maxCriticality()) > 0) {
            marks += 100;
        }
        if (pilot.maxComplexity() != null && workload.complexity().compareTo(pilot.maxComplexity()) > 0) {
            marks += 100;
        }
        for (int t = 0; t < Counters.pilotLength(index, pilot); t++) {
            forbidden[t] += marks;
        }
    }

    private void addDone(Dependency dependency, int asset, int group, long[] forbidden) {
        boolean waits = index.indexOfAsset(dependency.to()) == asset;
        if (dependency.type() == Dependency.Type.PRECEDES && waits) {
            for (int t = 0; t < horizon.never(); t++) {
                forbidden[t] += 100L * Math.max(0, Horizon.DONE + dependency.lag() - t);
            }
        } else if (dependency.type() == Dependency.Type.AFFINITY) {
            doneAffinity[group] += Hundredths.of(dependency.strength()) * weights.of(Rule.AFFINITY);
        }
    }

    public long hard(int group, int iteration) {
        return hard[group][iteration];
    }

    long soft(int group, int iteration) {
        long days = horizon.endDays(iteration);
        long price = pricePerDay[group] * days;
        price += doneAffinity[group] * (days - horizon.endDays(Horizon.DONE));
        if (iteration == horizon.never()) {
            price += unplanned[group];
        }
        return price + 100L * stability * pins.instability(group, iteration);
    }

    /** How many baseline assets of the group an iteration would move. */
    public int moved(int group, int iteration) {
        return pins.moved(group, iteration);
    }
}
