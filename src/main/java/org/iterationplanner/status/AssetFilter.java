package org.iterationplanner.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which assets somebody wants to see: those for which everything holds that is not null.
 *
 * @param team that has some of its effort, or may have
 * @param label one of its own
 */
public record AssetFilter(
        @Nullable String datacenter,
        @Nullable String workload,
        @Nullable String team,
        @Nullable String label,
        AssetStatus.@Nullable Status status,
        @Nullable String release,
        @Nullable Integer iteration) {

    /** Those of the assets that are wanted. */
    public List<AssetStatus> of(List<AssetStatus> assets) {
        return assets.stream().filter(this::wants).toList();
    }

    private boolean wants(AssetStatus asset) {
        return (datacenter == null || datacenter.equals(asset.datacenter()))
                && (workload == null || workload.equals(asset.workload()))
                && (team == null
                        || asset.effort().containsKey(team)
                        || asset.flexibleTeams().contains(team))
                && (label == null || asset.labels().contains(label))
                && (status == null || status == asset.status())
                && (release == null || release.equals(asset.release()))
                && (iteration == null || iteration.equals(asset.iteration()));
    }
}
