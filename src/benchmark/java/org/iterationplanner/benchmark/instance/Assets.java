package org.iterationplanner.benchmark.instance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.jspecify.annotations.Nullable;

/** Assets of which only the little is said that public instances know. */
final class Assets {

    private Assets() {}

    /**
     * An asset with fixed effort.
     *
     * @param workload null: it is a workload of its own
     * @param value null: the default
     */
    static Asset withEffort(
            String id, @Nullable String workload, Map<String, BigDecimal> effort, @Nullable BigDecimal value) {
        return new Asset(
                id, null, null, workload, null, null, null, effort, null, null, null, null, null, null, List.of(),
                value, null, null, null, Map.of(), List.of(), Map.of(), List.of());
    }

    /** The same asset with another effort for one team. */
    static Asset withEffort(Asset asset, Map<String, BigDecimal> effort, Asset.@Nullable FlexibleEffort flexible) {
        return new Asset(
                asset.id(),
                asset.name(),
                asset.type(),
                asset.workload(),
                asset.datacenter(),
                asset.environment(),
                asset.strategy(),
                effort,
                flexible,
                asset.estimateRange(),
                asset.notBefore(),
                asset.notAfter(),
                asset.completedOn(),
                asset.pin(),
                asset.tasks(),
                asset.value(),
                asset.due(),
                asset.criticality(),
                asset.complexity(),
                asset.refs(),
                asset.labels(),
                asset.attributes(),
                asset.derived());
    }
}
