package org.iterationplanner.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.Workload;
import org.jspecify.annotations.Nullable;

/**
 * A plan to be written: what was asked and what came out.
 *
 * @param id of the plan
 * @param name what people call it
 * @param rules what each rule amounts to
 * @param project what the root of iteration paths is called elsewhere
 * @param at when it is written
 */
public record ExportedPlan(
        String id,
        String name,
        @Nullable PlanConfig config,
        Backlog backlog,
        ModelOutput output,
        List<ModelOutput.RuleAmount> rules,
        String project,
        Instant at) {

    public ExportedPlan {
        rules = List.copyOf(rules);
    }

    /** The iteration of each planned asset, by its id. */
    Map<String, IterationBacklog> iterations() {
        Map<String, IterationBacklog> byAsset = new HashMap<>();
        for (IterationBacklog iteration : output.iterations()) {
            iteration.assets().forEach(asset -> byAsset.put(asset.asset(), iteration));
        }
        return byAsset;
    }

    /** The assets of each workload, by its id; those that are their own workload under null. */
    Map<@Nullable String, List<Asset>> assetsByWorkload() {
        Map<@Nullable String, List<Asset>> byWorkload = new LinkedHashMap<>();
        for (Asset asset : backlog.assets()) {
            byWorkload
                    .computeIfAbsent(asset.workload(), id -> new java.util.ArrayList<>())
                    .add(asset);
        }
        return byWorkload;
    }

    Map<String, Asset> assets() {
        Map<String, Asset> byId = new HashMap<>();
        backlog.assets().forEach(asset -> byId.put(asset.id(), asset));
        return byId;
    }

    static String title(Asset asset) {
        return asset.name() == null ? asset.id() : asset.name();
    }

    static String title(Workload workload) {
        return workload.name() == null ? workload.id() : workload.name();
    }

    /** "Iteration 3". */
    static String title(@Nullable IterationBacklog iteration) {
        return iteration == null ? "" : "Iteration " + iteration.number();
    }

    static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
