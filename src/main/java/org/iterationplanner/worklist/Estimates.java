package org.iterationplanner.worklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One unit for all estimates of a worklist. A tool may know points and hours side by side, and nobody knows how many hours a
 * point is: points count where any asset has them, else hours.
 */
final class Estimates {

    private static final String HOURS = "hours";

    private final boolean inPoints;
    private final @Nullable String unit;

    Estimates(Worklist worklist) {
        inPoints = worklist.items().stream().anyMatch(item -> item.level == Level.ASSET && item.points != null);
        boolean inHours = worklist.items().stream().anyMatch(item -> item.hours != null);
        unit = worklist.unit() != null ? worklist.unit() : !inPoints && inHours ? HOURS : null;
    }

    /** Whether what is said in hours counts. */
    boolean areInHours() {
        return HOURS.equals(unit);
    }

    /** What an effort of 1 means; null for points. */
    @Nullable
    String unit() {
        return unit;
    }

    /** Whether hours are said that cannot be counted beside points. */
    boolean leavesOut(WorkItem item) {
        return inPoints && item.hours != null && item.points == null;
    }

    /** The estimate of an item alone, or null where there is none. */
    @Nullable
    BigDecimal of(WorkItem item) {
        return inPoints ? item.points : item.hours;
    }

    /** The effort of an asset by team: its own estimate, else the sum of those of its tasks. */
    Map<String, BigDecimal> effort(WorkItem asset, List<WorkItem> tasks, String team) {
        if (!asset.work.isEmpty()) {
            return asset.work;
        }
        BigDecimal own = of(asset);
        BigDecimal sum = own != null || !isSummed(asset, tasks) ? own : sum(tasks);
        return sum == null ? Map.of() : Map.of(team, sum);
    }

    /** Whether an asset has no estimate of its own and its tasks have. */
    boolean isSummed(WorkItem asset, List<WorkItem> tasks) {
        return asset.work.isEmpty() && of(asset) == null && tasks.stream().anyMatch(task -> of(task) != null);
    }

    private BigDecimal sum(List<WorkItem> tasks) {
        BigDecimal sum = BigDecimal.ZERO;
        for (WorkItem task : tasks) {
            BigDecimal one = of(task);
            sum = one == null ? sum : sum.add(one);
        }
        return sum;
    }
}
