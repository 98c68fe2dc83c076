package org.iterationplanner.rest;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.lifecycle.PlanService;
import org.iterationplanner.plan.BacklogVersion;
import org.iterationplanner.plan.IdempotencyKey;
import org.iterationplanner.plan.InputMetrics;
import org.iterationplanner.plan.PlanDocument;
import org.iterationplanner.plan.PlanException;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.plan.PlanStatus;
import org.iterationplanner.plan.ValidationResult;
import org.jspecify.annotations.Nullable;

/** Plans in memory that are solved when a test says so, and fail when it says so. */
@Alternative
@Singleton
public class FakePlans extends PlanService {

    /** Starts the service with these plans instead of a database and a solver. */
    public static final class Profile implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(FakePlans.class);
        }
    }

    private record Stored(
            PlanMetadata metadata,
            PlanRequest request,
            @Nullable ModelOutput output,
            int version) {}

    private final Map<UUID, Stored> stored = new ConcurrentHashMap<>();
    private final List<UUID> order = new ArrayList<>();
    private final Map<String, IdempotencyKey> keys = new ConcurrentHashMap<>();
    private final Map<String, UUID> byKey = new ConcurrentHashMap<>();
    private final Map<UUID, List<MultiEmitter<? super PlanMetadata>>> listeners = new ConcurrentHashMap<>();
    private volatile @Nullable RuntimeException failure;

    /** Without all that real plans need. */
    FakePlans() {
        super(null, "test", null, null, null, null, null, null, null);
    }

    void reset() {
        stored.clear();
        order.clear();
        keys.clear();
        byKey.clear();
        listeners.clear();
        failure = null;
    }

    /** Every further call fails with this. */
    void failWith(RuntimeException e) {
        failure = e;
    }

    int count() {
        return stored.size();
    }

    int listeners(UUID id) {
        return listeners.getOrDefault(id, List.of()).size();
    }

    /** Puts the plan into a state. */
    void become(UUID id, PlanStatus status, @Nullable String score, @Nullable ModelOutput output) {
        Stored now = stored.compute(id, (key, old) -> {
            PlanMetadata metadata = metadata(old.metadata(), status, score);
            return new Stored(metadata, old.request(), output, old.version() + 1);
        });
        for (MultiEmitter<? super PlanMetadata> listener : listeners.getOrDefault(id, List.of())) {
            listener.emit(now.metadata());
            if (status.isTerminal()) {
                listener.complete();
            }
        }
    }

    private static PlanMetadata metadata(PlanMetadata old, PlanStatus status, @Nullable String score) {
        return new PlanMetadata(
                old.id(),
                old.parentId(),
                old.originId(),
                old.name(),
                old.tags(),
                status,
                score,
                old.submitDateTime(),
                null,
                null,
                null,
                null,
                old.seed(),
                old.solverVersion(),
                old.inputSha256(),
                old.validationResult(),
                null);
    }

    private void check() {
        RuntimeException e = failure;
        if (e != null) {
            throw e;
        }
    }

    private Stored find(UUID id) {
        check();
        Stored found = stored.get(id);
        if (found == null) {
            throw new PlanException.PlanNotFound(id);
        }
        return found;
    }

    @Override
    public synchronized PlanMetadata submit(
            PlanRequest request,
            List<Issue> warnings,
            @Nullable UUID parentId,
            @Nullable IdempotencyKey key,
            @Nullable BacklogVersion source) {
        check();
        if (key != null) {
            IdempotencyKey before = keys.putIfAbsent(key.key(), key);
            if (before != null && !before.equals(key)) {
                throw new PlanException.IdempotencyConflict(key.key(), false);
            }
            if (before != null) {
                return metadata(byKey.get(key.key()));
            }
        }
        UUID id = UUID.randomUUID();
        PlanMetadata metadata = new PlanMetadata(
                id,
                parentId,
                parentId == null ? id : stored.get(parentId).metadata().originId(),
                request.config().run().name(),
                request.config().run().tags(),
                PlanStatus.SOLVING_SCHEDULED,
                null,
                Instant.parse("2026-12-07T08:00:00Z"),
                null,
                null,
                null,
                null,
                request.config().run().seed(),
                "test",
                "00",
                ValidationResult.of(warnings),
                null);
        stored.put(id, new Stored(metadata, request, null, 1));
        order.add(0, id);
        if (key != null) {
            byKey.put(key.key(), id);
        }
        return metadata;
    }

    @Override
    public List<PlanMetadata> list(int page, int size, @Nullable String tag, @Nullable PlanStatus status) {
        check();
        return order.stream()
                .map(id -> stored.get(id).metadata())
                .filter(metadata -> tag == null || metadata.tags().contains(tag))
                .filter(metadata -> status == null || metadata.solverStatus() == status)
                .skip((long) page * size)
                .limit(size)
                .toList();
    }

    @Override
    public PlanMetadata metadata(UUID id) {
        return find(id).metadata();
    }

    @Override
    public PlanDocument plan(UUID id) {
        Stored found = find(id);
        InputMetrics metrics = new InputMetrics(1, 1, 1, 0, 1, 1, BigDecimal.ONE, BigDecimal.TEN);
        return new PlanDocument(
                found.metadata(), found.output(), null, metrics, null, null, String.valueOf(found.version()));
    }

    @Override
    public PlanRequest request(UUID id) {
        return find(id).request();
    }

    @Override
    public PlanDocument stop(UUID id) {
        if (!find(id).metadata().solverStatus().isTerminal()) {
            become(id, PlanStatus.SOLVING_INCOMPLETE, null, null);
        }
        return plan(id);
    }

    @Override
    public void purge(UUID id, boolean cascade) {
        Stored found = find(id);
        if (!found.metadata().solverStatus().isTerminal()) {
            throw new PlanException.PlanBusy(id, found.metadata().solverStatus());
        }
        List<UUID> children = order.stream()
                .filter(other -> id.equals(stored.get(other).metadata().parentId()))
                .toList();
        if (!children.isEmpty() && !cascade) {
            throw new PlanException.HasChildren(id, children.size());
        }
        children.forEach(stored::remove);
        order.removeAll(children);
        stored.remove(id);
        order.remove(id);
    }

    @Override
    public Uni<PlanMetadata> finished(UUID id, Duration atMost) {
        return changes(id)
                .filter(metadata -> metadata.solverStatus().isTerminal())
                .toUni()
                .ifNoItem()
                .after(atMost)
                .recoverWithItem(() -> metadata(id));
    }

    @Override
    public Multi<PlanMetadata> changes(UUID id) {
        PlanMetadata now = metadata(id);
        if (now.solverStatus().isTerminal()) {
            return Multi.createFrom().item(now);
        }
        return Multi.createFrom().emitter(listener -> {
            listener.emit(now);
            listeners.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>()).add(listener);
        });
    }
}
