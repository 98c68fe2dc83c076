package org.iterationplanner.cycle;

import static org.iterationplanner.backlog.Immutable.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted plan has promised, kept so that it can be held against what came. It never changes afterwards.
 *
 * @param version of the backlog that accepting the plan made
 * @param firstIteration number of the first iteration it was made for
 * @param burnUp what is complete at the end of each iteration if all goes as planned, from the first to the last that holds an
 *     asset
 * @param completions when what was not complete then will be; in the order of the backlog
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Promise(
        long version, UUID planId, Instant at, int firstIteration, List<Reached> burnUp, List<Completion> completions) {

    public Promise {
        burnUp = list(burnUp);
        completions = list(completions);
    }

    /**
     * What is complete at the end of an iteration.
     *
     * @param effort of the assets complete since the first iteration there was
     * @param value of the workloads complete, those complete before the first iteration included
     */
    public record Reached(int iteration, BigDecimal effort, BigDecimal value) {}

    /** What can be complete. */
    public enum Goal {
        WORKLOAD,
        RELEASE,
        DATACENTER
    }

    /**
     * When something is complete: with which iteration.
     *
     * @param iteration as planned; absent: not all of it is planned
     * @param p50 by which it is complete in half of the simulated executions; absent: none were simulated, or it is not
     * @param p80 likewise in four of five
     * @param p95 likewise in nineteen of twenty
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Completion(
            Goal goal,
            String id,
            @Nullable Integer iteration,
            @Nullable Integer p50,
            @Nullable Integer p80,
            @Nullable Integer p95) {}
}
