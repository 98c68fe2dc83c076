package org.iterationplanner.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.jspecify.annotations.Nullable;

/**
 * Several searches of one problem that begin with the same plan, take different ways and tell each other now and then what
 * they have found. The first runs on the thread of the caller, in slices; the others on threads of their own, from the
 * first slice until {@link #close}. To be used by one thread; {@link #evaluations} by any.
 */
public final class Portfolio implements AutoCloseable {

    private final Worker first;
    private final List<Worker> others = new ArrayList<>();
    private final Limits limits;
    private final @Nullable Balancer balancer;
    private final Incumbent incumbent;
    private final ExecutorService threads;
    private final List<Future<?>> running = new ArrayList<>();
    private boolean begun;
    private volatile boolean closed;

    /**
     * Searches that have not begun.
     *
     * @param start the plan that all begin with; the state is the first one's to work on from now on
     * @param searches how many, at least 1; with a limit on steps there is one
     */
    public Portfolio(State start, Limits limits, long seed, int searches) {
        this.limits = limits;
        incumbent = new Incumbent(start.snapshot());
        balancer = Balancer.of(start, limits, seed, incumbent, () -> closed);
        SplittableRandom seeds = new SplittableRandom(seed);
        PlanningProblem problem = start.problem();
        State.Snapshot plan = start.snapshot();
        first = new Worker(start, seeds.split(), limits, incumbent);
        for (int i = 1; i < searches && !limits.countsSteps(); i++) {
            State state = new State(problem);
            state.restore(plan);
            others.add(new Worker(state, seeds.split(), limits, incumbent));
        }
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "plan-search");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Goes on until a limit is reached or it is told to pause. Returns whether a limit is reached. */
    public boolean run(BooleanSupplier pause) {
        if (!begun) {
            begun = true;
            if (balancer != null) {
                running.add(threads.submit(balancer));
            }
            others.forEach(worker -> running.add(threads.submit(() -> worker.run(() -> closed))));
        }
        return giveWay(pause) || first.run(pause);
    }

    /** With one thread for all, balancing has it first. Returns whether a limit is reached meanwhile. */
    private boolean giveWay(BooleanSupplier pause) {
        while (balancer != null && others.isEmpty() && !pause.getAsBoolean() && !balancer.await()) {
            if (limits.isLate() || System.nanoTime() - incumbent.improvedAt() >= limits.unimproved()) {
                return true;
            }
        }
        return false;
    }

    /** The best plan so far. */
    public State.Snapshot best() {
        return incumbent.plan();
    }

    /** Moves tried so far by all of them, more or less. */
    public long evaluations() {
        long sum = first.evaluations();
        for (Worker other : others) {
            sum += other.evaluations();
        }
        return sum;
    }

    /** Ends the other searches and waits for them. */
    @Override
    public void close() {
        closed = true;
        threads.shutdown();
        for (Future<?> each : running) {
            try {
                each.get();
            } catch (Exception e) {
                throw new IllegalStateException("A search has failed.", e);
            }
        }
    }
}
