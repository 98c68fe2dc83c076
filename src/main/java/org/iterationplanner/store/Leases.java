package org.iterationplanner.store;

import static org.iterationplanner.plan.PlanStatus.SOLVING_ACTIVE;
import static org.iterationplanner.plan.PlanStatus.SOLVING_COMPLETED;
import static org.iterationplanner.plan.PlanStatus.SOLVING_FAILED;
import static org.iterationplanner.plan.PlanStatus.SOLVING_INCOMPLETE;
import static org.iterationplanner.plan.PlanStatus.SOLVING_SCHEDULED;
import static org.iterationplanner.plan.PlanStatus.SOLVING_STARTED;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.TerminationReason;
import org.iterationplanner.json.Json;
import org.iterationplanner.plan.PlanStatus;
import org.jdbi.v3.core.Handle;

/**
 * Who may write what about a plan that is being solved. A claim holds until somebody else claims the plan, which nobody can
 * before its lease has run out; the database's clock decides. Every write names its claim and answers whether that still
 * held: if not, nothing was written. Thread-safe.
 */
public final class Leases {

    /** How a claim stands. */
    public enum Hold {
        HELD,
        STOP_REQUESTED,
        LOST
    }

    private static final String RENEWED =
            "lease_until = CURRENT_TIMESTAMP + CAST(:lease AS INTEGER) * INTERVAL '1' SECOND";
    private static final String RELEASED = "worker = NULL, lease_until = NULL";
    private static final String FREE =
            "status IN (<from>) AND (lease_until IS NULL OR lease_until < CURRENT_TIMESTAMP)";
    private static final String CLAIMED = " WHERE id = :id AND fence = :fence AND status IN (<from>)";

    private final Database database;
    private final Duration lease;

    /**
     * Over one database.
     *
     * @param lease how long a claim is safe without being renewed; whole seconds, at most 99
     */
    public Leases(Database database, Duration lease) {
        this.database = database;
        this.lease = lease;
    }

    /** Claims a plan that waits or whose worker has died; empty if it does neither. */
    public Optional<Claim> claim(UUID plan, String worker) {
        return database.inTransaction(handle -> {
            int claimed = handle.createUpdate("UPDATE plan SET status = :status, revision = revision + 1,"
                            + " fence = fence + 1, worker = :worker, " + RENEWED
                            + ", started_at = COALESCE(started_at, CURRENT_TIMESTAMP)"
                            + " WHERE id = :id AND " + FREE)
                    .bind("id", plan)
                    .bind("status", SOLVING_STARTED)
                    .bindList("from", sources(SOLVING_STARTED))
                    .bind("worker", worker)
                    .bind("lease", lease.toSeconds())
                    .execute();
            return claimed == 0 ? Optional.empty() : Optional.of(read(handle, plan));
        });
    }

    /**
     * Claims the plan that has waited longest, interrupted ones included; empty if none waits.
     *
     * @param held plans that the caller solves, and so would not give up to itself
     */
    public Optional<Claim> claimOldest(String worker, Set<UUID> held) {
        while (true) {
            List<UUID> waiting = database.with(
                    handle -> handle.createQuery("SELECT id FROM plan WHERE " + FREE + " ORDER BY id LIMIT :limit")
                            .bindList("from", sources(SOLVING_STARTED))
                            .bind("limit", held.size() + 1)
                            .mapTo(UUID.class)
                            .list());
            Optional<UUID> oldest =
                    waiting.stream().filter(plan -> !held.contains(plan)).findFirst();
            if (oldest.isEmpty()) {
                return Optional.empty();
            }
            Optional<Claim> claim = claim(oldest.get(), worker);
            if (claim.isPresent()) {
                return claim;
            }
        }
    }

    private static Claim read(Handle handle, UUID plan) {
        return handle.createQuery("SELECT fence, deaths, spent_millis, best, stop_requested FROM plan WHERE id = :id")
                .bind("id", plan)
                .map((row, context) -> {
                    String best = row.getString("best");
                    return new Claim(
                            plan,
                            row.getLong("fence"),
                            row.getInt("deaths"),
                            Duration.ofMillis(row.getLong("spent_millis")),
                            best == null ? null : Json.read(best, Plan.class),
                            row.getBoolean("stop_requested"));
                })
                .one();
    }

