package org.iterationplanner.cycle;

import static org.iterationplanner.backlog.Immutable.list;
import static org.iterationplanner.backlog.Immutable.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Asset.Strategy;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.ModelOutput;
import org.jspecify.annotations.Nullable;

/**
 * The iteration backlog: what a team has committed to, as it was at that moment. It never changes afterwards.
 *
 * @param version of the backlog that was committed
 * @param actor who committed
 * @param assets in the order of the backlog
 * @param phases the tasks of these assets by phase of a migration, those without one last
 * @param load effort and capacity of every team
 * @param completes what is complete with this iteration
 * @param risks what is worth knowing before approving: warnings about its assets and its load
 * @param changes what is different from the plan that was last approved; empty before the first approval
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Commitment(
        long version,
        Instant at,
        String actor,
        @Nullable String comment,
        List<CommittedAsset> assets,
        List<PhaseWork> phases,
        List<ModelOutput.Load> load,
        ModelOutput.Completes completes,
        List<Issue> risks,
        List<Relocation> changes) {

    public Commitment {
        assets = list(assets);
        phases = list(phases);
        load = list(load);
        risks = list(risks);
        changes = list(changes);
    }

    /**
     * An asset as it was committed.
     *
     * @param effort by team, the chosen team's share included: what velocity counts when it is done
     * @param carriedOver whether it was committed to an earlier iteration and not finished there
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record CommittedAsset(
            String asset,
            @Nullable String name,
            @Nullable String workload,
            @Nullable String datacenter,
            Asset.Type type,
            @Nullable Strategy strategy,
            Map<String, BigDecimal> effort,
            @Nullable String flexibleTeam,
            List<Asset.Task> tasks,
            @Nullable Boolean carriedOver) {

        public CommittedAsset {
            effort = map(effort);
            tasks = list(tasks);
        }
    }

    /** How many tasks belong to one phase, and the sum of the efforts they name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PhaseWork(Asset.Task.@Nullable Phase phase, int tasks, BigDecimal effort) {}

    /** An asset that is elsewhere than in the plan last approved; without an iteration where it is not planned. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Relocation(
            String asset, @Nullable Integer from, @Nullable Integer to) {}
}
