package org.iterationplanner.store;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What a process leaves behind that ends without a word. */
public final class Crash {

    private Crash() {}

    /** The worker that holds the plan or job has died, long enough ago that its lease has run out. */
    public static void of(Database database, UUID id, String worker) {
        database.with(handle -> runOut(handle, "plan", id)
                + runOut(handle, "job", id)
                + handle.execute(
                        "UPDATE scheduled_tasks SET picked = TRUE, picked_by = ?, last_heartbeat = CURRENT_TIMESTAMP"
                                + " WHERE task_instance = ?",
                        worker,
                        id.toString()));
    }

    private static int runOut(Handle handle, String table, UUID id) {
        return handle.execute(
                "UPDATE " + table + " SET lease_until = CURRENT_TIMESTAMP - INTERVAL '1' SECOND WHERE id = ?", id);
    }

    /** How many workers the plan will have killed if its worker dies now. */
    public static int deaths(Database database, UUID plan) {
        return database.with(handle -> handle.createQuery("SELECT deaths FROM plan WHERE id = :id")
                .bind("id", plan)
                .mapTo(Integer.class)
                .one());
    }

    /** A new database, without the time it takes to make one. */
    public static void forgetEverything(Database database) {
        database.with(handle -> handle.execute("DELETE FROM scheduled_tasks")
                + handle.execute("DELETE FROM backlog")
                + handle.execute("UPDATE plan SET parent_id = NULL")
                + handle.execute("DELETE FROM plan"));
    }
}
