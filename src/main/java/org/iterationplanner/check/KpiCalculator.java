package org.iterationplanner.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Kpis;
import org.iterationplanner.backlog.Timeline;
import org.jspecify.annotations.Nullable;

/** What a plan comes to in numbers that a steering committee reads. */
final class KpiCalculator {

    private static final int UTILISATION_DECIMALS = 4;

    private final PlannedBacklog plan;
    private final Timeline timeline;
    private final List<PlacedAsset> planned;

    KpiCalculator(PlannedBacklog plan) {
        this.plan = plan;
        timeline = plan.timeline();
        planned = plan.assetsToDo().stream().filter(PlacedAsset::isPlanned).toList();
    }

    Kpis kpis(ValueRules values, DateRules dates, Loads loads, int[] openWorkloads, Baseline baseline) {
        int toDo = plan.assetsToDo().size();
        return new Kpis(
                planned.size(),
                toDo - planned.size(),
                plan.backlog().assets().size() - toDo,
                effortPlanned(),
                iterationsUsed(),
                Hundredths.toDecimal(values.costOfDelay().total()),
                plan.assetsToDo().stream().mapToLong(dates::daysPastExit).sum(),
                dates.daysPastDue(),
                meanUtilisation(loads),
                Arrays.stream(openWorkloads).max().orElse(0),
                baseline.moved().size(),
                valueByIteration());
    }

    private BigDecimal effortPlanned() {
        return Hundredths.toDecimal(
                planned.stream().mapToLong(PlacedAsset::effort).sum());
    }

    /** Up to the last that holds an asset. */
    private int iterationsUsed() {
        return planned.stream()
                .mapToInt(a -> a.t() - timeline.first() + 1)
                .max()
                .orElse(0);
    }

    private static @Nullable BigDecimal meanUtilisation(Loads loads) {
        long load = loads.all().stream().mapToLong(Loads.Load::load).sum();
        long capacity = loads.all().stream().mapToLong(Loads.Load::capacity).sum();
        return capacity == 0
                ? null
                : BigDecimal.valueOf(load)
                        .divide(BigDecimal.valueOf(capacity), UTILISATION_DECIMALS, RoundingMode.HALF_UP);
    }

    /** The value of the workloads complete by the end of each iteration; what was complete before counts from the first on. */
    private List<BigDecimal> valueByIteration() {
        long[] value = new long[timeline.size()];
        for (PlacedWorkload w : plan.workloads()) {
            if (w.last() <= timeline.last()) {
                value[Math.max(w.last(), timeline.first()) - timeline.first()] += w.value();
            }
        }
        for (int i = 1; i < value.length; i++) {
            value[i] += value[i - 1];
        }
        return Arrays.stream(value).mapToObj(Hundredths::toDecimal).toList();
    }
}
