package org.iterationplanner.trade;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.explain.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * An asset that gets another iteration.
 *
 * @param from the number of its iteration before; absent: it was not planned
 * @param to the number of its iteration; absent: it is not planned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Move(
        String asset,
        @Nullable String name,
        @Nullable Integer from,
        @Nullable Integer to) {

    /** What has moved from the request's baseline, as the checker counts it. */
    static List<Move> fromBaseline(Attempt attempt) {
        Backlog backlog = attempt.request().modelInput();
        Map<String, Asset> assets = new HashMap<>();
        backlog.assets().forEach(asset -> assets.put(asset.id(), asset));
        Map<String, @Nullable Integer> before = new HashMap<>();
        for (BaselineEntry entry : backlog.baseline()) {
            before.put(entry.asset(), entry.iteration());
        }
        return attempt.verdict().of(Rule.STABILITY).matches().stream()
                .map(match -> String.valueOf(match.asset()))
                .map(id -> {
                    Asset asset = assets.get(id);
                    return new Move(
                            id, asset == null ? null : asset.name(), before.get(id), iteration(attempt.plan(), id));
                })
                .toList();
    }

    /** What is in another iteration in one plan of a backlog than in another, in the order of the backlog. */
    static List<Move> between(Backlog backlog, Plan before, Plan after) {
        return backlog.assets().stream()
                .map(asset ->
                        new Move(asset.id(), asset.name(), iteration(before, asset.id()), iteration(after, asset.id())))
                .filter(move -> !Objects.equals(move.from(), move.to()))
                .toList();
    }

    private static @Nullable Integer iteration(Plan plan, String asset) {
        Plan.Placement placement = plan.placement(asset);
        return placement == null ? null : placement.iteration();
    }
}
