package org.iterationplanner.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.iterationplanner.backlog.Asset.EstimateRange;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a plan. Chances and shares are of all runs, with four decimals; dates are ends of iterations; effort is in the
 * backlog's unit. Pxx is what is not exceeded in xx of 100 runs: the smallest value of a run for which that is so. Immutable.
 *
 * @param runs how often the plan was executed
 * @param seed start of the random numbers
 * @param basis what was drawn from
 * @param score what the score would count, run by run
 * @param datacenters those with something to do, as all that follow
 * @param workloads the named ones, and assets that are their own and have a due date
 * @param iterations F..L, then further ones for as long as there is work in some run
 * @param causes whose delay matters most, the worst first; at most 20
 */
public record Forecast(
        int runs,
        long seed,
        Basis basis,
        Scores score,
        List<Milestone> datacenters,
        List<Milestone> workloads,
        List<Milestone> releases,
        List<Outlook> iterations,
        List<DelayCause> causes) {

    /**
     * What was drawn from.
     *
     * @param ownRanges planned assets with a range of their own
     * @param learnedRanges those with a range learned from others of their kind
     * @param defaultRanges those that took {@code defaultRange}
     * @param learnedCapacities teams with capacities learned from iterations that are over
     * @param historicCapacities teams whose capacity is drawn from their {@code velocityHistory}
     * @param constantCapacities teams whose capacity is taken for certain
     * @param lastIteration number of the last iteration that was simulated; what is not finished by then is unfinished
     * @param cutRuns runs that were ended early because nearly nothing went on in them; their rest is unfinished
     * @param sentences how efforts, capacities and the order of work are taken
     */
    public record Basis(
            int ownRanges,
            int learnedRanges,
            int defaultRanges,
            EstimateRange defaultRange,
            int learnedCapacities,
            int historicCapacities,
            int constantCapacities,
            int lastIteration,
            LocalDate end,
            int cutRuns,
            List<String> sentences) {

        public Basis {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * What the score would count.
     *
     * @param effortDaysLate the medium level
     * @param costOfDelayValueDays as the key figure
     */
    public record Scores(Amount effortDaysLate, Amount costOfDelayValueDays) {}

    /** How a number is spread over the runs. */
    public record Amount(BigDecimal mean, BigDecimal p10, BigDecimal p50, BigDecimal p80, BigDecimal p95) {}

    /**
     * When something is reached.
     *
     * @param promised the day it is promised for: due date, or the lease's end less the days of decommissioning
     * @param chance share of the runs in which it is reached by then; absent without such a day, or where assets are not planned
     *     and the day is after the plan's end
     * @param planned the day the plan has it; absent while an asset is not planned
     * @param p50 absent, as the others, where it is not reached in so many runs
     * @param unfinished share of the runs in which it is not reached at all
     * @param notPlanned assets that are not planned
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Milestone(
            String id,
            @Nullable LocalDate promised,
            @Nullable BigDecimal chance,
            @Nullable LocalDate planned,
            @Nullable LocalDate p10,
            @Nullable LocalDate p50,
            @Nullable LocalDate p80,
            @Nullable LocalDate p95,
            BigDecimal unfinished,
            int notPlanned,
            String sentence) {}

    /**
     * How far things are by the end of an iteration.
     *
     * @param effort estimates of the assets that are finished
     * @param value of the workloads that are complete, those from before included
     * @param carryOver what is not finished by then although it was planned for then
     */
    public record Outlook(int number, LocalDate start, LocalDate end, Band effort, Band value, CarryOver carryOver) {}

    /**
     * A band of a fan chart.
     *
     * @param planned what the plan has; absent beyond its last iteration
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Band(
            @Nullable BigDecimal planned,
            BigDecimal p10,
            BigDecimal p20,
            BigDecimal p50,
            BigDecimal p80,
            BigDecimal p90) {}

    /**
     * What an iteration leaves to the next.
     *
     * @param chance share of the runs in which there is any
     * @param assets how many, on average over all runs
     * @param effort what is left to do of them, on average over all runs
     */
    public record CarryOver(BigDecimal chance, BigDecimal assets, BigDecimal effort) {}

    /**
     * Whose delay matters.
     *
     * @param asset the asset, of those that move together the first; absent when it is a team's lack of capacity
     * @param late share of the runs in which it is not finished in its planned iteration
     * @param criticality share of the runs in which a milestone is later than planned because of it
     * @param delayDays days of delay of milestones because of it, summed over them, on average over all runs
     * @param lateDays those of them that are past a promised day
     * @param cruciality correlation of its effort with the days of delay of all milestones together, two decimals; absent of a
     *     team, or where there is none to compute
     * @param most id of the milestone that it delays most, in the first 200 runs
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DelayCause(
            @Nullable String asset,
            @Nullable String team,
            @Nullable BigDecimal late,
            BigDecimal criticality,
            BigDecimal delayDays,
            BigDecimal lateDays,
            @Nullable BigDecimal cruciality,
            @Nullable String most,
            String sentence) {}

    public Forecast {
        datacenters = List.copyOf(datacenters);
        workloads = List.copyOf(workloads);
        releases = List.copyOf(releases);
        iterations = List.copyOf(iterations);
        causes = List.copyOf(causes);
    }
}
