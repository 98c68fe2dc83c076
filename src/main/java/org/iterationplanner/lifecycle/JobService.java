package org.iterationplanner.lifecycle;

import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.json.Json;
import org.iterationplanner.plan.Job;
import org.iterationplanner.plan.JobKind;
import org.iterationplanner.plan.JobOrder;
import org.iterationplanner.plan.PlanDocument;
import org.iterationplanner.plan.PlanException;
import org.iterationplanner.plan.PlanException.NoPlanYet;
import org.iterationplanner.store.JobLeases;
import org.iterationplanner.store.JobStore;

/**
 * The life of jobs, as the API offers it. Methods block on the database for up to two seconds unless they return a Multi, and
 * throw {@link PlanException}. Thread-safe.
 */
@Singleton
public class JobService {
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(2);

    private final QueueConfig queue;
    private final JobStore store;
    private final JobLeases leases;
    private final LiveJobs jobs;
    private final Changes<Job> changes;
    private final Workers workers;

    protected JobService(
            QueueConfig queue, JobStore store, JobLeases leases, LiveJobs jobs, Changes<Job> changes, Workers workers) {
        this.queue = queue;
        this.store = store;
        this.leases = leases;
        this.jobs = jobs;
        this.changes = changes;
        this.workers = workers;
    }

    /**
     * Asks a question about a plan as it is now; once this has returned, it will be answered. The same question about the same
     * plan is answered by the same job, unless that one has failed or was stopped.
     *
     * @param plan as {@link PlanService#plan} has it now
     * @param parameters valid, of the class that {@link Questions} has for the kind
     * @throws PlanException.PlanNotFound if there is no such plan any more
     * @throws NoPlanYet if nothing is planned yet
     * @throws PlanException.QueueFull if too many are waiting
     */
    public Job ask(PlanDocument plan, JobKind kind, Record parameters) {
        UUID id = plan.metadata().id();
        ModelOutput output = plan.modelOutput();
        if (output == null) {
            throw new NoPlanYet(id, plan.metadata().solverStatus());
        }
        String score = String.valueOf(plan.metadata().score());
        JobOrder order = new JobOrder(kind, id, score, output.plan(), Json.write(parameters));
        return job(store.submit(order, queue.limit()));
    }

    /** How it stands, with its answer so far. */
    public Job job(UUID id) {
        return jobs.job(id);
    }

    /**
     * Stops a job and answers what there is of its answer; a terminal one is answered unchanged. Takes at most two seconds.
     * Should the instance that works at it have died just now, the job is not terminal yet, but will be without more work.
     */
    public Job stop(UUID id) {
        if (leases.requestStop(id)) {
            workers.stop(id);
            changes.finished(id, STOPPED_WITHIN).await().indefinitely();
        }
        return job(id);
    }

    /**
     * How it stands now, then every change of status and of progress (those at most five times a second), without answers;
     * completes after the terminal one. Blocks no thread; fails with a {@link PlanException}.
     */
    public Multi<Job> changes(UUID id) {
        return changes.of(id);
    }
}
