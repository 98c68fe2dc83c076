package org.iterationplanner.lifecycle;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.iterationplanner.store.Claim;
import org.iterationplanner.store.SolveQueue;
import org.iterationplanner.store.SolveQueue.Next;

/** Does the work that waits, some at once, and what a dead worker has left, here or in another instance. Thread-safe. */
@Singleton
final class Workers {
    private static final long BEAT_MILLIS = 200;

    private record Waiting(UUID id, Work work) {}

    private final String name = "planner-" + UUID.randomUUID();
    private final SolverConfig config;
    private final SolveQueue queue;
    private final List<Work> works;
    private final Map<UUID, Run> runs = new ConcurrentHashMap<>();
    private final ScheduledExecutorService beats;
    private volatile boolean closing;

    Workers(SolverConfig config, SolveQueue queue, PlanWork plans, JobWork jobs) {
        this.config = config;
        this.queue = queue;
        works = List.of(plans, jobs);
        beats = Executors.newScheduledThreadPool(config.threads(), task -> new Thread(task, "heartbeat"));
    }

    void start(@Observes StartupEvent event) {
        queue.start(config.threads(), name, config.lease(), this::workAtOldest);
    }

    /** Gives back what is being worked at, so that the next instance goes on from there. */
    void close(@Observes ShutdownEvent event) {
        closing = true;
        runs.values().forEach(Run::leave);
        queue.stop();
        beats.shutdownNow();
    }

    /** Ends what has been asked to stop: soon if this instance works at it, now if nobody does. */
    void stop(UUID id) {
        Run run = runs.get(id);
        if (run == null) {
            works.forEach(work -> work.leases().claim(id, name).ifPresent(claim -> work(work, claim)));
        } else {
            run.stop();
        }
    }

    private Next workAtOldest(UUID task) {
        if (closing) {
            return Next.NOW;
        }
        boolean worked = workAtOldest();
        boolean done = works.stream().allMatch(work -> work.isOver(task));
        return done ? Next.NEVER : worked ? Next.NOW : Next.SOON;
    }

    /** Whatever has waited longest is next, a plan or a job: neither keeps the other waiting longer than its own kind. */
    private boolean workAtOldest() {
        while (true) {
            Optional<Waiting> oldest = works.stream()
                    .flatMap(work -> work.leases().oldest(runs.keySet()).map(id -> new Waiting(id, work)).stream())
                    .min(Comparator.comparing(Waiting::id));
            if (oldest.isEmpty()) {
                return false;
            }
            Work work = oldest.get().work();
            Optional<Claim> claim = work.leases().claim(oldest.get().id(), name);
            if (claim.isPresent()) {
                work(work, claim.get());
                return true;
            }
        }
    }

    private void work(Work work, Claim claim) {
        UUID id = claim.id();
        Run run = work.begin(claim);
        runs.put(id, run);
        if (closing) {
            // claimed while the others were told
            run.leave();
        }
        work.publish(id);
        Future<?> beating = beats.scheduleWithFixedDelay(
                () -> {
                    run.beat();
                    work.publish(id);
                },
                BEAT_MILLIS,
                BEAT_MILLIS,
                MILLISECONDS);
        try {
            run.run();
        } finally {
            beating.cancel(false);
            runs.remove(id);
            work.close(id);
        }
    }
}
