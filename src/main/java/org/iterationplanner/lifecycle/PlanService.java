package org.iterationplanner.lifecycle;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.bound.Bounds;
import org.iterationplanner.plan.BacklogVersion;
import org.iterationplanner.plan.IdempotencyKey;
import org.iterationplanner.plan.PlanDocument;
import org.iterationplanner.plan.PlanException;
import org.iterationplanner.plan.PlanException.PlanNotFound;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.plan.PlanResult;
import org.iterationplanner.plan.PlanStatus;
import org.iterationplanner.plan.Submission;
import org.iterationplanner.plan.ValidationResult;
import org.iterationplanner.store.PlanLeases;
import org.iterationplanner.store.PlanRow;
import org.iterationplanner.store.PlanStore;
import org.iterationplanner.store.Purge;
import org.iterationplanner.store.Submissions;
import org.jspecify.annotations.Nullable;

/**
 * The life of plans, as the API offers it. Methods block on the database for up to two seconds unless they return a Uni or a
 * Multi, and throw {@link PlanException}. Thread-safe.
 */
@Singleton
public class PlanService {
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(2);

    private final QueueConfig queue;
    private final String version;
    private final PlanStore store;
    private final Submissions submissions;
    private final Purge purge;
    private final PlanLeases leases;
    private final LivePlans plans;
    private final Changes<PlanMetadata> changes;
    private final Workers workers;

    protected PlanService(
            QueueConfig queue,
            @ConfigProperty(name = "quarkus.application.version") String version,
            PlanStore store,
            Submissions submissions,
            Purge purge,
            PlanLeases leases,
            LivePlans plans,
            Changes<PlanMetadata> changes,
            Workers workers) {
        this.queue = queue;
        this.version = version;
        this.store = store;
        this.submissions = submissions;
        this.purge = purge;
        this.leases = leases;
        this.plans = plans;
        this.changes = changes;
        this.workers = workers;
    }

    /**
     * Stores a valid request and queues it for solving, in one transaction: once this has returned, it will be solved.
     *
     * @param warnings what validation said of it
     * @param parentId the plan it was derived from
     * @param key given: of several submissions with the same key and hash the first is stored, and all answer its plan
     * @param source the living backlog it is made of
     * @throws PlanException.PlanNotFound if there is no such parent
     * @throws PlanException.QueueFull if too many are waiting
     * @throws PlanException.IdempotencyConflict if the key is taken
     */
    public PlanMetadata submit(
            PlanRequest request,
            List<Issue> warnings,
            @Nullable UUID parentId,
            @Nullable IdempotencyKey key,
            @Nullable BacklogVersion source) {
        PlanConfig.Run run = request.config().run();
        Submission submission = new Submission(
                run.name(),
                run.tags(),
                run.seed(),
                version,
                submissions.fingerprint(request.modelInput()),
                ValidationResult.of(warnings),
                InputSize.of(request.modelInput()));
        UUID id = submissions.submit(submission, request, parentId, key, source, queue.limit());
        return metadata(id);
    }

    /**
     * One page of plans, newest first.
     *
     * @param page from 0
     * @param tag only those with this tag
     * @param status only those with this status
     */
    public List<PlanMetadata> list(int page, int size, @Nullable String tag, @Nullable PlanStatus status) {
        return store.page(page, size, tag, status).stream()
                .map(PlanRow::metadata)
                .toList();
    }

    /** How it stands, best score so far while it is being solved. */
    public PlanMetadata metadata(UUID id) {
        return plans.now(id);
    }

    /** The whole plan, best so far while it is being solved. */
    public PlanDocument plan(UUID id) {
        return plans.find(id).flatMap(LivePlan::document).orElseGet(() -> stored(id));
    }

    /** What was asked. */
    public PlanRequest request(UUID id) {
        return store.request(id);
    }

    /**
     * Stops solving and answers the best plan found; a terminal plan is answered unchanged. Takes at most two seconds. Should
     * the instance that solves it have died just now, the answer is not terminal yet, but will be without further search.
     */
    public PlanDocument stop(UUID id) {
        if (leases.requestStop(id)) {
            workers.stop(id);
            finished(id, STOPPED_WITHIN).await().indefinitely();
        }
        return plan(id);
    }

    /**
     * Removes a terminal plan for good.
     *
     * @param cascade and all that were derived from it
     * @throws PlanException.PlanBusy if it, or with {@code cascade} one of those, is not terminal
     * @throws PlanException.HasChildren if others were derived from it and {@code cascade} is not given
     */
    public void purge(UUID id, boolean cascade) {
        purge.purge(id, cascade);
    }

    /** Answers when the plan is terminal, or how it stands when the time is up. Blocks no thread. */
    public Uni<PlanMetadata> finished(UUID id, Duration atMost) {
        return changes.finished(id, atMost);
    }

    /**
     * How it stands now, then every change of status and of the best score (those at most five times a second), wherever it
     * is solved; completes after the terminal one. Blocks no thread; fails with a {@link PlanException}.
     */
    public Multi<PlanMetadata> changes(UUID id) {
        return changes.of(id);
    }

    /** Of a plan that another instance solves; what that has proved of it, it tells at the end. */
    private static Judged judged(PlanRequest request, Plan best) {
        return Judged.of(request, best, new Bounds(request));
    }

    private PlanDocument stored(UUID id) {
        PlanStore.Snapshot snapshot = store.snapshot(id).orElseThrow(() -> new PlanNotFound(id));
        PlanResult result = snapshot.result();
        Plan best = snapshot.best();
        if (result == null && best != null) {
            result = judged(store.request(id), best).result();
        }
        PlanRow row = snapshot.row();
        String revision = String.valueOf(row.revision());
        return result == null
                ? new PlanDocument(row.metadata(), null, null, row.inputMetrics(), null, null, revision)
                : new PlanDocument(
                        row.metadata(),
                        result.modelOutput(),
                        result.kpis(),
                        row.inputMetrics(),
                        result.rules(),
                        result.certificate(),
                        revision);
    }
}
