package org.iterationplanner.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a set of assets is.
 *
 * @param assets how many there are; the five numbers that follow add up to it
 * @param unestimated of those to do
 * @param blocked of those that are not done
 * @param effort present estimates of all of them
 * @param effortDone of the done ones
 * @param effortLeft of the others
 * @param doneShare effortDone / effort, four decimals half up; absent at 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Headway(
        int assets,
        int toDo,
        int planned,
        int committed,
        int inProgress,
        int done,
        int unestimated,
        int blocked,
        BigDecimal effort,
        BigDecimal effortDone,
        BigDecimal effortLeft,
        @Nullable BigDecimal doneShare) {

    private static final int DECIMALS = 4;

    static Headway of(List<AssetStatus> assets) {
        BigDecimal effort = sum(assets);
        BigDecimal done = sum(assets.stream()
                .filter(asset -> asset.status() == AssetStatus.Status.DONE)
                .toList());
        return new Headway(
                assets.size(),
                count(assets, AssetStatus.Status.TO_DO),
                count(assets, AssetStatus.Status.PLANNED),
                count(assets, AssetStatus.Status.COMMITTED),
                count(assets, AssetStatus.Status.IN_PROGRESS),
                count(assets, AssetStatus.Status.DONE),
                (int) assets.stream()
                        .filter(asset -> asset.unestimated() != null)
                        .count(),
                (int) assets.stream().filter(asset -> asset.blocked() != null).count(),
                effort,
                done,
                effort.subtract(done),
                effort.signum() == 0 ? null : done.divide(effort, DECIMALS, RoundingMode.HALF_UP));
    }

    private static int count(List<AssetStatus> assets, AssetStatus.Status status) {
        return (int) assets.stream().filter(asset -> asset.status() == status).count();
    }

    private static BigDecimal sum(List<AssetStatus> assets) {
        return assets.stream().map(AssetStatus::totalEffort).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
