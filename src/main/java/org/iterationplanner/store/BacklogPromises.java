package org.iterationplanner.store;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.iterationplanner.cycle.Promise;
import org.iterationplanner.json.Json;

/** What accepted plans have promised. Every method throws StoreUnavailable if the database does not answer. Thread-safe. */
@Singleton
public final class BacklogPromises {
    private final Database database;

    public BacklogPromises(Database database) {
        this.database = database;
    }

    /**
     * Puts down what the plan promises that was accepted with the promise's version, in place of what was there.
     *
     * @return whether it is there; false: the backlog is gone
     */
    public boolean put(UUID backlog, Promise promise) {
        return database.with(handle -> handle.createUpdate("UPDATE backlog_version SET promise = :promise"
                                + " WHERE backlog_id = :id AND version = :version")
                        .bind("promise", Json.write(promise))
                        .bind("id", backlog)
                        .bind("version", promise.version())
                        .execute())
                == 1;
    }

    /** All of a backlog, oldest first. */
    public List<Promise> all(UUID backlog) {
        return database.with(handle -> handle.createQuery("SELECT promise FROM backlog_version WHERE backlog_id = :id"
                        + " AND promise IS NOT NULL ORDER BY version")
                .bind("id", backlog)
                .mapTo(String.class)
                .map(promise -> Json.read(promise, Promise.class))
                .list());
    }
}
