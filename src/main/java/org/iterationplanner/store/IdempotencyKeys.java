package org.iterationplanner.store;

import java.util.Optional;
import java.util.UUID;
import org.iterationplanner.plan.IdempotencyKey;
import org.iterationplanner.plan.PlanException.IdempotencyConflict;
import org.jdbi.v3.core.Handle;

/** Which submission made which plan, for 24 hours. Keys are kept as hashes, so that they may be of any length. */
final class IdempotencyKeys {
    private static final String FRESH = "created_at > CURRENT_TIMESTAMP - INTERVAL '24' HOUR";

    private IdempotencyKeys() {}

    /**
     * The plan that was stored with the key.
     *
     * @throws IdempotencyConflict if it was stored for another request
     */
    static Optional<UUID> find(Handle handle, IdempotencyKey key) {
        return handle.createQuery(
                        "SELECT request_hash, plan_id FROM idempotency_key WHERE sha256 = :sha256 AND " + FRESH)
                .bind("sha256", Sha256.of(key.key()))
                .map((row, context) -> {
                    if (!row.getString("request_hash").equals(key.requestHash())) {
                        throw new IdempotencyConflict(key.key(), false);
                    }
                    return row.getObject("plan_id", UUID.class);
                })
                .findOne();
    }

    /** Takes the key; waits for a transaction that is about to take it, and violates the primary key once it has. */
    static void take(Handle handle, IdempotencyKey key, UUID plan) {
        String sha256 = Sha256.of(key.key());
        handle.createUpdate("DELETE FROM idempotency_key WHERE sha256 = :sha256 AND NOT " + FRESH)
                .bind("sha256", sha256)
                .execute();
        handle.createUpdate("INSERT INTO idempotency_key (sha256, request_hash, plan_id, created_at)"
                        + " VALUES (:sha256, :hash, :plan, CURRENT_TIMESTAMP)")
                .bind("sha256", sha256)
                .bind("hash", key.requestHash())
                .bind("plan", plan)
                .execute();
    }

    /** Removes the keys that count no more, and tells how many. */
    static int forget(Handle handle) {
        return handle.execute("DELETE FROM idempotency_key WHERE NOT " + FRESH);
    }
}
