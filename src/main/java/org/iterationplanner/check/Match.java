package org.iterationplanner.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One place where a rule is broken or costs something. It names only what the rule is about.
 *
 * @param amount in the rule's unit, above 0, not weighted
 * @param other the other asset of a pair
 * @param workload a named workload or an asset that is its own
 * @param otherWorkload the workload that waits for {@code workload}
 * @param iteration where it happens: where the asset, or the last asset of the set, is; absent when that is not planned
 * @param otherIteration where the other asset, or the first planned one of the other workload, is; absent when not planned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Match(
        BigDecimal amount,
        @Nullable String asset,
        @Nullable String other,
        @Nullable String workload,
        @Nullable String otherWorkload,
        @Nullable String release,
        @Nullable String datacenter,
        @Nullable String team,
        @Nullable Integer iteration,
        @Nullable Integer otherIteration) {}