    /** Asks whoever solves the plan, or will, to stop; false if it is terminal or unknown. */
    public boolean requestStop(UUID plan) {
        return database.with(handle -> handle.createUpdate(
                                "UPDATE plan SET stop_requested = TRUE WHERE id = :id AND status IN (<from>)")
                        .bind("id", plan)
                        .bindList("from", sources(SOLVING_STARTED))
                        .execute())
                == 1;
    }

    /** How the claim stands. */
    public Hold watch(Claim claim) {
        return database.with(handle -> handle.createQuery("SELECT stop_requested FROM plan" + CLAIMED)
                .bind("id", claim.plan())
                .bind("fence", claim.fence())
                .bindList("from", sources(SOLVING_ACTIVE))
                .map((row, context) -> row.getBoolean(1) ? Hold.STOP_REQUESTED : Hold.HELD)
                .findOne()
                .orElse(Hold.LOST));
    }

    /**
     * Renews the lease.
     *
     * @param deaths how many workers the plan will have killed if this one dies now
     */
    public boolean renew(Claim claim, Duration spent, int deaths) {
        return write(
                claim,
                sources(SOLVING_ACTIVE),
                "deaths = :deaths, " + RENEWED,
                Map.of("deaths", deaths, "spent", spent.toMillis(), "lease", seconds()));
    }

    /** Stores the best plan so far and renews the lease. */
    public boolean checkpoint(Claim claim, Plan best, Score score, Duration spent, int deaths) {
        return change(
                claim,
                SOLVING_ACTIVE,
                "best = :best, score = :score, deaths = :deaths,"
                        + " active_at = COALESCE(active_at, CURRENT_TIMESTAMP), " + RENEWED,
                Map.of(
                        "best",
                        Json.write(best),
                        "score",
                        score.toString(),
                        "deaths",
                        deaths,
                        "spent",
                        spent.toMillis(),
                        "lease",
                        seconds()));
    }

    /** Gives the plan back to the queue; the claim holds no more. */
    public boolean giveBack(Claim claim, Duration spent) {
        return change(
                claim,
                SOLVING_SCHEDULED,
                RELEASED + ", fence = fence + 1, deaths = :deaths",
                Map.of("deaths", claim.deaths(), "spent", spent.toMillis()));
    }

    /** Makes the plan terminal. */
    public boolean end(Claim claim, Ending ending, Duration spent) {
        if (ending instanceof Ending.Completed completed) {
            return change(
                    claim,
                    SOLVING_COMPLETED,
                    RELEASED + ", best = NULL, result = :result, score = :score, termination_reason = :reason,"
                            + " outlook = :outlook,"
                            + " active_at = COALESCE(active_at, CURRENT_TIMESTAMP), completed_at = CURRENT_TIMESTAMP",
                    Map.of(
                            "result", Json.write(completed.result()),
                            "score", completed.score().toString(),
                            "reason", completed.reason(),
                            "outlook", Json.write(completed.outlook()),
                            "spent", spent.toMillis()));
        }
        if (ending instanceof Ending.Failed failed) {
            return change(
                    claim,
                    SOLVING_FAILED,
                    RELEASED + ", best = NULL, score = NULL, failure = :failure, completed_at = CURRENT_TIMESTAMP",
                    Map.of("failure", Json.write(failed.message()), "spent", spent.toMillis()));
        }
        return change(
                claim,
                SOLVING_INCOMPLETE,
                RELEASED + ", termination_reason = :reason, completed_at = CURRENT_TIMESTAMP",
                Map.of("reason", TerminationReason.STOPPED, "spent", spent.toMillis()));
    }

    private boolean change(Claim claim, PlanStatus to, String assignments, Map<String, ?> values) {
        return write(claim, sources(to), "status = '" + to + "', revision = revision + 1, " + assignments, values);
    }

    private boolean write(Claim claim, List<PlanStatus> from, String assignments, Map<String, ?> values) {
        return database.with(
                        handle -> handle.createUpdate("UPDATE plan SET spent_millis = :spent, " + assignments + CLAIMED)
                                .bind("id", claim.plan())
                                .bind("fence", claim.fence())
                                .bindList("from", from)
                                .bindMap(values)
                                .execute())
                == 1;
    }

    private long seconds() {
        return lease.toSeconds();
    }

    private static List<PlanStatus> sources(PlanStatus to) {
        return List.copyOf(to.enteredFrom());
    }
}
