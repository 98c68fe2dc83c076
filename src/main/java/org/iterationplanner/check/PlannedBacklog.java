package org.iterationplanner.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.backlog.Workload;
import org.jspecify.annotations.Nullable;

/** A backlog with every asset and workload where one plan puts it: what all rules look at. Immutable once built. */
public final class PlannedBacklog {

    private final Backlog backlog;
    private final Timeline timeline;
    private final Map<String, Datacenter> datacenters = new HashMap<>();
    private final Map<String, PlacedAsset> assets = new LinkedHashMap<>();
    private final List<PlacedAsset> assetsToDo;
    private final Map<String, PlacedWorkload> workloads = new LinkedHashMap<>();
    private final List<PlacedWorkload> unfinishedWorkloads;

    /** @throws IllegalArgumentException if the plan is not one of this backlog, see {@link PlanReader} */
    PlannedBacklog(Backlog backlog, Plan plan) {
        this.backlog = backlog;
        timeline = new Timeline(backlog.calendar());
        backlog.datacenters().forEach(d -> datacenters.put(d.id(), d));
        placeAssets(new PlanReader(backlog, timeline, plan));
        assetsToDo = assets.values().stream().filter(a -> !a.isDone()).toList();
        placeWorkloads();
        unfinishedWorkloads =
                workloads.values().stream().filter(PlacedWorkload::isUnfinished).toList();
    }

    private void placeAssets(PlanReader plan) {
        Map<String, @Nullable String> homeOfWorkload = new HashMap<>();
        backlog.workloads().forEach(w -> homeOfWorkload.put(w.id(), w.datacenter()));
        for (Asset a : backlog.assets()) {
            String home = a.datacenter() != null ? a.datacenter() : homeOfWorkload.get(a.workloadId());
            PlacedAsset placed = new PlacedAsset(
                    a,
                    datacenter(home),
                    plan.iterationOf(a),
                    plan.places(a),
                    plan.flexibleTeamOf(a),
                    Hundredths.of(a.totalEffort()),
                    pinnedTo(a));
            assets.put(a.id(), placed);
        }
    }

    private @Nullable Datacenter datacenter(@Nullable String id) {
        return id == null ? null : datacenters.get(id);
    }

    private @Nullable Integer pinnedTo(Asset a) {
        Asset.Pin pin = a.pin();
        if (pin == null) {
            return null;
        }
        return pin.keepsOut() ? Integer.valueOf(timeline.never()) : pin.iteration();
    }

    private void placeWorkloads() {
        Map<String, List<PlacedAsset>> members = assets.values().stream()
                .collect(Collectors.groupingBy(a -> a.asset().workloadId()));
        for (Workload w : backlog.workloads()) {
            List<PlacedAsset> ofThis = members.get(w.id());
            if (ofThis != null) {
                workloads.put(w.id(), PlacedWorkload.named(w, datacenter(w.datacenter()), ofThis));
            }
        }
        for (PlacedAsset a : assets.values()) {
            if (a.asset().workload() == null) {
                workloads.put(a.id(), PlacedWorkload.own(a));
            }
        }
    }

    public Backlog backlog() {
        return backlog;
    }

    public Timeline timeline() {
        return timeline;
    }

    /** Every asset that is not done, planned or not, in the order of the backlog. */
    public List<PlacedAsset> assetsToDo() {
        return assetsToDo;
    }

    /** The asset of that id. */
    public PlacedAsset asset(String id) {
        return Objects.requireNonNull(assets.get(id), id);
    }

    /** The asset of that id, if the backlog has it. */
    @Nullable
    PlacedAsset assetIfKnown(String id) {
        return assets.get(id);
    }

    /** Workloads with assets, done or not: the named ones, then the assets that are their own. */
    Iterable<PlacedWorkload> workloads() {
        return workloads.values();
    }

    /** Those of them with something to do. */
    public List<PlacedWorkload> unfinishedWorkloads() {
        return unfinishedWorkloads;
    }

    /** The workload, or asset that is its own, of that id; none for a workload without assets. */
    public @Nullable PlacedWorkload workload(String id) {
        return workloads.get(id);
    }

    /** How many days after {@code promised} iteration {@code t} (F−1 to L+1) ends, 0 when it is not after. */
    public long daysLate(LocalDate promised, int t) {
        return Math.max(0, ChronoUnit.DAYS.between(promised, timeline.end(t)));
    }
}
