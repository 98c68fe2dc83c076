package org.iterationplanner.backlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan comes to in numbers that a steering committee reads; defined in the README's glossary.
 *
 * @param meanUtilisation load by capacity over all teams and iterations, absent when there is no capacity
 * @param valueByIteration value of the workloads complete by the end of each iteration, cumulative
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Kpis(
        int assetsPlanned,
        int assetsNotPlanned,
        int assetsDone,
        BigDecimal effortPlanned,
        int iterationsUsed,
        BigDecimal costOfDelayValueDays,
        long lateAssetDays,
        long lateWorkloadDays,
        @Nullable BigDecimal meanUtilisation,
        int peakOpenWorkloads,
        int movedFromBaseline,
        List<BigDecimal> valueByIteration) {

    public Kpis {
        valueByIteration = List.copyOf(valueByIteration);
    }
}
