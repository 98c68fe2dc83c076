package org.iterationplanner.lifecycle;

import java.time.Duration;
import java.util.Optional;
import org.iterationplanner.store.Claim;
import org.iterationplanner.store.Leases;
import org.iterationplanner.store.Leases.Hold;
import org.iterationplanner.store.PlanStore;

/**
 * What a worker tells the store of one plan while it solves: that it lives, and the best plan so far, at most every two
 * seconds. Thread-safe.
 */
final class Checkpoints {
    private static final long INTERVAL_NANOS = Duration.ofSeconds(2).toNanos();

    private final Claim claim;
    private final LivePlan live;
    private final Leases leases;
    private final PlanStore store;
    private final long begunNanos = System.nanoTime();
    private long renewedNanos = begunNanos;
    private long storedNumber;

    Checkpoints(Claim claim, LivePlan live, Leases leases, PlanStore store) {
        this.claim = claim;
        this.live = live;
        this.leases = leases;
        this.store = store;
    }

    /** Time that all claims on this plan have searched, this one until now. */
    Duration spent() {
        return claim.spent().plusNanos(System.nanoTime() - begunNanos);
    }

    /** Asks how the claim stands, and stores what is due: the first plan at once. */
    synchronized Hold keep() {
        Hold hold = leases.watch(claim);
        boolean first = storedNumber == 0 && live.best().isPresent();
        if (hold == Hold.LOST || (!first && System.nanoTime() - renewedNanos < INTERVAL_NANOS)) {
            return hold;
        }
        return write() ? hold : Hold.LOST;
    }

    /** Stores the best plan if the store has not got it, and renews the lease; false if the claim is lost. */
    synchronized boolean write() {
        Optional<LivePlan.Best> better = live.best().filter(best -> best.number() != storedNumber);
        boolean held = better.map(this::store).orElseGet(() -> leases.renew(claim, spent(), deaths()));
        renewedNanos = System.nanoTime();
        return held;
    }

    /** A worker that leaves a plan to go on from has not died in vain: the time it took counts against the limit. */
    private int deaths() {
        return live.resumable() && live.best().isPresent() ? 0 : claim.deaths() + 1;
    }

    private boolean store(LivePlan.Best best) {
        boolean held = leases.checkpoint(claim, best.plan().get(), best.score(), spent(), deaths());
        if (held) {
            storedNumber = best.number();
            store.find(claim.plan()).ifPresent(live::stored);
        }
        return held;
    }
}
