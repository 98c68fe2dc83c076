package org.iterationplanner.lifecycle;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.iterationplanner.plan.PlanException;
import org.iterationplanner.plan.PlanException.PlanNotFound;
import org.iterationplanner.plan.PlanException.StoreUnavailable;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.store.PlanRow;
import org.iterationplanner.store.PlanStore;
import org.jspecify.annotations.Nullable;

/**
 * Tells who wants to know of changes to plans: at once of those that this instance makes, within half a second of those that
 * another makes. Thread-safe.
 */
@Singleton
final class PlanChanges {
    private static final long LOOK_MILLIS = 500;

    private final LivePlans plans;
    private final PlanStore store;
    private final Map<UUID, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "plan-changes"));

    PlanChanges(LivePlans plans, PlanStore store) {
        this.plans = plans;
        this.store = store;
        var unused = looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, MILLISECONDS);
    }

    /** How the plan stands now, and every change until it is terminal. */
    Multi<PlanMetadata> of(UUID id) {
        return Multi.createFrom()
                .<PlanMetadata>emitter(emitter -> begin(id, new Watcher(emitter)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private void begin(UUID id, Watcher watcher) {
        watcher.emitter.onTermination(() -> watchers.computeIfPresent(id, (same, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        }));
        watchers.compute(id, (same, all) -> {
            Set<Watcher> extended = all == null ? ConcurrentHashMap.newKeySet() : all;
            extended.add(watcher);
            return extended;
        });
        try {
            watcher.tell(plans.metadata(id));
        } catch (PlanException e) {
            watcher.emitter.fail(e);
        }
    }

    /** Tells how a plan stands, unless that is known. */
    void publish(PlanMetadata now) {
        watchers.getOrDefault(now.id(), Set.of()).forEach(watcher -> watcher.tell(now));
    }

    private void look() {
        try {
            Set<UUID> elsewhere = watchers.keySet().stream()
                    .filter(id -> plans.find(id).isEmpty())
                    .collect(Collectors.toSet());
            List<PlanMetadata> found =
                    store.find(elsewhere).stream().map(PlanRow::metadata).toList();
            found.forEach(this::publish);
            found.forEach(plan -> elsewhere.remove(plan.id()));
            elsewhere.forEach(purged -> watchers.getOrDefault(purged, Set.of())
                    .forEach(watcher -> watcher.emitter.fail(new PlanNotFound(purged))));
        } catch (StoreUnavailable e) {
            // nothing is known to have changed; the next look may know more
        }
    }

    @PreDestroy
    void close() {
        looking.shutdownNow();
    }

    private static final class Watcher {
        private final MultiEmitter<? super PlanMetadata> emitter;
        private @Nullable PlanMetadata last;

        Watcher(MultiEmitter<? super PlanMetadata> emitter) {
            this.emitter = emitter;
        }

        synchronized void tell(PlanMetadata now) {
            if (!now.equals(last)) {
                last = now;
                emitter.emit(now);
            }
            if (now.solverStatus().isTerminal()) {
                emitter.complete();
            }
        }
    }
}
