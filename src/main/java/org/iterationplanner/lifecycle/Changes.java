package org.iterationplanner.lifecycle;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.iterationplanner.plan.PlanException;
import org.iterationplanner.plan.PlanException.StoreUnavailable;
import org.iterationplanner.plan.Watched;
import org.jspecify.annotations.Nullable;

/**
 * Tells who wants to know how plans or jobs change: at once of what this instance changes, within half a second of what another
 * changes. Thread-safe.
 */
final class Changes<T extends Watched> {
    private static final long LOOK_MILLIS = 500;

    /** Knows how things stand; every method may throw StoreUnavailable. Thread-safe. */
    interface Source<T> {

        /** How one stands; throws {@link #missing} if there is none. */
        T now(UUID id);

        /** Whether this instance works at it, and so publishes every change. */
        boolean isHere(UUID id);

        /** How those stand in the store that there are. */
        List<T> stored(Collection<UUID> ids);

        /** What to say of one that there is not. */
        PlanException missing(UUID id);
    }

    private final Source<T> source;
    private final Map<UUID, Set<Watcher<T>>> watchers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "changes"));

    Changes(Source<T> source) {
        this.source = source;
        var unused = looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, MILLISECONDS);
    }

    /** How it stands now, and every change until it is terminal. Blocks no thread. */
    Multi<T> of(UUID id) {
        return Multi.createFrom()
                .<T>emitter(emitter -> begin(id, new Watcher<>(emitter)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Answers when it is terminal, or how it stands when the time is up. Blocks no thread. */
    Uni<T> finished(UUID id, Duration atMost) {
        return of(id).filter(now -> now.stage().isTerminal())
                .toUni()
                .ifNoItem()
                .after(atMost)
                .recoverWithUni(() -> Uni.createFrom()
                        .item(() -> source.now(id))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    private void begin(UUID id, Watcher<T> watcher) {
        watcher.emitter.onTermination(() -> watchers.computeIfPresent(id, (same, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        }));
        watchers.compute(id, (same, all) -> {
            Set<Watcher<T>> extended = all == null ? ConcurrentHashMap.newKeySet() : all;
            extended.add(watcher);
            return extended;
        });
        try {
            watcher.tell(source.now(id));
        } catch (PlanException e) {
            watcher.emitter.fail(e);
        }
    }

    /** Tells how it stands, unless that is known. */
    void publish(UUID id) {
        if (!watchers.containsKey(id)) {
            return;
        }
        try {
            tell(source.now(id));
        } catch (PlanException e) {
            // whoever watches looks again
        }
    }

    private void tell(T now) {
        watchers.getOrDefault(now.id(), Set.of()).forEach(watcher -> watcher.tell(now));
    }

    private void look() {
        try {
            Set<UUID> elsewhere =
                    watchers.keySet().stream().filter(id -> !source.isHere(id)).collect(Collectors.toSet());
            List<T> found = source.stored(elsewhere);
            found.forEach(this::tell);
            found.forEach(one -> elsewhere.remove(one.id()));
            elsewhere.forEach(purged -> watchers.getOrDefault(purged, Set.of())
                    .forEach(watcher -> watcher.emitter.fail(source.missing(purged))));
        } catch (StoreUnavailable e) {
            // nothing is known to have changed; the next look may know more
        }
    }

    void close() {
        looking.shutdownNow();
    }

    private static final class Watcher<T extends Watched> {
        private final MultiEmitter<? super T> emitter;
        private @Nullable T last;

        Watcher(MultiEmitter<? super T> emitter) {
            this.emitter = emitter;
        }

        synchronized void tell(T now) {
            if (!now.equals(last)) {
                last = now;
                emitter.emit(now);
            }
            if (now.stage().isTerminal()) {
                emitter.complete();
            }
        }
    }
}
