package org.iterationplanner.lifecycle;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.iterationplanner.explain.Question;
import org.iterationplanner.plan.Job;
import org.iterationplanner.plan.JobOrder;
import org.iterationplanner.store.Claim;
import org.iterationplanner.store.JobLeases;
import org.iterationplanner.store.JobStore;
import org.iterationplanner.store.PlanStore;

/** Answering jobs. Thread-safe. */
@Singleton
final class JobWork implements Work {
    private final JobStore store;
    private final PlanStore plans;
    private final JobLeases leases;
    private final LiveJobs jobs;
    private final Changes<Job> changes;
    private final Questions questions;

    JobWork(
            JobStore store,
            PlanStore plans,
            JobLeases leases,
            LiveJobs jobs,
            Changes<Job> changes,
            Questions questions) {
        this.store = store;
        this.plans = plans;
        this.leases = leases;
        this.jobs = jobs;
        this.changes = changes;
        this.questions = questions;
    }

    @Override
    public JobLeases leases() {
        return leases;
    }

    @Override
    public Run begin(Claim claim) {
        LiveJob live = new LiveJob(store.find(claim.id()).orElseThrow());
        jobs.add(claim.id(), live);
        JobCheckpoints checkpoints = new JobCheckpoints(claim, live, leases);
        return new JobRun(claim, live, () -> question(claim.id()), leases, checkpoints);
    }

    private Question<?> question(UUID id) {
        JobOrder order = store.order(id);
        return questions.of(order, plans.request(order.planId()));
    }

    @Override
    public void publish(UUID id) {
        changes.publish(id);
    }

    @Override
    public void close(UUID id) {
        jobs.remove(id);
        changes.publish(id);
    }

    @Override
    public boolean isOver(UUID id) {
        return store.find(id).filter(job -> !job.status().isTerminal()).isEmpty();
    }
}
