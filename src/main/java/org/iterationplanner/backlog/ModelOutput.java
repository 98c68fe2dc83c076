package org.iterationplanner.backlog;

import static org.iterationplanner.backlog.Immutable.list;
import static org.iterationplanner.backlog.Immutable.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan as people read it: the {@code modelOutput} of the API.
 *
 * @param iterations every iteration once, in order
 * @param notPlanned assets without an iteration, and why
 * @param workloads named workloads with something to do
 * @param datacenters datacenters with something to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelOutput(
        @Nullable Boolean feasible,
        List<IterationBacklog> iterations,
        List<NotPlanned> notPlanned,
        List<WorkloadDates> workloads,
        List<DatacenterDates> datacenters) {

    public ModelOutput {
        iterations = list(iterations);
        notPlanned = list(notPlanned);
        workloads = list(workloads);
        datacenters = list(datacenters);
    }

    /** How far an iteration has been promised; OUTLOOK after the published ones. */
    public enum State {
        DRAFT,
        PUBLISHED,
        COMMITTED,
        OUTLOOK
    }

    /** What one iteration holds. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IterationBacklog(
            Integer number,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable State state,
            List<PlannedAsset> assets,
            List<Load> load,
            @Nullable Completes completes) {

        public IterationBacklog {
            assets = list(assets);
            load = list(load);
        }
    }

    /**
     * One asset in its iteration.
     *
     * @param effort by team, the chosen team's sum included
     * @param flexibleTeam the team chosen for its flexible effort
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlannedAsset(
            String asset,
            @Nullable String workload,
            Map<String, BigDecimal> effort,
            @Nullable String flexibleTeam) {

        public PlannedAsset {
            effort = map(effort);
        }
    }

    /** What one team has to do in one iteration; utilisation is absent where there is no capacity. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Load(
            String team,
            @Nullable BigDecimal load,
            @Nullable BigDecimal capacity,
            @Nullable BigDecimal utilisation) {}

    /** What is complete with this iteration and was not before. */
    public record Completes(List<String> workloads, List<String> releases, List<String> datacenters) {

        public Completes {
            workloads = list(workloads);
            releases = list(releases);
            datacenters = list(datacenters);
        }
    }

    /** An asset without an iteration. */
    public record NotPlanned(String asset, @Nullable Reason reason) {

        /** Why an asset has no iteration. */
        public enum Reason {
            /** It has no estimate. */
            UNESTIMATED,
            /** No iteration can ever hold it. */
            IMPOSSIBLE,
            /** Something it waits for is not planned. */
            PREDECESSOR,
            /** A planner keeps it out. */
            PINNED,
            /** Every iteration it could be in is full. */
            CAPACITY,
            /** It would fit, and the plan is better without it. */
            CHOICE
        }
    }

    /** From when to when a workload is worked on; without an end while something of it is not planned. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WorkloadDates(
            String id,
            @Nullable Integer startIteration,
            @Nullable Integer endIteration,
            @Nullable LocalDate readyOn,
            @Nullable Long daysLate,
            @Nullable Boolean atLeast) {}

    /** When a datacenter is empty; without a date while something in it is not planned. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DatacenterDates(
            String id,
            @Nullable Integer lastIteration,
            @Nullable LocalDate emptyOn,
            @Nullable Long daysLate,
            @Nullable Boolean atLeast) {}

    /** How much of a rule a plan breaks, or costs. */
    public record RuleAmount(Rule id, Rule.Level level, int weight, BigDecimal amount) {}

    /** The plan that these iterations show; of two mentions of an asset the last counts. */
    public Plan plan() {
        Map<String, Plan.Placement> placements = new LinkedHashMap<>();
        for (IterationBacklog iteration : iterations) {
            for (PlannedAsset asset : iteration.assets()) {
                placements.put(asset.asset(), new Plan.Placement(iteration.number(), asset.flexibleTeam()));
            }
        }
        return new Plan(placements);
    }
}
