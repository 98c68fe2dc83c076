package org.iterationplanner.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.iterationplanner.plan.Stage;
import org.jdbi.v3.core.Handle;

/**
 * Who may write what about the rows of a table that workers work at. A claim holds until somebody else claims the same row,
 * which nobody can before its lease has run out; the database's clock decides. Every write names its claim and answers
 * whether that still held: if not, nothing was written. Thread-safe.
 */
public abstract sealed class Leases permits PlanLeases, JobLeases {

    /** How a claim stands. */
    public enum Hold {
        HELD,
        STOP_REQUESTED,
        LOST
    }

    private static final String LEASED =
            "lease_until = CURRENT_TIMESTAMP + CAST(:lease AS INTEGER) * INTERVAL '1' SECOND";

    /** Wants {@code deaths} and {@code lease} bound. */
    static final String RENEWED = "deaths = :deaths, " + LEASED;

    private static final String RELEASED = "worker = NULL, lease_until = NULL";

    /** What every end has in common. */
    static final String ENDED = RELEASED + ", completed_at = CURRENT_TIMESTAMP";

    private static final String FREE =
            "status IN (<from>) AND (lease_until IS NULL OR lease_until < CURRENT_TIMESTAMP)";
    private static final String CLAIMED = " WHERE id = :id AND fence = :fence AND status IN (<from>)";

    private final Database database;
    private final Duration lease;
    private final String table;
    private final Stage waiting;
    private final Stage claimed;
    private final Stage completed;

    /**
     * Over one table.
     *
     * @param waiting the stage of a row that no worker has
     * @param claimed the one that a claim begins with
     * @param completed one that is entered from all those in which a worker has the row
     */
    Leases(Database database, Duration lease, String table, Stage waiting, Stage claimed, Stage completed) {
        this.database = database;
        this.lease = lease;
        this.table = table;
        this.waiting = waiting;
        this.claimed = claimed;
        this.completed = completed;
    }

    /** Claims what waits or whose worker has died; empty if it does neither. */
    public Optional<Claim> claim(UUID id, String worker) {
        return database.inTransaction(handle -> {
            int won = handle.createUpdate("UPDATE " + table + " SET status = :status, revision = revision + 1,"
                            + " fence = fence + 1, worker = :worker, " + LEASED
                            + ", started_at = COALESCE(started_at, CURRENT_TIMESTAMP)"
                            + " WHERE id = :id AND " + FREE)
                    .bind("id", id)
                    .bind("status", claimed)
                    .bindList("from", sources(claimed))
                    .bind("worker", worker)
                    .bind("lease", seconds())
                    .execute();
            return won == 0 ? Optional.empty() : Optional.of(read(handle, id));
        });
    }

    /**
     * What has waited longest, interrupted ones included; empty if none waits.
     *
     * @param held what the caller works at, and so would not give up to itself
     */
    public Optional<UUID> oldest(Set<UUID> held) {
        List<UUID> free = database.with(
                handle -> handle.createQuery("SELECT id FROM " + table + " WHERE " + FREE + " ORDER BY id LIMIT :limit")
                        .bindList("from", sources(claimed))
                        .bind("limit", held.size() + 1)
                        .mapTo(UUID.class)
                        .list());
        return free.stream().filter(id -> !held.contains(id)).findFirst();
    }

    private Claim read(Handle handle, UUID id) {
        return handle.createQuery(
                        "SELECT fence, deaths, spent_millis, stop_requested FROM " + table + " WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Claim(
                        id,
                        row.getLong("fence"),
                        row.getInt("deaths"),
                        Duration.ofMillis(row.getLong("spent_millis")),
                        row.getBoolean("stop_requested")))
                .one();
    }

    /** Asks whoever works at it, or will, to stop; false if it is terminal or unknown. */
    public boolean requestStop(UUID id) {
        return database.with(handle -> handle.createUpdate(
                                "UPDATE " + table + " SET stop_requested = TRUE WHERE id = :id AND status IN (<from>)")
                        .bind("id", id)
                        .bindList("from", sources(claimed))
                        .execute())
                == 1;
    }

    /** How the claim stands. */
    public Hold watch(Claim claim) {
        return database.with(handle -> handle.createQuery("SELECT stop_requested FROM " + table + CLAIMED)
                .bind("id", claim.id())
                .bind("fence", claim.fence())
                .bindList("from", sources(completed))
                .map((row, context) -> row.getBoolean(1) ? Hold.STOP_REQUESTED : Hold.HELD)
                .findOne()
                .orElse(Hold.LOST));
    }

    /**
     * Renews the lease.
     *
     * @param deaths how many workers it will have killed if this one dies now
     */
    public boolean renew(Claim claim, Duration spent, int deaths) {
        return write(claim, completed, spent, RENEWED, Map.of("deaths", deaths, "lease", seconds()));
    }

    /** Gives it back to the queue; the claim holds no more. */
    public boolean giveBack(Claim claim, Duration spent) {
        return change(
                claim,
                waiting,
                spent,
                RELEASED + ", fence = fence + 1, deaths = :deaths",
                Map.of("deaths", claim.deaths()));
    }

    /** Brings it to a stage. */
    final boolean change(Claim claim, Stage to, Duration spent, String assignments, Map<String, ?> values) {
        return write(claim, to, spent, "status = '" + to + "', revision = revision + 1, " + assignments, values);
    }

    /** Writes as long as it could be brought to that stage. */
    private boolean write(Claim claim, Stage to, Duration spent, String assignments, Map<String, ?> values) {
        return database.with(handle -> handle.createUpdate(
                                "UPDATE " + table + " SET spent_millis = :spent, " + assignments + CLAIMED)
                        .bind("id", claim.id())
                        .bind("fence", claim.fence())
                        .bind("spent", spent.toMillis())
                        .bindList("from", sources(to))
                        .bindMap(values)
                        .execute())
                == 1;
    }

    final long seconds() {
        return lease.toSeconds();
    }

    private static List<? extends Stage> sources(Stage to) {
        return List.copyOf(to.enteredFrom());
    }
}
