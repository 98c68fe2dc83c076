package org.iterationplanner.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.BaselineEntry;
import org.jspecify.annotations.Nullable;

/**
 * The plan that people know, as far as it concerns assets that are still to do. Immutable once built.
 *
 * @see Known
 */
final class Baseline {

    /**
     * An asset and where people expect it.
     *
     * @param t the number of the iteration, L+1 for not planned
     */
    record Known(PlacedAsset asset, int t, BaselineEntry.State state) {

        /** A planner who pins an asset elsewhere has taken the old promise back. */
        private boolean isContradictedByPin() {
            return asset.pinnedTo() != null && asset.pinnedTo() != t;
        }

        boolean hasMoved() {
            return isMovedAt(asset.t());
        }

        /** Whether the asset would have moved if it were in iteration {@code number}. */
        boolean isMovedAt(int number) {
            return number != t && !isContradictedByPin();
        }
    }

    private final Map<String, Known> known = new HashMap<>();
    private final List<Known> moved = new ArrayList<>();
    private final Map<String, Integer> committed = new HashMap<>();

    Baseline(PlannedBacklog plan) {
        for (BaselineEntry entry : plan.backlog().baseline()) {
            PlacedAsset asset = plan.assetIfKnown(entry.asset());
            if (asset != null && !asset.isDone()) {
                Integer number = entry.iteration();
                boolean planned = number != null && plan.timeline().contains(number);
                add(new Known(asset, planned ? number : plan.timeline().never(), entry.state()), planned);
            }
        }
    }

    private void add(Known entry, boolean planned) {
        known.put(entry.asset().id(), entry);
        if (entry.hasMoved()) {
            moved.add(entry);
        }
        if (planned && entry.state() == BaselineEntry.State.COMMITTED) {
            committed.put(entry.asset().id(), entry.t());
        }
    }

    /** What is not where people expect it, in the order of the baseline. */
    List<Known> moved() {
        return moved;
    }

    /** Where people expect an asset; null when they expect nothing. */
    @Nullable
    Known known(PlacedAsset a) {
        return known.get(a.id());
    }

    /** The t(a) an asset is bound to: its own pin, else a commitment to an iteration F..L; null when it is free. */
    @Nullable
    Integer boundTo(PlacedAsset a) {
        return a.pinnedTo() != null ? a.pinnedTo() : committed.get(a.id());
    }
}
