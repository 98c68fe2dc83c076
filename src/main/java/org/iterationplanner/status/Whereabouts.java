package org.iterationplanner.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.cycle.AcceptedPlan;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.structure.IndexedBacklog;
import org.jspecify.annotations.Nullable;

/** Where the assets of a living backlog belong, and where its accepted plan has them. Immutable. */
public final class Whereabouts {
    private final LivingBacklog living;
    private final IndexedBacklog indexed;
    private final Boxes boxes;
    private final Plan placements;
    private final int firstOpen;
    private final Map<String, String> releaseOf = new HashMap<>();

    /** @param living whose records are valid */
    public Whereabouts(LivingBacklog living) {
        this.living = living;
        indexed = new IndexedBacklog(living.modelInput());
        boxes = new Boxes(living);
        AcceptedPlan plan = living.plan();
        placements = plan == null ? Plan.EMPTY : plan.placements();
        firstOpen = living.firstOpen();
        living.modelInput().releases().forEach(release -> release.workloads()
                .forEach(workload -> releaseOf.put(workload, release.id())));
    }

    public LivingBacklog living() {
        return living;
    }

    public IndexedBacklog indexed() {
        return indexed;
    }

    public Boxes boxes() {
        return boxes;
    }

    /** Where an asset is that is still to do; null: nowhere, be it that its iteration is over without it. */
    public Plan.@Nullable Placement placement(Asset asset) {
        Plan.Placement placement = asset.isDone() ? null : placements.placement(asset.id());
        return placement == null || placement.iteration() < firstOpen ? null : placement;
    }

    /** The day an asset was done, else the end of the iteration it is planned in; null: it is not planned. */
    public @Nullable LocalDate completesOn(Asset asset) {
        if (asset.isDone()) {
            return asset.completedOn();
        }
        Plan.Placement placement = placement(asset);
        return placement == null ? null : boxes.end(placement.iteration());
    }

    /** The day the last of them is complete; null: there are none, or one is not planned. */
    public @Nullable LocalDate completesOn(Collection<Asset> assets) {
        LocalDate last = null;
        for (Asset asset : assets) {
            LocalDate day = completesOn(asset);
            if (day == null) {
                return null;
            }
            last = last == null || day.isAfter(last) ? day : last;
        }
        return last;
    }

    /** dc(a), the datacenter an asset is in; null: none is said. */
    public @Nullable String datacenterOf(Asset asset) {
        int datacenter = indexed.datacenterOf(indexed.indexOfAsset(asset.id()));
        return datacenter == IndexedBacklog.NONE
                ? null
                : indexed.datacenter(datacenter).id();
    }

    /** The release that a workload is in; null: in none. */
    @Nullable
    String releaseOf(String workload) {
        return releaseOf.get(workload);
    }

    /** The assets of a workload, done ones included. */
    public List<Asset> assetsOf(IndexedBacklog.WorkloadNode workload) {
        return workload.members().stream().map(indexed::asset).toList();
    }

    /** The assets of all workloads of a release, done ones included. */
    public List<Asset> assetsOf(Release release) {
        return release.workloads().stream()
                .map(indexed::indexOfWorkload)
                .filter(workload -> workload != IndexedBacklog.NONE)
                .flatMap(workload -> assetsOf(indexed.workloads().get(workload)).stream())
                .toList();
    }

    /** The assets in a datacenter, done ones included. */
    public List<Asset> assetsIn(String datacenter) {
        int wanted = indexed.indexOfDatacenter(datacenter);
        List<Asset> assets = new ArrayList<>();
        for (int a = 0; a < indexed.assetCount(); a++) {
            if (indexed.datacenterOf(a) == wanted) {
                assets.add(indexed.asset(a));
            }
        }
        return assets;
    }
}
