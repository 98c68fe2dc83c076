package org.iterationplanner.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.json.Json;
import org.iterationplanner.plan.Job;
import org.iterationplanner.plan.JobKind;
import org.iterationplanner.plan.JobOrder;
import org.iterationplanner.plan.JobStatus;
import org.iterationplanner.plan.PlanException.JobNotFound;
import org.iterationplanner.plan.PlanException.PlanNotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Jobs stored and read. Every method throws StoreUnavailable if the database does not answer. Thread-safe. */
@Singleton
public final class JobStore {
    private static final String COLUMNS =
            "id, kind, plan_id, judged_score, status, progress, failure, submitted_at," + " started_at, completed_at";

    private final Database database;
    private final SolveQueue queue;
    private final Ids ids = new Ids();

    public JobStore(Database database, SolveQueue queue) {
        this.database = database;
        this.queue = queue;
    }

    /**
     * The job that answers an order: one that does so already and was neither stopped nor given up, else a new one, in one
     * transaction with its place in the queue. Of several calls at once one makes it, and all answer its id.
     *
     * @param queueLimit how many may be waiting already
     * @throws PlanNotFound if there is no such plan any more
     */
    public UUID submit(JobOrder order, int queueLimit) {
        String question = Sha256.of(Json.write(order));
        try {
            UUID id = database.inTransaction(handle -> {
                retire(handle, question);
                return find(handle, question).orElseGet(() -> {
                    queue.refuseWhenFull(handle, queueLimit);
                    return insert(handle, question, order);
                });
            });
            queue.wake();
            return id;
        } catch (JdbiException e) {
            if (Database.isDuplicate(e)) {
                // somebody has just asked the same
                return submit(order, queueLimit);
            }
            if (Database.breaksReference(e)) {
                throw new PlanNotFound(order.planId());
            }
            throw e;
        }
    }

    private static void retire(Handle handle, String question) {
        handle.createUpdate("UPDATE job SET question_sha256 = NULL WHERE question_sha256 = :question"
                        + " AND status <> :completed AND (stop_requested OR status = :failed)")
                .bind("question", question)
                .bind("completed", JobStatus.COMPLETED)
                .bind("failed", JobStatus.FAILED)
                .execute();
    }

    private static Optional<UUID> find(Handle handle, String question) {
        return handle.createQuery("SELECT id FROM job WHERE question_sha256 = :question")
                .bind("question", question)
                .mapTo(UUID.class)
                .findOne();
    }

    private UUID insert(Handle handle, String question, JobOrder order) {
        UUID id = ids.next();
        handle.createUpdate("INSERT INTO job (id, plan_id, kind, question_sha256, parameters, judged, judged_score,"
                        + " status, progress, submitted_at, revision, stop_requested, fence, deaths, spent_millis)"
                        + " VALUES (:id, :plan, :kind, :question, :parameters, :judged, :score, :status, 0,"
                        + " CURRENT_TIMESTAMP, 1, FALSE, 0, 0, 0)")
                .bind("id", id)
                .bind("plan", order.planId())
                .bind("kind", order.kind())
                .bind("question", question)
                .bind("parameters", order.parameters())
                .bind("judged", Json.write(order.judged()))
                .bind("score", order.planScore())
                .bind("status", JobStatus.SCHEDULED)
                .execute();
        queue.add(handle, id);
        return id;
    }

    /** How a job stands, with its answer so far. */
    public Optional<Job> find(UUID id) {
        return database.with(handle -> handle.createQuery("SELECT " + COLUMNS + ", result FROM job WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> {
                    String result = row.getString("result");
                    Job job = of(row);
                    return result == null ? job : job.reached(job.progress(), Json.read(result, Object.class));
                })
                .findOne());
    }

    /** How those of the jobs stand that there are, in no order and without answers. */
    public List<Job> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.with(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM job WHERE id IN (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> of(row))
                .list());
    }

    /**
     * What a job is to answer.
     *
     * @throws JobNotFound if there is no such job
     */
    public JobOrder order(UUID id) {
        return database.with(handle -> handle.createQuery(
                                "SELECT kind, plan_id, judged_score, judged, parameters FROM job WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> new JobOrder(
                                JobKind.valueOf(row.getString("kind")),
                                row.getObject("plan_id", UUID.class),
                                row.getString("judged_score"),
                                Json.read(row.getString("judged"), Plan.class),
                                row.getString("parameters")))
                        .findOne())
                .orElseThrow(() -> new JobNotFound(id));
    }

    private static Job of(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        return new Job(
                row.getObject("id", UUID.class),
                JobKind.valueOf(row.getString("kind")),
                row.getObject("plan_id", UUID.class),
                row.getString("judged_score"),
                JobStatus.valueOf(row.getString("status")),
                row.getDouble("progress"),
                null,
                PlanRow.time(row, "submitted_at"),
                PlanRow.instant(row, "started_at"),
                PlanRow.instant(row, "completed_at"),
                failure == null ? null : Json.read(failure, String.class));
    }
}
