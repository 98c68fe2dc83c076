package org.iterationplanner.check;

import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Datacenter;
import org.jspecify.annotations.Nullable;

/**
 * An asset and where the plan puts it.
 *
 * @param datacenter dc(a): its own, else its workload's
 * @param t the number of its iteration; F−1 when it is done, L+1 when it is not planned
 * @param isPlanned whether the plan puts it in an iteration
 * @param flexibleTeam the team that its flexible effort goes to, where it has any and is planned
 * @param effort over all teams, in hundredths
 * @param pinnedTo the t(a) its own pin asks for, if it has one
 */
public record PlacedAsset(
        Asset asset,
        @Nullable Datacenter datacenter,
        int t,
        boolean isPlanned,
        @Nullable String flexibleTeam,
        long effort,
        @Nullable Integer pinnedTo) {

    public String id() {
        return asset.id();
    }

    public boolean isDone() {
        return asset.isDone();
    }
}
