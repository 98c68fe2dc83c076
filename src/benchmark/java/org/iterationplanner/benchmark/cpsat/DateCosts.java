package org.iterationplanner.benchmark.cpsat;

import com.google.ortools.sat.Literal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;

/** The medium level: effort-days that datacenters, workloads and releases are late. */
final class DateCosts {

    private static final long UNIT = 100;

    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final Completions completions;
    private final Cost cost = new Cost();

    DateCosts(IndexedBacklog index, MoveGroups groups, Completions completions) {
        this.index = index;
        this.groups = groups;
        this.completions = completions;
    }

    Cost cost() {
        addExits();
        for (IndexedBacklog.WorkloadNode workload : index.workloads()) {
            if (workload.due() != null) {
                addPromise(workload.members(), workload.due());
            }
        }
        for (Release release : index.backlog().releases()) {
            if (release.due() != null) {
                Set<Integer> assets = new TreeSet<>();
                release.workloads()
                        .forEach(id -> assets.addAll(
                                index.workloads().get(index.indexOfWorkload(id)).members()));
                addPromise(assets, release.due());
            }
        }
        return cost;
    }

    /** Both what each workload and what the whole of a datacenter is late against its lease. */
    private void addExits() {
        Map<Integer, Map<Integer, List<Integer>>> leaving = new LinkedHashMap<>();
        for (int a = 0; a < index.assetCount(); a++) {
            if (index.datacenterOf(a) != IndexedBacklog.NONE) {
                leaving.computeIfAbsent(index.datacenterOf(a), any -> new LinkedHashMap<>())
                        .computeIfAbsent(index.workloadOf(a), any -> new ArrayList<>())
                        .add(a);
            }
        }
        leaving.forEach((dc, byWorkload) -> {
            Datacenter datacenter = index.datacenter(dc);
            LocalDate lastDay = datacenter.lastDay();
            if (datacenter.exitMode() == Datacenter.ExitMode.FIRM && lastDay != null) {
                byWorkload.values().forEach(assets -> addPromise(assets, lastDay));
                addPromise(
                        byWorkload.values().stream().flatMap(Collection::stream).toList(), lastDay);
            }
        });
    }

    private void addPromise(Collection<Integer> assets, LocalDate promised) {
        List<Integer> rest =
                assets.stream().filter(asset -> !index.asset(asset).isDone()).toList();
        if (!rest.isEmpty()) {
            long effort = rest.stream().mapToLong(index::effortOf).sum();
            Set<Integer> waiting = rest.stream().map(groups::groupOf).collect(Collectors.toCollection(TreeSet::new));
            List<Literal> complete = completions.complete(waiting);
            cost.addCompletion(complete, t -> Math.max(UNIT, effort) * daysLate(promised, t));
        }
    }

    private long daysLate(LocalDate promised, int t) {
        LocalDate end = index.timeline().end(index.timeline().first() + t);
        return Math.max(0, ChronoUnit.DAYS.between(promised, end));
    }
}
