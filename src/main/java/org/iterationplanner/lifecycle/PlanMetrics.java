package org.iterationplanner.lifecycle;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.iterationplanner.plan.PlanException.StoreUnavailable;
import org.iterationplanner.plan.PlanStatus;
import org.iterationplanner.solver.PlanSolver.Outcome;
import org.iterationplanner.store.PlanStore;

/** What an operator wants to see of plans. Thread-safe. */
@Singleton
final class PlanMetrics {
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private record Counts(Map<PlanStatus, Long> byStatus, long sinceNanos) {}

    private final PlanStore store;
    private final Timer time;
    private final DistributionSummary speed;
    private Counts counts = new Counts(Map.of(), System.nanoTime() - FRESH_NANOS);

    PlanMetrics(PlanStore store, MeterRegistry registry) {
        this.store = store;
        time = Timer.builder("planner.solve.time")
                .description("Time of one search, from its start to its end")
                .register(registry);
        speed = DistributionSummary.builder("planner.solve.moves.per.second")
                .description("Moves that a search evaluated per second")
                .register(registry);
        for (PlanStatus status : PlanStatus.values()) {
            Gauge.builder("planner.plans", () -> count(status))
                    .description("Plans in the store")
                    .tag("status", status.name())
                    .register(registry);
        }
        Gauge.builder("planner.queue.length", () -> count(PlanStatus.SOLVING_SCHEDULED))
                .description("Plans that wait for a worker")
                .register(registry);
    }

    /** Takes down what a search came to. */
    void searched(Outcome outcome) {
        time.record(outcome.spent());
        if (outcome.spent().toMillis() > 0) {
            speed.record(outcome.moves() * 1000.0 / outcome.spent().toMillis());
        }
    }

    private synchronized double count(PlanStatus status) {
        if (System.nanoTime() - counts.sinceNanos() > FRESH_NANOS) {
            try {
                counts = new Counts(store.countByStatus(), System.nanoTime());
            } catch (StoreUnavailable e) {
                return Double.NaN;
            }
        }
        return counts.byStatus().getOrDefault(status, 0L);
    }
}
