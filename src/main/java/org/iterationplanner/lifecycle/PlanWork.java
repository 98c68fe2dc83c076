package org.iterationplanner.lifecycle;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.store.Claim;
import org.iterationplanner.store.PlanLeases;
import org.iterationplanner.store.PlanStore;

/** Solving plans. Thread-safe. */
@Singleton
final class PlanWork implements Work {
    private final PlanStore store;
    private final PlanLeases leases;
    private final LivePlans plans;
    private final Changes<PlanMetadata> changes;
    private final PlanMetrics metrics;
    private final Search.Source searches;

    PlanWork(
            PlanStore store,
            PlanLeases leases,
            LivePlans plans,
            Changes<PlanMetadata> changes,
            PlanMetrics metrics,
            Search.Source searches) {
        this.store = store;
        this.leases = leases;
        this.plans = plans;
        this.changes = changes;
        this.metrics = metrics;
        this.searches = searches;
    }

    @Override
    public PlanLeases leases() {
        return leases;
    }

    @Override
    public Run begin(Claim claim) {
        PlanRequest request = store.request(claim.id());
        PlanStore.Snapshot before = store.snapshot(claim.id()).orElseThrow();
        LivePlan live = new LivePlan(request, before.row(), searches.bounds(request));
        plans.add(claim.id(), live);
        PlanCheckpoints checkpoints = new PlanCheckpoints(claim, live, leases, store);
        return new SolveRun(claim, live, before.best(), leases, checkpoints, searches, metrics);
    }

    @Override
    public void publish(UUID id) {
        changes.publish(id);
    }

    @Override
    public void close(UUID id) {
        plans.remove(id);
        changes.publish(id);
    }

    @Override
    public boolean isOver(UUID id) {
        return store.find(id)
                .filter(row -> !row.metadata().solverStatus().isTerminal())
                .isEmpty();
    }
}
