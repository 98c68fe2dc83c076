package org.iterationplanner.lifecycle;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.plan.PlanException.StoreUnavailable;
import org.iterationplanner.store.Claim;
import org.iterationplanner.store.Leases;
import org.iterationplanner.store.PlanRow;
import org.iterationplanner.store.PlanStore;
import org.iterationplanner.store.SolveQueue;
import org.iterationplanner.store.SolveQueue.Next;

/** Solves waiting plans, some at once, and plans whose worker has died, here or in another instance. Thread-safe. */
@Singleton
final class Workers {
    private static final long BEAT_MILLIS = 200;

    private final String name = "planner-" + UUID.randomUUID();
    private final SolverConfig config;
    private final PlanStore store;
    private final Leases leases;
    private final SolveQueue queue;
    private final LivePlans plans;
    private final PlanChanges changes;
    private final PlanMetrics metrics;
    private final Search.Source searches;
    private final Map<UUID, SolveRun> runs = new ConcurrentHashMap<>();
    private final ScheduledExecutorService beats;
    private volatile boolean closing;

    Workers(
            SolverConfig config,
            PlanStore store,
            Leases leases,
            SolveQueue queue,
            LivePlans plans,
            PlanChanges changes,
            PlanMetrics metrics,
            Search.Source searches) {
        this.config = config;
        this.store = store;
        this.leases = leases;
        this.queue = queue;
        this.plans = plans;
        this.changes = changes;
        this.metrics = metrics;
        this.searches = searches;
        beats = Executors.newScheduledThreadPool(config.threads(), task -> new Thread(task, "plan-heartbeat"));
    }

    void start(@Observes StartupEvent event) {
        queue.start(config.threads(), name, config.lease(), this::solveOldest);
    }

    /** Gives back what is being solved, so that the next instance goes on from there. */
    void close(@Observes ShutdownEvent event) {
        closing = true;
        runs.values().forEach(SolveRun::leave);
        queue.stop();
        beats.shutdownNow();
    }

    /** Ends a plan that has been asked to stop: soon if it is being solved here, now if nobody solves it. */
    void stop(UUID id) {
        SolveRun run = runs.get(id);
        if (run == null) {
            leases.claim(id, name).ifPresent(this::solve);
        } else {
            run.stop();
        }
    }

    private Next solveOldest(UUID task) {
        if (closing) {
            return Next.NOW;
        }
        Optional<Claim> claim = leases.claimOldest(name, runs.keySet());
        claim.ifPresent(this::solve);
        boolean done = store.find(task)
                .filter(row -> !row.metadata().solverStatus().isTerminal())
                .isEmpty();
        return done ? Next.NEVER : claim.isPresent() ? Next.NOW : Next.SOON;
    }

    private void solve(Claim claim) {
        UUID id = claim.plan();
        LivePlan live = live(store.request(id), store.find(id).orElseThrow());
        Checkpoints checkpoints = new Checkpoints(claim, live, leases, store);
        SolveRun run = new SolveRun(claim, live, leases, checkpoints, searches, metrics);
        runs.put(id, run);
        plans.add(id, live);
        if (closing) {
            // claimed while the others were told
            run.leave();
        }
        changes.publish(live.metadata());
        Future<?> beating = beats.scheduleWithFixedDelay(
                () -> {
                    run.beat();
                    changes.publish(live.metadata());
                },
                BEAT_MILLIS,
                BEAT_MILLIS,
                MILLISECONDS);
        try {
            run.run();
        } finally {
            beating.cancel(false);
            runs.remove(id);
            plans.remove(id);
            publish(id);
        }
    }

    private LivePlan live(PlanRequest request, PlanRow row) {
        return new LivePlan(request, row, searches.bounds(request));
    }

    private void publish(UUID id) {
        try {
            store.find(id).ifPresent(row -> changes.publish(row.metadata()));
        } catch (StoreUnavailable e) {
            // whoever watches looks again
        }
    }
}
