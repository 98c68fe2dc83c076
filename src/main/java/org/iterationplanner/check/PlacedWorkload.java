package org.iterationplanner.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Complexity;
import org.iterationplanner.backlog.Criticality;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Workload;
import org.jspecify.annotations.Nullable;

/**
 * A workload with at least one asset, or an asset that is its own workload, and where the plan puts it.
 *
 * @param isNamed whether the backlog lists it as a workload
 * @param datacenter dc(w)
 * @param value in hundredths
 * @param assets all of them, in the order of the backlog
 * @param first when it begins: the smallest t(a), F−1 once an asset is done
 * @param last c(w), when it is complete: the largest t(a), F−1 once all assets are done
 */
public record PlacedWorkload(
        String id,
        boolean isNamed,
        @Nullable Datacenter datacenter,
        long value,
        @Nullable LocalDate due,
        Criticality criticality,
        Complexity complexity,
        List<PlacedAsset> assets,
        Remaining remaining,
        int first,
        int last) {

    static PlacedWorkload named(Workload w, @Nullable Datacenter datacenter, List<PlacedAsset> assets) {
        return of(w.id(), true, datacenter, w.value(), w.due(), w.criticality(), w.complexity(), assets);
    }

    static PlacedWorkload own(PlacedAsset placed) {
        Asset a = placed.asset();
        return of(
                a.id(),
                false,
                placed.datacenter(),
                a.value() == null ? BigDecimal.ONE : a.value(),
                a.due(),
                a.criticality() == null ? Criticality.MEDIUM : a.criticality(),
                a.complexity() == null ? Complexity.MEDIUM : a.complexity(),
                List.of(placed));
    }

    private static PlacedWorkload of(
            String id,
            boolean isNamed,
            @Nullable Datacenter datacenter,
            BigDecimal value,
            @Nullable LocalDate due,
            Criticality criticality,
            Complexity complexity,
            List<PlacedAsset> assets) {
        return new PlacedWorkload(
                id,
                isNamed,
                datacenter,
                Hundredths.of(value),
                due,
                criticality,
                complexity,
                assets,
                assets.stream().map(Remaining::of).reduce(Remaining.NOTHING, Remaining::plus),
                assets.stream().mapToInt(PlacedAsset::t).min().orElseThrow(),
                assets.stream().mapToInt(PlacedAsset::t).max().orElseThrow());
    }

    /** Whether something of it is still to do; a workload that is complete already is in no sum. */
    public boolean isUnfinished() {
        return !remaining.isNothing();
    }
}
