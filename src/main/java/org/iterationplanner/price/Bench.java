package org.iterationplanner.price;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.explain.Attempt;
import org.iterationplanner.explain.Progress;

/**
 * Where searches are run that are to be compared: each alone on one thread, with the same limits, two at a time. To be used by
 * one thread.
 */
final class Bench implements AutoCloseable {

    /** As many whatever the machine is, so that a machine with fewer processors answers the same, only later. */
    static final int THREADS = 2;

    /** When to end, as a share of the time: what is left is for the answer. */
    private static final double ALMOST = 0.98;

    /** A search that is to be run. */
    record Trial(PlanRequest request, Plan from, long seed) {}

    private final Progress<?> progress;
    private final PlanConfig.Termination limits;
    private final long begin = System.nanoTime();
    private final long budget;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Bench::thread);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Bench::thread);
    private final Set<Runnable> stops = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    /**
     * A bench that is used until its time is over or it is told to stop.
     *
     * @param limits of each search
     */
    Bench(Progress<?> progress, Duration budget, PlanConfig.Termination limits) {
        this.progress = progress;
        this.limits = limits;
        this.budget = budget.toNanos();
        progress.onStop(this::end);
        var unused = clock.schedule(this::end, (long) (ALMOST * this.budget), TimeUnit.NANOSECONDS);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "plan-prices");
        thread.setDaemon(true);
        return thread;
    }

    private void end() {
        over = true;
        stops.forEach(Runnable::run);
    }

    /** Whether the time is over, or the answer is no longer wanted. */
    boolean isOver() {
        return over || progress.isStopped();
    }

    /** The part of the time that is over. */
    double share() {
        return Math.min(1, (double) (System.nanoTime() - begin) / budget);
    }

    /** Runs them side by side; answers none if the time is over meanwhile, because what is cut short cannot be compared. */
    List<Attempt> run(List<Trial> trials) {
        if (limits.stepCountLimit() == null && isTooLate()) {
            end();
            return List.of();
        }
        List<Callable<Attempt>> searches = new ArrayList<>();
        trials.forEach(trial -> searches.add(() -> search(trial)));
        List<Attempt> done = new ArrayList<>();
        try {
            for (Future<Attempt> search : threads.invokeAll(searches)) {
                done.add(search.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A search has failed.", e.getCause());
        }
        return isOver() ? List.of() : done;
    }

    private boolean isTooLate() {
        long left = (long) (ALMOST * budget) - (System.nanoTime() - begin);
        return left < limits.spentLimit().toNanos();
    }

    private Attempt search(Trial trial) {
        PlanConfig config = trial.request().config();
        PlanConfig.Run run = new PlanConfig.Run(null, List.of(), limits, trial.seed(), null);
        PlanRequest request = new PlanRequest(
                new PlanConfig(run, config.model()), trial.request().modelInput());
        Stopping stopping = new Stopping();
        try {
            return Attempt.search(request, trial.from(), Duration.ZERO, stopping);
        } finally {
            stopping.forget();
        }
    }

    @Override
    public void close() {
        end();
        threads.shutdownNow();
        clock.shutdownNow();
    }

    /** One search's part of what is stopped: {@link Progress} has room for one action only. */
    private final class Stopping implements Progress<Object> {
        private Runnable stop = () -> {};

        @Override
        public void reached(double share, Object soFar) {
            // only the whole is of interest
        }

        @Override
        public boolean isStopped() {
            return isOver();
        }

        @Override
        public void onStop(Runnable action) {
            stop = action;
            stops.add(action);
            if (isOver()) {
                action.run();
            }
        }

        void forget() {
            stops.remove(stop);
        }
    }
}
