package org.iterationplanner.lifecycle;

import java.time.Duration;
import org.iterationplanner.bound.Bounds;
import org.jboss.logging.Logger;

/**
 * Proves bounds beside one search, on a thread of its own, until it is closed. The quick proofs are then still awaited, as long
 * as the time limit allows, so that a search of milliseconds has a certificate too. Thread-safe.
 */
final class Prover implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Prover.class);

    /** How far the quick proofs may go beyond the time limit, for a search that has used all of it. */
    private static final Duration SLACK = Duration.ofMillis(250);

    /** In this time a proof that is told to stop has stopped. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Bounds bounds;
    private final long begunNanos = System.nanoTime();
    private final long limitNanos;
    private final Thread thread = new Thread(this::prove, "plan-bounds");
    private volatile boolean searched;
    private volatile boolean abandoned;

    /** @param left time until the limit of the plan */
    Prover(Bounds bounds, Duration left) {
        this.bounds = bounds;
        limitNanos = Math.max(0, left.toNanos());
        thread.setDaemon(true);
    }

    /** Begins to prove. Not in the constructor: what is told of the bounds may need this prover's owner. */
    Prover start() {
        thread.start();
        return this;
    }

    private void prove() {
        bounds.proveQuickly(() -> abandoned || isPast(limitNanos + SLACK.toNanos()));
        bounds.proveThoroughly(() -> abandoned || searched || isPast(limitNanos));
    }

    private boolean isPast(long nanos) {
        return System.nanoTime() - begunNanos > nanos;
    }

    /** Ends it as soon as can be. */
    void abandon() {
        abandoned = true;
    }

    /** Ends it once the quick proofs are done. */
    @Override
    public void close() {
        searched = true;
        try {
            while (thread.isAlive() && !abandoned && !isPast(limitNanos + SLACK.toNanos())) {
                thread.join(20);
            }
            abandon();
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            abandon();
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.warn("A proof of bounds goes on although it was told to stop");
        }
    }
}
