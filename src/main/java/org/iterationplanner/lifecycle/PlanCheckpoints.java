package org.iterationplanner.lifecycle;

import org.iterationplanner.store.Claim;
import org.iterationplanner.store.PlanLeases;
import org.iterationplanner.store.PlanStore;

/** The best plan so far, the first one at once. Thread-safe. */
final class PlanCheckpoints extends Checkpoints {
    private final LivePlan live;
    private final PlanLeases leases;
    private final PlanStore store;
    private long storedNumber;

    PlanCheckpoints(Claim claim, LivePlan live, PlanLeases leases, PlanStore store) {
        super(claim, leases);
        this.live = live;
        this.leases = leases;
        this.store = store;
    }

    @Override
    boolean isUrgent() {
        return storedNumber == 0 && isDue();
    }

    @Override
    boolean isDue() {
        return live.best().filter(best -> best.number() != storedNumber).isPresent();
    }

    @Override
    boolean store() {
        LivePlan.Best best = live.best().orElseThrow();
        boolean held = leases.checkpoint(claim, best.plan().get(), best.score(), spent(), deaths());
        if (held) {
            storedNumber = best.number();
            store.find(claim.id()).ifPresent(live::stored);
        }
        return held;
    }

    /** A worker that leaves a plan to go on from has not died in vain: the time it took counts against the limit. */
    @Override
    int deaths() {
        return live.resumable() && live.best().isPresent() ? 0 : claim.deaths() + 1;
    }
}
