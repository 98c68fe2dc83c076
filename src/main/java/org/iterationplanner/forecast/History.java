package org.iterationplanner.forecast;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Asset.EstimateRange;
import org.jspecify.annotations.Nullable;

/**
 * What was learned from iterations that are over. Immutable.
 *
 * @param ranges how far estimates were off, by kind of asset, as factors of the estimate; both above 0, p10 ≤ p90
 * @param capacityFactors by team id: the share of its capacity that it really had, iteration by iteration, each at least 0; each
 *     is as likely to come again. A team without any is taken by its {@code velocityHistory}
 */
public record History(Map<Kind, EstimateRange> ranges, Map<String, List<BigDecimal>> capacityFactors) {

    /** Nothing was learned yet. */
    public static final History NONE = new History(Map.of(), Map.of());

    /**
     * Assets that are alike.
     *
     * @param strategy null: any that has no range of its own
     */
    public record Kind(Asset.Type type, Asset.@Nullable Strategy strategy) {}

    public History {
        ranges = Map.copyOf(ranges);
        capacityFactors = Map.copyOf(capacityFactors);
    }

    /** The range learned for assets of that type and strategy, else for that type, or null. */
    @Nullable
    EstimateRange range(Asset asset) {
        EstimateRange own = ranges.get(new Kind(asset.type(), asset.strategy()));
        return own != null ? own : ranges.get(new Kind(asset.type(), null));
    }
}
