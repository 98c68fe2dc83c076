package org.iterationplanner.structure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Complexity;
import org.iterationplanner.backlog.Criticality;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.backlog.Workload;
import org.jspecify.annotations.Nullable;

/**
 * A backlog by numbers instead of ids: assets, workloads, datacenters and teams in the order given, an asset without a
 * workload as a workload of its own behind the named ones. Iterations are counted from 0 here. Immutable; arrays are not
 * copied and must not be changed.
 */
public final class IndexedBacklog {

    /** No workload, datacenter or team. */
    public static final int NONE = -1;

    /**
     * A named workload or an asset that is its own.
     *
     * @param datacenter index or {@link #NONE}
     * @param members asset indices, done ones included
     */
    public record WorkloadNode(
            String id,
            boolean named,
            int datacenter,
            BigDecimal value,
            @Nullable LocalDate due,
            Criticality criticality,
            Complexity complexity,
            List<Integer> members) {}

    private final Backlog backlog;
    private final Timeline timeline;
    private final Map<String, Integer> assetIndex = new HashMap<>();
    private final Map<String, Integer> workloadIndex = new HashMap<>();
    private final Map<String, Integer> datacenterIndex = new HashMap<>();
    private final Map<String, Integer> teamIndex = new HashMap<>();
    private final List<WorkloadNode> workloads = new ArrayList<>();
    private final int[] workloadOfAsset;
    private final int[] datacenterOfAsset;
    private final long[] effortOfAsset;
    private final int[] from;
    private final int[] to;
    private final long[][] capacity;

    public IndexedBacklog(Backlog backlog) {
        this.backlog = backlog;
        timeline = new Timeline(backlog.calendar());
        backlog.teams().forEach(team -> teamIndex.put(team.id(), teamIndex.size()));
        backlog.datacenters().forEach(dc -> datacenterIndex.put(dc.id(), datacenterIndex.size()));
        backlog.assets().forEach(asset -> assetIndex.put(asset.id(), assetIndex.size()));
        indexWorkloads();
        int n = backlog.assets().size();
        workloadOfAsset = new int[n];
        datacenterOfAsset = new int[n];
        effortOfAsset = new long[n];
        for (int a = 0; a < n; a++) {
            Asset asset = asset(a);
            int workload = workloadIndex.getOrDefault(asset.workloadId(), NONE);
            workloadOfAsset[a] = workload;
            workloads.get(workload).members().add(a);
            datacenterOfAsset[a] = asset.datacenter() != null
                    ? datacenterIndex.getOrDefault(asset.datacenter(), NONE)
                    : workloads.get(workload).datacenter();
            effortOfAsset[a] = effort(asset);
        }
        from = backlog.dependencies().stream()
                .mapToInt(dependency -> indexOfAsset(dependency.from()))
                .toArray();
        to = backlog.dependencies().stream()
                .mapToInt(dependency -> indexOfAsset(dependency.to()))
                .toArray();
        capacity = backlog.teams().stream()
                .map(team -> timeline.iterations().stream()
                        .mapToLong(t -> Hundredths.of(team.capacity(t.number(), backlog.buffer())))
                        .toArray())
                .toArray(long[][]::new);
    }

    private static long effort(Asset asset) {
        long sum = asset.flexibleEffort() == null
                ? 0
                : Hundredths.of(asset.flexibleEffort().points());
        for (BigDecimal points : asset.effort().values()) {
            sum += Hundredths.of(points);
        }
        return sum;
    }

    private void indexWorkloads() {
        for (Workload w : backlog.workloads()) {
            addWorkload(w.id(), true, w.datacenter(), w.value(), w.due(), w.criticality(), w.complexity());
        }
        for (Asset a : backlog.assets()) {
            if (a.workload() == null) {
                addWorkload(
                        a.id(),
                        false,
                        a.datacenter(),
                        a.value() == null ? BigDecimal.ONE : a.value(),
                        a.due(),
                        a.criticality() == null ? Criticality.MEDIUM : a.criticality(),
                        a.complexity() == null ? Complexity.MEDIUM : a.complexity());
            }
        }
    }

    private void addWorkload(
            String id,
            boolean named,
            @Nullable String datacenter,
            BigDecimal value,
            @Nullable LocalDate due,
            Criticality criticality,
            Complexity complexity) {
        workloadIndex.put(id, workloads.size());
        int dc = datacenter == null ? NONE : datacenterIndex.getOrDefault(datacenter, NONE);
        workloads.add(new WorkloadNode(id, named, dc, value, due, criticality, complexity, new ArrayList<>()));
    }

    public Backlog backlog() {
        return backlog;
    }

    public Timeline timeline() {
        return timeline;
    }

    public int assetCount() {
        return backlog.assets().size();
    }

    public int iterationCount() {
        return timeline.size();
    }

    public int teamCount() {
        return backlog.teams().size();
    }

    public Asset asset(int asset) {
        return backlog.assets().get(asset);
    }

    public Datacenter datacenter(int datacenter) {
        return backlog.datacenters().get(datacenter);
    }

    /** Named workloads in the order given, then the assets that are their own. */
    public List<WorkloadNode> workloads() {
        return workloads;
    }

    public int workloadOf(int asset) {
        return workloadOfAsset[asset];
    }

    /** dc(a), or {@link #NONE}. */
    public int datacenterOf(int asset) {
        return datacenterOfAsset[asset];
    }

    /** Effort over all teams in hundredths. */
    public long effortOf(int asset) {
        return effortOfAsset[asset];
    }

    /** Index by id, or {@link #NONE}. */
    public int indexOfAsset(String id) {
        return assetIndex.getOrDefault(id, NONE);
    }

    /** The asset that a dependency begins with, by the dependency's position in the backlog. */
    public int from(int dependency) {
        return from[dependency];
    }

    /** The asset that a dependency ends with, by the dependency's position in the backlog. */
    public int to(int dependency) {
        return to[dependency];
    }

    /** Index by the id of a workload or of an asset that is its own, or {@link #NONE}. */
    public int indexOfWorkload(String id) {
        return workloadIndex.getOrDefault(id, NONE);
    }

    public int indexOfDatacenter(String id) {
        return datacenterIndex.getOrDefault(id, NONE);
    }

    public int indexOfTeam(String id) {
        return teamIndex.getOrDefault(id, NONE);
    }

    /** Capacity in hundredths of a team in the iteration counted from 0. */
    public long capacity(int team, int iteration) {
        return capacity[team][iteration];
    }

    /** The sum over teams and iterations in hundredths. */
    public long totalCapacity() {
        return Arrays.stream(capacity).flatMapToLong(Arrays::stream).sum();
    }

    /** The sum over assets that are not done in hundredths. */
    public long remainingEffort() {
        long sum = 0;
        for (int a = 0; a < assetCount(); a++) {
            sum += asset(a).isDone() ? 0 : effortOfAsset[a];
        }
        return sum;
    }
}
