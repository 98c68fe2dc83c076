package org.iterationplanner.store;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.iterationplanner.plan.BacklogVersion;
import org.iterationplanner.plan.PlanMetadata;
import org.jdbi.v3.core.Handle;

/**
 * Which plans were made of which living backlog: those asked of it, and those derived from them by what-if. Every method throws
 * StoreUnavailable if the database does not answer. Thread-safe.
 */
@Singleton
public final class BacklogPlans {
    private final Database database;

    public BacklogPlans(Database database) {
        this.database = database;
    }

    /** In the transaction that stores the plan. */
    static void link(Handle handle, UUID plan, BacklogVersion source) {
        handle.createUpdate(
                        "INSERT INTO backlog_plan (plan_id, backlog_id, version) VALUES (:plan, :backlog, :version)")
                .bind("plan", plan)
                .bind("backlog", source.backlogId())
                .bind("version", source.version())
                .execute();
    }

    /** One page of a backlog's plans, newest first. */
    public List<PlanMetadata> page(UUID backlog, int page, int size) {
        return database.with(handle -> handle.createQuery("SELECT " + PlanRow.COLUMNS + " FROM plan WHERE origin_id IN"
                        + " (SELECT plan_id FROM backlog_plan WHERE backlog_id = :backlog)"
                        + " ORDER BY id DESC LIMIT :size OFFSET :offset")
                .bind("backlog", backlog)
                .bind("size", size)
                .bind("offset", (long) page * size)
                .map((row, context) -> PlanRow.of(row).metadata())
                .list());
    }

    /** What a plan was made of, be it by way of what-ifs. */
    public Optional<BacklogVersion> source(UUID plan) {
        return database.with(handle -> handle.createQuery("SELECT b.backlog_id, b.version FROM plan p"
                        + " JOIN backlog_plan b ON b.plan_id = p.origin_id WHERE p.id = :plan")
                .bind("plan", plan)
                .map((row, context) ->
                        new BacklogVersion(row.getObject("backlog_id", UUID.class), row.getLong("version")))
                .findOne());
    }
}
