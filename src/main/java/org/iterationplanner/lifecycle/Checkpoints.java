package org.iterationplanner.lifecycle;

import java.time.Duration;
import org.iterationplanner.store.Claim;
import org.iterationplanner.store.Leases;
import org.iterationplanner.store.Leases.Hold;

/**
 * What a worker tells the store of one plan or job while it works: that it lives, and what it has found so far, at most every
 * two seconds. Thread-safe.
 */
abstract class Checkpoints {
    private static final long INTERVAL_NANOS = Duration.ofSeconds(2).toNanos();

    final Claim claim;
    private final Leases leases;
    private final long begunNanos = System.nanoTime();
    private long renewedNanos = begunNanos;

    Checkpoints(Claim claim, Leases leases) {
        this.claim = claim;
        this.leases = leases;
    }

    /** Whether something was found that is worth not to wait. */
    abstract boolean isUrgent();

    /** Whether something was found that the store has not got. */
    abstract boolean isDue();

    /** Stores what was found and renews the lease; false if the claim is lost. */
    abstract boolean store();

    /** How many workers it will have killed if this one dies now. */
    abstract int deaths();

    /** Time that all claims have worked, this one until now. */
    final Duration spent() {
        return claim.spent().plusNanos(System.nanoTime() - begunNanos);
    }

    /** Asks how the claim stands, and stores what is due. */
    final synchronized Hold keep() {
        Hold hold = leases.watch(claim);
        if (hold == Hold.LOST || (!isUrgent() && System.nanoTime() - renewedNanos < INTERVAL_NANOS)) {
            return hold;
        }
        return write() ? hold : Hold.LOST;
    }

    /** Stores what is due, and renews the lease; false if the claim is lost. */
    final synchronized boolean write() {
        boolean held = isDue() ? store() : leases.renew(claim, spent(), deaths());
        renewedNanos = System.nanoTime();
        return held;
    }
}
