package org.iterationplanner.learning;

import static org.iterationplanner.backlog.Immutable.list;
import static org.iterationplanner.backlog.Immutable.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Asset.EstimateRange;
import org.iterationplanner.backlog.Asset.FlexibleEffort;
import org.iterationplanner.backlog.Asset.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * What the history of a backlog suggests. Nothing is applied: {@code changes} is ready for whoever wants to PATCH the backlog.
 *
 * @param estimates by type and strategy, of assets that are still to do and in no iteration that is fixed
 * @param capacities by team
 * @param sentences what to know before applying them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Suggestions(
        List<EstimateSuggestion> estimates, List<CapacitySuggestion> capacities, List<String> sentences) {

    public Suggestions {
        estimates = list(estimates);
        capacities = list(capacities);
        sentences = list(sentences);
    }

    /**
     * Other estimates for assets of one kind.
     *
     * @param strategy absent: of those without a strategy
     * @param samples done assets of this kind of which is known what they took
     * @param samplesOfType those of the type, whatever the strategy
     * @param observed actual / estimated effort over the samples; absent without any of this kind
     * @param weight of {@code observed} in {@code factor}, the rest is what wider groups say
     * @param factor of the estimates that people made, two decimals; 1 where it is off by less than 5 %
     * @param p10 factor of the suggested estimate, for {@code estimateRange}; two decimals
     * @param p90 likewise
     * @param assets how many would be changed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EstimateSuggestion(
            Asset.Type type,
            @Nullable Strategy strategy,
            int samples,
            int samplesOfType,
            @Nullable BigDecimal observed,
            BigDecimal weight,
            BigDecimal factor,
            BigDecimal p10,
            BigDecimal p90,
            int assets,
            String sentence,
            SuggestedChanges changes) {}

    /**
     * Another capacity for a team.
     *
     * @param present what it is counted with before ramp and buffer; absent: nothing outside single iterations
     * @param suggested the mean of {@code counted}; with ramp and buffer it comes to what the team completes
     * @param evidence the last closed iterations, at most five
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CapacitySuggestion(
            String team,
            @Nullable BigDecimal present,
            BigDecimal suggested,
            List<Evidence> evidence,
            String sentence,
            SuggestedChanges changes) {

        public CapacitySuggestion {
            evidence = list(evidence);
        }
    }

    /**
     * What a team did in one iteration.
     *
     * @param completed its estimated effort that was done
     * @param planned capacity as committed
     * @param actual capacity that was really there
     * @param finished whether all it had committed to was done: then it could have done at least as much as was planned
     * @param counted as capacity before ramp and buffer
     */
    public record Evidence(
            int iteration,
            BigDecimal completed,
            BigDecimal planned,
            BigDecimal actual,
            boolean finished,
            BigDecimal counted) {}

    /** What to send as {@code changes} of a PATCH. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record SuggestedChanges(List<AssetChange> assets, List<TeamChange> teams) {

        public SuggestedChanges {
            assets = list(assets);
            teams = list(teams);
        }
    }

    /**
     * Another estimate of one asset.
     *
     * @param attributes all it has, with the estimate that was and the one that is suggested
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record AssetChange(
            String id,
            Map<String, BigDecimal> effort,
            @Nullable FlexibleEffort flexibleEffort,
            @Nullable EstimateRange estimateRange,
            Map<String, String> attributes) {

        public AssetChange {
            effort = map(effort);
            attributes = map(attributes);
        }
    }

    /** Another capacity of one team. */
    public record TeamChange(String id, BigDecimal capacity) {}
}
