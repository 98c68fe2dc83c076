package org.iterationplanner.store;

import static org.iterationplanner.plan.PlanStatus.SOLVING_SCHEDULED;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.cycle.CycleException;
import org.iterationplanner.json.Json;
import org.iterationplanner.plan.BacklogVersion;
import org.iterationplanner.plan.IdempotencyKey;
import org.iterationplanner.plan.PlanException.IdempotencyConflict;
import org.iterationplanner.plan.PlanException.PlanNotFound;
import org.iterationplanner.plan.PlanException.StoreUnavailable;
import org.iterationplanner.plan.Submission;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Stores new plans, each in one transaction with its place in the queue and its idempotency key. Thread-safe. */
@Singleton
public final class Submissions {
    private final Database database;
    private final SolveQueue queue;
    private final Ids ids = new Ids();

    public Submissions(Database database, SolveQueue queue) {
        this.database = database;
        this.queue = queue;
    }

    /** SHA-256 of a model input as it is stored, hexadecimal. */
    public String fingerprint(Backlog modelInput) {
        return Sha256.of(Json.write(modelInput));
    }

    /**
     * Stores and queues a plan. Of several calls with one key the first does so, and all answer its id.
     *
     * @param source the living backlog it is made of
     * @param queueLimit how many may be waiting already
     * @throws CycleException NOT_FOUND, if the source is gone
     */
    public UUID submit(
            Submission submission,
            PlanRequest request,
            @Nullable UUID parent,
            @Nullable IdempotencyKey key,
            @Nullable BacklogVersion source,
            int queueLimit) {
        String document = Json.write(request);
        try {
            UUID id = database.inTransaction(handle -> known(handle, key).orElseGet(() -> {
                queue.refuseWhenFull(handle, queueLimit);
                UUID plan = insert(handle, submission, document, parent, key);
                if (source != null) {
                    BacklogPlans.link(handle, plan, source);
                }
                return plan;
            }));
            queue.wake();
            return id;
        } catch (JdbiException e) {
            if (key != null && Database.isDuplicate(e)) {
                return database.with(handle -> known(handle, key))
                        .orElseThrow(() -> new IdempotencyConflict(key.key(), true));
            }
            if (parent != null && Database.breaksReference(e)) {
                throw new PlanNotFound(parent);
            }
            if (source != null && Database.breaksReference(e)) {
                throw CycleException.missing(source.backlogId());
            }
            throw e;
        } catch (StoreUnavailable e) {
            if (key != null && Database.isLockTimeout(e)) {
                throw new IdempotencyConflict(key.key(), true);
            }
            throw e;
        }
    }

    private static Optional<UUID> known(Handle handle, @Nullable IdempotencyKey key) {
        return key == null ? Optional.empty() : IdempotencyKeys.find(handle, key);
    }

    private UUID insert(
            Handle handle,
            Submission submission,
            String document,
            @Nullable UUID parent,
            @Nullable IdempotencyKey key) {
        UUID id = ids.next();
        handle.createUpdate("INSERT INTO plan (id, parent_id, origin_id, status, submission, submitted_at, revision,"
                        + " stop_requested, fence, deaths, spent_millis) VALUES (:id, CAST(:parent AS UUID), :origin,"
                        + " :status, :submission, CURRENT_TIMESTAMP, 1, FALSE, 0, 0, 0)")
                .bind("id", id)
                .bind("parent", parent == null ? null : parent.toString())
                .bind("origin", parent == null ? id : originOf(handle, parent))
                .bind("status", SOLVING_SCHEDULED)
                .bind("submission", Json.write(submission))
                .execute();
        if (key != null) {
            IdempotencyKeys.take(handle, key, id);
        }
        handle.createUpdate("INSERT INTO plan_request (plan_id, document) VALUES (:id, :document)")
                .bind("id", id)
                .bind("document", document)
                .execute();
        submission.tags().stream().distinct().forEach(tag -> handle.createUpdate(
                        "INSERT INTO plan_tag (plan_id, sha256) VALUES (:id, :sha256)")
                .bind("id", id)
                .bind("sha256", Sha256.of(tag))
                .execute());
        queue.add(handle, id);
        return id;
    }

    private static UUID originOf(Handle handle, UUID parent) {
        return handle.createQuery("SELECT origin_id FROM plan WHERE id = :id")
                .bind("id", parent)
                .mapTo(UUID.class)
                .findOne()
                .orElseThrow(() -> new PlanNotFound(parent));
    }
}
