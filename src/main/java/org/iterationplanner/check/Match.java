package org.iterationplanner.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One place where a rule is broken or costs something.
 *
 * @param amount in the rule's unit, above 0, not weighted
 * @param other the other asset of a pair
 * @param workload a named workload or an asset that is its own
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
        @Nullable Integer iteration) {}
