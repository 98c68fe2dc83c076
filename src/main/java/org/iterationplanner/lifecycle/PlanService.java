package org.iterationplanner.lifecycle;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.plan.IdempotencyKey;
import org.iterationplanner.plan.PlanDocument;
import org.iterationplanner.plan.PlanException;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.plan.PlanStatus;
import org.jspecify.annotations.Nullable;

/**
 * The life of plans, as the API offers it. Methods block on the database for up to two seconds unless they return a Uni or a
 * Multi, and throw {@link PlanException}. Thread-safe.
 */
@ApplicationScoped
@SuppressWarnings("DoNotCallSuggester")
public class PlanService {

    /**
     * Stores a valid request and queues it for solving, in one transaction: once this has returned, it will be solved.
     *
     * @param warnings what validation said of it
     * @param parentId the plan it was derived from
     * @param key given: of several submissions with the same key and hash the first is stored, and all answer its plan
     * @throws PlanException.PlanNotFound if there is no such parent
     * @throws PlanException.QueueFull if too many are waiting
     * @throws PlanException.IdempotencyConflict if the key is taken
     */
    public PlanMetadata submit(
            PlanRequest request, List<Issue> warnings, @Nullable UUID parentId, @Nullable IdempotencyKey key) {
        throw new UnsupportedOperationException();
    }

    /**
     * One page of plans, newest first.
     *
     * @param page from 0
     * @param tag only those with this tag
     * @param status only those with this status
     */
    public List<PlanMetadata> list(int page, int size, @Nullable String tag, @Nullable PlanStatus status) {
        throw new UnsupportedOperationException();
    }

    /** How it stands, best score so far while it is being solved. */
    public PlanMetadata metadata(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** The whole plan, best so far while it is being solved. */
    public PlanDocument plan(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** What was asked. */
    public PlanRequest request(UUID id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Stops solving and answers the best plan found; a terminal plan is answered unchanged. Takes at most two seconds. Should
     * the instance that solves it have died just now, the answer is not terminal yet, but will be without further search.
     */
    public PlanDocument stop(UUID id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Removes a terminal plan for good.
     *
     * @param cascade and all that were derived from it
     * @throws PlanException.PlanBusy if it, or with {@code cascade} one of those, is not terminal
     * @throws PlanException.HasChildren if others were derived from it and {@code cascade} is not given
     */
    public void purge(UUID id, boolean cascade) {
        throw new UnsupportedOperationException();
    }

    /** Answers when the plan is terminal, or how it stands when the time is up. Blocks no thread. */
    public Uni<PlanMetadata> finished(UUID id, Duration atMost) {
        throw new UnsupportedOperationException();
    }

    /**
     * How it stands now, then every change of status and of the best score (those at most five times a second), wherever it
     * is solved; completes after the terminal one. Blocks no thread; fails with a {@link PlanException}.
     */
    public Multi<PlanMetadata> changes(UUID id) {
        throw new UnsupportedOperationException();
    }
}
