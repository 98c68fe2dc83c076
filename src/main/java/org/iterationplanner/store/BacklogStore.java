package org.iterationplanner.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.cycle.AcceptedPlan;
import org.iterationplanner.cycle.BacklogHead;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Promise;
import org.iterationplanner.cycle.Revision;
import org.iterationplanner.cycle.TrackedIteration;
import org.iterationplanner.json.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Living backlogs as they are now. A change and its revision are stored in one transaction, and only over the version that was
 * changed, so that none is lost; what is large is written only where it has changed. Every method throws StoreUnavailable if
 * the database does not answer. Thread-safe.
 */
@Singleton
public final class BacklogStore {
    private static final String HEAD = "id, name, version, created_at, changed_at, changed_by";

    private final Database database;
    private final Ids ids = new Ids();

    public BacklogStore(Database database) {
        this.database = database;
    }

    /** An id for a new backlog, above all before it. */
    public UUID nextId() {
        return ids.next();
    }

    /** Stores a backlog that there has not been. */
    public void create(LivingBacklog backlog, Revision revision) {
        String input = Json.write(backlog.modelInput());
        String plan = written(backlog.plan());
        database.inTransaction(handle -> {
            Update insert = handle.createUpdate("INSERT INTO backlog (id, name, version, model_input, plan, plan_id,"
                    + " iterations, assets, done, created_at, changed_at, changed_by) VALUES (:id, :name, :version,"
                    + " :input, :plan, CAST(:planId AS UUID), :iterations, :assets, :done, :createdAt, :changedAt,"
                    + " :changedBy)");
            bound(insert, backlog)
                    .bind("input", input)
                    .bind("plan", plan)
                    .bind("createdAt", backlog.createdAt().atOffset(ZoneOffset.UTC))
                    .execute();
            return addVersion(handle, backlog.id(), revision, input, plan, null);
        });
    }

    /**
     * Stores the next version of a backlog, unless somebody has been faster.
     *
     * @param before what was changed
     * @param promise of the plan that was accepted, if one was
     * @return whether it is stored; false: {@code before} is not the last version any more, or the backlog is gone
     */
    public boolean save(LivingBacklog before, LivingBacklog next, Revision revision, @Nullable Promise promise) {
        String input = next.modelInput().equals(before.modelInput()) ? null : Json.write(next.modelInput());
        AcceptedPlan accepted = next.plan();
        String plan = accepted == null || accepted.equals(before.plan()) ? null : written(accepted);
        return database.inTransaction(handle -> {
            Update update = handle.createUpdate("UPDATE backlog SET name = :name, version = :version,"
                    + (input == null ? "" : " model_input = :input,") + (plan == null ? "" : " plan = :plan,")
                    + " plan_id = CAST(:planId AS UUID), iterations = :iterations, assets = :assets, done = :done,"
                    + " changed_at = :changedAt, changed_by = :changedBy WHERE id = :id AND version = :before");
            bound(update, next).bind("before", before.version());
            if (input != null) {
                update.bind("input", input);
            }
            if (plan != null) {
                update.bind("plan", plan);
            }
            return update.execute() == 1 && addVersion(handle, next.id(), revision, input, plan, promise);
        });
    }

    private static Update bound(Update update, LivingBacklog backlog) {
        AcceptedPlan plan = backlog.plan();
        return update.bind("id", backlog.id())
                .bind("name", Json.write(backlog.name()))
                .bind("version", backlog.version())
                .bind("planId", plan == null ? null : plan.planId().toString())
                .bind("iterations", Json.write(backlog.iterations()))
                .bind("assets", backlog.modelInput().assets().size())
                .bind("done", backlog.done())
                .bind("changedAt", backlog.changedAt().atOffset(ZoneOffset.UTC))
                .bind("changedBy", Json.write(backlog.changedBy()));
    }

    private static boolean addVersion(
            Handle handle,
            UUID backlog,
            Revision revision,
            @Nullable String input,
            @Nullable String plan,
            @Nullable Promise promise) {
        handle.createUpdate("INSERT INTO backlog_version (backlog_id, version, revision, model_input, plan, promise)"
                        + " VALUES (:backlog, :version, :revision, :input, :plan, :promise)")
                .bind("backlog", backlog)
                .bind("version", revision.version())
                .bind("revision", Json.write(revision))
                .bind("input", input)
                .bind("plan", plan)
                .bind("promise", promise == null ? null : Json.write(promise))
                .execute();
        return true;
    }

    public Optional<LivingBacklog> find(UUID id) {
        return database.with(handle -> handle.createQuery(
                        "SELECT " + HEAD + ", model_input, plan, iterations FROM backlog WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> of(row))
                .findOne());
    }

    /** Only the number of the last version. */
    public Optional<Long> version(UUID id) {
        return database.with(handle -> handle.createQuery("SELECT version FROM backlog WHERE id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne());
    }

    /** One page, newest first. */
    public List<BacklogHead> page(int page, int size) {
        return database.with(handle -> handle.createQuery("SELECT " + HEAD + ", assets, done, plan_id FROM backlog"
                        + " ORDER BY id DESC LIMIT :size OFFSET :offset")
                .bind("size", size)
                .bind("offset", (long) page * size)
                .map((row, context) -> head(row))
                .list());
    }

    /**
     * Removes a backlog with all its versions, if it has that version still. Its plans stay.
     *
     * @return whether it is removed
     */
    public boolean delete(UUID id, long version) {
        return database.with(handle -> handle.createUpdate("DELETE FROM backlog WHERE id = :id AND version = :version")
                        .bind("id", id)
                        .bind("version", version)
                        .execute())
                == 1;
    }

    private static LivingBacklog of(ResultSet row) throws SQLException {
        String plan = row.getString("plan");
        return new LivingBacklog(
                row.getObject("id", UUID.class),
                Json.read(row.getString("name"), String.class),
                row.getLong("version"),
                PlanRow.time(row, "created_at"),
                PlanRow.time(row, "changed_at"),
                Json.read(row.getString("changed_by"), String.class),
                Json.read(row.getString("model_input"), Backlog.class),
                plan == null ? null : Json.read(plan, AcceptedPlan.class),
                List.of(Json.read(row.getString("iterations"), TrackedIteration[].class)));
    }

    private static BacklogHead head(ResultSet row) throws SQLException {
        return new BacklogHead(
                row.getObject("id", UUID.class),
                Json.read(row.getString("name"), String.class),
                row.getLong("version"),
                PlanRow.time(row, "created_at"),
                PlanRow.time(row, "changed_at"),
                Json.read(row.getString("changed_by"), String.class),
                row.getInt("assets"),
                row.getInt("done"),
                row.getObject("plan_id", UUID.class));
    }

    private static @Nullable String written(@Nullable AcceptedPlan plan) {
        return plan == null ? null : Json.write(plan);
    }
}
