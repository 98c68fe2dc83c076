package org.iterationplanner.lifecycle;

import org.iterationplanner.store.Claim;
import org.iterationplanner.store.JobLeases;

/** The answer so far. Whoever takes a job over begins it anew, so every death counts. Thread-safe. */
final class JobCheckpoints extends Checkpoints {
    private final LiveJob live;
    private final JobLeases leases;
    private long storedNumber;

    JobCheckpoints(Claim claim, LiveJob live, JobLeases leases) {
        super(claim, leases);
        this.live = live;
        this.leases = leases;
    }

    @Override
    boolean isUrgent() {
        return false;
    }

    @Override
    boolean isDue() {
        LiveJob.Reached latest = live.reached();
        return latest != null && latest.number() != storedNumber;
    }

    @Override
    boolean store() {
        LiveJob.Reached latest = live.reached();
        boolean held = latest != null && leases.checkpoint(claim, latest.share(), latest.soFar(), spent(), deaths());
        if (latest != null && held) {
            storedNumber = latest.number();
        }
        return held;
    }

    @Override
    int deaths() {
        return claim.deaths() + 1;
    }
}
