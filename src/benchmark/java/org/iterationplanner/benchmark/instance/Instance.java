package org.iterationplanner.benchmark.instance;

import java.util.function.Supplier;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.jspecify.annotations.Nullable;

/**
 * One problem to plan.
 *
 * @param family what it is listed and summed up under
 * @param name unique within the family
 * @param size how many assets
 * @param request makes the request; only called when it is its turn, because estates are large
 * @param known what others have proved or reached; null: nothing
 * @param history what people really did; null: nobody knows
 */
public record Instance(
        String family,
        String name,
        int size,
        Supplier<PlanRequest> request,
        @Nullable KnownIterations known,
        @Nullable Plan history) {

    /**
     * How many iterations others needed.
     *
     * @param atLeast proven: nobody can do with fewer
     * @param best the fewest of any published plan
     */
    public record KnownIterations(int atLeast, int best) {}

    /** One about which nothing is known. */
    public static Instance of(String family, String name, int size, Supplier<PlanRequest> request) {
        return new Instance(family, name, size, request, null, null);
    }
}
