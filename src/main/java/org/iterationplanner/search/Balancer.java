package org.iterationplanner.search;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.state.State;
import org.jspecify.annotations.Nullable;

/**
 * A {@link BalancedStart} that goes on beside the searches of a portfolio. Where nothing but the last iteration counts it may
 * take all the time; else, half of that without a better plan. {@link #run} on a thread of its own, the rest on any.
 */
final class Balancer implements Runnable {

    private final BalancedStart balancing;
    private final Incumbent incumbent;
    private final BooleanSupplier stop;
    private final CountDownLatch done = new CountDownLatch(1);

    private Balancer(BalancedStart balancing, Incumbent incumbent, BooleanSupplier stop) {
        this.balancing = balancing;
        this.incumbent = incumbent;
        this.stop = stop;
    }

    /** One for the plan of a state, null where balancing is of no use or steps are counted. */
    static @Nullable Balancer of(State state, Limits limits, long seed, Incumbent incumbent, BooleanSupplier closed) {
        BalancedStart balancing = limits.countsSteps() ? null : BalancedStart.of(state, seed);
        if (balancing == null) {
            return null;
        }
        boolean onlyTheEndCounts = state.problem().weights().of(Rule.EARLINESS) == 0;
        long end = System.nanoTime() + limits.unimproved() / 2;
        return new Balancer(
                balancing,
                incumbent,
                () -> closed.getAsBoolean() || limits.isLate() || (!onlyTheEndCounts && System.nanoTime() - end >= 0));
    }

    @Override
    public void run() {
        try {
            balancing.improve(Long.MAX_VALUE, stop, state -> incumbent.offer(state.snapshot()));
        } finally {
            done.countDown();
        }
    }

    /** Waits a moment for it. Returns whether it has ended. */
    boolean await() {
        try {
            return done.await(1, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
