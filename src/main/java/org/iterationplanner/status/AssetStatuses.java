package org.iterationplanner.status;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.cycle.Actuals;
import org.iterationplanner.cycle.Commitment;
import org.iterationplanner.cycle.IterationState;
import org.iterationplanner.cycle.TrackedIteration;
import org.jspecify.annotations.Nullable;

/** Finds out where every asset stands. Immutable. */
public final class AssetStatuses {
    private final Whereabouts whereabouts;
    private final Waits waits;
    /** Of assets in iterations that are fixed and not over. */
    private final Map<String, TrackedIteration> commitment = new HashMap<>();
    /** Of assets that the closing of an iteration says are done. */
    private final Map<String, Integer> doneIn = new HashMap<>();

    private final Set<String> carriedOver = new HashSet<>();

    public AssetStatuses(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
        waits = new Waits(whereabouts);
        whereabouts.living().iterations().forEach(this::read);
    }

    private void read(TrackedIteration iteration) {
        Actuals actuals = iteration.actuals();
        if (iteration.state() == IterationState.CLOSED && actuals != null) {
            for (Actuals.Outcome outcome : actuals.assets()) {
                if (outcome.isDone()) {
                    doneIn.put(outcome.asset(), iteration.number());
                } else if (outcome.committed()) {
                    carriedOver.add(outcome.asset());
                }
            }
        }
        Commitment committed = iteration.commitment();
        if (iteration.state().isFixed() && iteration.state() != IterationState.CLOSED && committed != null) {
            committed.assets().forEach(asset -> commitment.put(asset.asset(), iteration));
        }
    }

    /** In the order of the backlog. */
    public List<AssetStatus> all() {
        return whereabouts.living().modelInput().assets().stream().map(this::of).toList();
    }

    AssetStatus of(Asset asset) {
        Plan.Placement placement = whereabouts.placement(asset);
        AssetStatus.Status status = status(asset, placement);
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        String chosen = placement == null ? null : placement.team();
        return new AssetStatus(
                asset.id(),
                asset.name(),
                asset.type(),
                asset.strategy(),
                asset.environment(),
                asset.workloadId(),
                whereabouts.datacenterOf(asset),
                whereabouts.releaseOf(asset.workloadId()),
                asset.labels(),
                status,
                iteration(asset, placement),
                whereabouts.completesOn(asset),
                asset.totalEffort(),
                effort(asset, chosen),
                flexible == null || chosen != null ? List.of() : flexible.teams(),
                asset.pin(),
                flag(carriedOver.contains(asset.id())),
                flag(!asset.isEstimated() && !asset.isDone()),
                flag(waits.blocks(asset)),
                waits.of(asset));
    }

    /** What is not so is not said. */
    private static @Nullable Boolean flag(boolean so) {
        return so ? true : null;
    }

    private AssetStatus.Status status(Asset asset, Plan.@Nullable Placement placement) {
        if (asset.isDone()) {
            return AssetStatus.Status.DONE;
        }
        TrackedIteration fixed = commitment.get(asset.id());
        if (fixed != null) {
            return fixed.state() == IterationState.IN_PROGRESS
                    ? AssetStatus.Status.IN_PROGRESS
                    : AssetStatus.Status.COMMITTED;
        }
        return placement == null ? AssetStatus.Status.TO_DO : AssetStatus.Status.PLANNED;
    }

    private @Nullable Integer iteration(Asset asset, Plan.@Nullable Placement placement) {
        TrackedIteration fixed = commitment.get(asset.id());
        if (asset.isDone()) {
            return doneIn.get(asset.id());
        }
        return fixed != null ? (Integer) fixed.number() : placement == null ? null : (Integer) placement.iteration();
    }

    private static Map<String, BigDecimal> effort(Asset asset, @Nullable String chosen) {
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        Map<String, BigDecimal> effort = new LinkedHashMap<>(asset.effort());
        if (flexible != null && chosen != null) {
            effort.merge(chosen, flexible.points(), BigDecimal::add);
        }
        return effort;
    }
}
