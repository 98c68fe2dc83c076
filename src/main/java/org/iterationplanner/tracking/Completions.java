package org.iterationplanner.tracking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.cycle.Actuals;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.status.Boxes;
import org.iterationplanner.tracking.TrackRecord.Closed;
import org.jspecify.annotations.Nullable;

/**
 * With which iteration each asset was complete: the one whose closing says so, else the one that its day lies in. Immutable.
 */
final class Completions {

    private final Map<String, Integer> iterationOf = new LinkedHashMap<>();
    /** As its first closed iteration had it. */
    private final Map<String, BigDecimal> firstEstimate = new HashMap<>();
    /** What velocity counts of it. */
    private final Map<String, BigDecimal> completedEffort = new HashMap<>();

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    Completions(LivingBacklog backlog) {
        for (Closed closed : TrackRecord.closed(backlog)) {
            for (Actuals.Outcome outcome : closed.outcomes()) {
                BigDecimal estimate = Efforts.total(outcome.estimate());
                firstEstimate.putIfAbsent(outcome.asset(), estimate);
                if (outcome.isDone()) {
                    iterationOf.put(outcome.asset(), closed.number());
                    completedEffort.put(outcome.asset(), estimate);
                }
            }
        }
        Boxes boxes = new Boxes(backlog);
        for (Asset asset : backlog.modelInput().assets()) {
            assets.put(asset.id(), asset);
            LocalDate day = asset.completedOn();
            if (day != null && !iterationOf.containsKey(asset.id())) {
                iterationOf.put(asset.id(), boxes.numberOf(day));
                completedEffort.put(asset.id(), asset.totalEffort());
            }
        }
    }

    /** Absent: not done. One before the first iteration: done before there were any. */
    @Nullable
    Integer iterationOf(String asset) {
        return iterationOf.get(asset);
    }

    /** Every done asset with its iteration, those that have been removed since included. */
    Map<String, Integer> all() {
        return iterationOf;
    }

    /** The last iteration of these assets; absent: one is not done, or there are none. */
    @Nullable
    Integer iterationOfAll(Collection<Asset> all) {
        int last = Integer.MIN_VALUE;
        for (Asset asset : all) {
            Integer iteration = iterationOf.get(asset.id());
            if (iteration == null) {
                return null;
            }
            last = Math.max(last, iteration);
        }
        return all.isEmpty() ? null : last;
    }

    /** What velocity counts of a done asset: its estimate in the iteration that completed it. */
    BigDecimal completedEffort(String asset) {
        return completedEffort.getOrDefault(asset, BigDecimal.ZERO);
    }

    /** What an asset weighs in the whole: its estimate when it was first committed to, else the present one. */
    BigDecimal weight(String asset) {
        BigDecimal first = firstEstimate.get(asset);
        Asset known = assets.get(asset);
        return first != null ? first : known == null ? BigDecimal.ZERO : known.totalEffort();
    }
}
