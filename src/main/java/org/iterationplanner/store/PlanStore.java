package org.iterationplanner.store;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.json.Json;
import org.iterationplanner.plan.PlanException.PlanNotFound;
import org.iterationplanner.plan.PlanResult;
import org.iterationplanner.plan.PlanStatus;
import org.jspecify.annotations.Nullable;

/** Plans read and listed. Every method throws StoreUnavailable if the database does not answer. Thread-safe. */
@Singleton
public final class PlanStore {

    /** What there is of a plan: the best so far, or once it is completed the result. */
    public record Snapshot(
            PlanRow row, @Nullable Plan best, @Nullable PlanResult result) {}

    private final Database database;

    public PlanStore(Database database) {
        this.database = database;
    }

    public Optional<PlanRow> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Those of the plans that there are, in no order. */
    public List<PlanRow> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.with(
                handle -> handle.createQuery("SELECT " + PlanRow.COLUMNS + " FROM plan WHERE id IN (<ids>)")
                        .bindList("ids", List.copyOf(ids))
                        .map((row, context) -> PlanRow.of(row))
                        .list());
    }

    /** One page, newest first. */
    public List<PlanRow> page(int page, int size, @Nullable String tag, @Nullable PlanStatus status) {
        String where = (status == null ? "" : " AND status = :status")
                + (tag == null ? "" : " AND id IN (SELECT plan_id FROM plan_tag WHERE sha256 = :tag)");
        return database.with(handle -> handle.createQuery("SELECT " + PlanRow.COLUMNS + " FROM plan WHERE 1 = 1" + where
                        + " ORDER BY id DESC LIMIT :size OFFSET :offset")
                .bind("status", status)
                .bind("tag", tag == null ? null : Sha256.of(tag))
                .bind("size", size)
                .bind("offset", (long) page * size)
                .map((row, context) -> PlanRow.of(row))
                .list());
    }

    /** A plan with what has been found for it, all of one moment. */
    public Optional<Snapshot> snapshot(UUID id) {
        return database.with(
                handle -> handle.createQuery("SELECT " + PlanRow.COLUMNS + ", best, result FROM plan WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> new Snapshot(
                                PlanRow.of(row),
                                readNullable(row.getString("best"), Plan.class),
                                readNullable(row.getString("result"), PlanResult.class)))
                        .findOne());
    }

    /**
     * What was asked.
     *
     * @throws PlanNotFound if there is no such plan
     */
    public PlanRequest request(UUID id) {
        return database.with(handle -> handle.createQuery("SELECT document FROM plan_request WHERE plan_id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne())
                .map(document -> Json.read(document, PlanRequest.class))
                .orElseThrow(() -> new PlanNotFound(id));
    }

    /** How many plans there are of each status that occurs. */
    public Map<PlanStatus, Long> countByStatus() {
        return database.with(handle -> handle.createQuery("SELECT status, COUNT(*) AS plans FROM plan GROUP BY status")
                .reduceRows(new EnumMap<>(PlanStatus.class), (counts, row) -> {
                    counts.put(
                            PlanStatus.valueOf(row.getColumn("status", String.class)),
                            row.getColumn("plans", Long.class));
                    return counts;
                }));
    }

    private static <T> @Nullable T readNullable(@Nullable String document, Class<T> type) {
        return document == null ? null : Json.read(document, type);
    }
}
