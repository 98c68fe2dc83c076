package org.iterationplanner.cycle;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;

/**
 * How a change of a backlog changed what there is to do. Done assets count nowhere: neither what is marked done nor what is
 * corrected afterwards changes the scope.
 *
 * @param addedAssets that were not there before
 * @param added their effort
 * @param removedAssets that are there no more
 * @param removed the effort they had
 * @param reestimatedAssets whose effort is another one
 * @param increased by how much effort grew, over those where it did
 * @param decreased by how much effort shrank, over those where it did; not negative
 */
public record ScopeChange(
        int addedAssets,
        BigDecimal added,
        int removedAssets,
        BigDecimal removed,
        int reestimatedAssets,
        BigDecimal increased,
        BigDecimal decreased) {

    /** What is different between two states of a backlog. */
    public static ScopeChange between(Backlog before, Backlog after) {
        Map<String, Asset> gone = before.assets().stream()
                .collect(toMap(Asset::id, asset -> asset, (one, other) -> one, LinkedHashMap::new));
        int addedAssets = 0;
        int reestimatedAssets = 0;
        BigDecimal added = BigDecimal.ZERO;
        BigDecimal increased = BigDecimal.ZERO;
        BigDecimal decreased = BigDecimal.ZERO;
        for (Asset asset : after.assets()) {
            Asset old = gone.remove(asset.id());
            if (asset.isDone()) {
                continue;
            }
            if (old == null || old.isDone()) {
                addedAssets++;
                added = added.add(asset.totalEffort());
                continue;
            }
            BigDecimal difference = asset.totalEffort().subtract(old.totalEffort());
            reestimatedAssets += Math.abs(difference.signum());
            increased = increased.add(difference.max(BigDecimal.ZERO));
            decreased = decreased.subtract(difference.min(BigDecimal.ZERO));
        }
        gone.values().removeIf(Asset::isDone);
        BigDecimal removed = gone.values().stream().map(Asset::totalEffort).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ScopeChange(addedAssets, added, gone.size(), removed, reestimatedAssets, increased, decreased);
    }

    /** Whether what there is to do is the same. */
    boolean changesNothing() {
        return addedAssets == 0 && removedAssets == 0 && reestimatedAssets == 0;
    }

    /** Both changes, one after the other. */
    public ScopeChange plus(ScopeChange other) {
        return new ScopeChange(
                addedAssets + other.addedAssets,
                added.add(other.added),
                removedAssets + other.removedAssets,
                removed.add(other.removed),
                reestimatedAssets + other.reestimatedAssets,
                increased.add(other.increased),
                decreased.add(other.decreased));
    }

    /** By how much the effort to do has grown, negative where it shrank. */
    public BigDecimal net() {
        return added.subtract(removed).add(increased).subtract(decreased);
    }
}
