package org.iterationplanner.store;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.cycle.AcceptedPlan;
import org.iterationplanner.cycle.Revision;
import org.iterationplanner.json.Json;

/** What living backlogs have been. Every method throws StoreUnavailable if the database does not answer. Thread-safe. */
@Singleton
public final class BacklogHistory {
    private final Database database;

    public BacklogHistory(Database database) {
        this.database = database;
    }

    /** One page of the changes of a backlog, newest first. */
    public List<Revision> page(UUID backlog, int page, int size) {
        return database.with(handle -> handle.createQuery("SELECT revision FROM backlog_version WHERE backlog_id = :id"
                        + " ORDER BY version DESC LIMIT :size OFFSET :offset")
                .bind("id", backlog)
                .bind("size", size)
                .bind("offset", (long) page * size)
                .mapTo(String.class)
                .map(revision -> Json.read(revision, Revision.class))
                .list());
    }

    /** All changes of a backlog, oldest first. */
    public List<Revision> all(UUID backlog) {
        return database.with(handle -> handle.createQuery(
                        "SELECT revision FROM backlog_version WHERE backlog_id = :id ORDER BY version")
                .bind("id", backlog)
                .mapTo(String.class)
                .map(revision -> Json.read(revision, Revision.class))
                .list());
    }

    /** One change, with the records as they were after it. */
    public Optional<Revision> version(UUID backlog, long version) {
        return database.with(handle -> handle.createQuery(
                        "SELECT v.revision, (SELECT i.model_input FROM backlog_version i WHERE i.backlog_id = :id"
                                + " AND i.version = (SELECT MAX(w.version) FROM backlog_version w WHERE w.backlog_id = :id"
                                + " AND w.version <= :version AND w.model_input IS NOT NULL)) AS model_input"
                                + " FROM backlog_version v WHERE v.backlog_id = :id AND v.version = :version")
                .bind("id", backlog)
                .bind("version", version)
                .map((row, context) -> Json.read(row.getString("revision"), Revision.class)
                        .with(Json.read(row.getString("model_input"), Backlog.class)))
                .findOne());
    }

    /** Every plan that was accepted, oldest first. */
    public List<AcceptedPlan> plans(UUID backlog) {
        return database.with(handle -> handle.createQuery("SELECT plan FROM backlog_version WHERE backlog_id = :id"
                        + " AND plan IS NOT NULL ORDER BY version")
                .bind("id", backlog)
                .mapTo(String.class)
                .map(plan -> Json.read(plan, AcceptedPlan.class))
                .list());
    }
}
