package org.iterationplanner.plan;

import java.math.BigDecimal;

/** How large a request is; efforts and capacities in the backlog's unit. */
public record InputMetrics(
        int assets,
        int moveGroups,
        int workloads,
        int dependencies,
        int teams,
        int iterations,
        BigDecimal totalEffort,
        BigDecimal totalCapacity) {}
