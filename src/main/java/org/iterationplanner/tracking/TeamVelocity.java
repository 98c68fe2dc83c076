package org.iterationplanner.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a team completes in an iteration, in the backlog's unit.
 *
 * @param iterations closed ones in which the team had capacity or completed something
 * @param mean of {@code completed} over the last five of them
 * @param meanNormalised of {@code normalised} over the last five that have it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TeamVelocity(
        String team,
        List<IterationVelocity> iterations,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal meanNormalised) {

    public TeamVelocity {
        iterations = List.copyOf(iterations);
    }

    /**
     * What a team completed in one iteration.
     *
     * @param completed the team's estimated effort of all assets that were done; one that is not done counts nothing, and one
     *     that was carried over counts what was left of it
     * @param plannedCapacity as committed; absent where the commitment says nothing of the team
     * @param actualCapacity what was really there: as told, else as planned
     * @param completedShare completed / actualCapacity; absent at 0
     * @param normalised completed × plannedCapacity / actualCapacity: what it would have been with the whole working capacity
     *     there; absent where either is missing or nothing was there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IterationVelocity(
            int iteration,
            BigDecimal completed,
            @Nullable BigDecimal plannedCapacity,
            @Nullable BigDecimal actualCapacity,
            @Nullable BigDecimal completedShare,
            @Nullable BigDecimal normalised) {}
}
