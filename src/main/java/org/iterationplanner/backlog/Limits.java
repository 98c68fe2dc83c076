package org.iterationplanner.backlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Bounds on how much happens at once.
 *
 * @param maxCutoversPerIteration assets migrated in one iteration
 * @param maxOpenWorkloads workloads begun and not complete in one iteration
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Limits(
        @Nullable Integer maxCutoversPerIteration,
        @Nullable Integer maxOpenWorkloads,
        @Nullable Pilot pilot) {

    /** No limit at all. */
    public static final Limits NONE = new Limits(null, null, null);

    /**
     * A careful beginning: what the iterations numbered up to {@code iterations} may hold.
     *
     * @param maxAssets assets in each
     * @param maxCriticality the highest criticality of a workload
     * @param maxComplexity the highest complexity of a workload
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Pilot(
            Integer iterations,
            @Nullable Integer maxAssets,
            @Nullable Criticality maxCriticality,
            @Nullable Complexity maxComplexity) {}
}
