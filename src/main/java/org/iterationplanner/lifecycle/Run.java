package org.iterationplanner.lifecycle;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.iterationplanner.plan.PlanException.StoreUnavailable;
import org.iterationplanner.store.Claim;
import org.iterationplanner.store.Leases;
import org.iterationplanner.store.Leases.Hold;
import org.jboss.logging.Logger;

/** One worker's work at one claimed plan or job, from the claim to the end, the loss or the return of the claim. Runs once. */
abstract class Run {
    private static final Logger LOG = Logger.getLogger(Run.class);
    private static final int MAX_DEATHS = 3;

    /** Somebody who kills workers at random may well hit the same work often, but not as often as this. */
    private static final int MAX_CLAIMS = 100;

    private static final String DEADLY =
            "Its worker has died at least three times. Maybe it needs more memory than the service has.";
    private static final long PAUSE_NANOS = 500_000_000;

    final Claim claim;
    private final String name;
    private final Leases leases;
    private final Checkpoints checkpoints;
    private volatile boolean stopping;
    private volatile boolean leaving;
    private volatile boolean lost;
    private boolean complained;

    /** @param name what to call it in the log */
    Run(Claim claim, String name, Leases leases, Checkpoints checkpoints) {
        this.claim = claim;
        this.name = name;
        this.leases = leases;
        this.checkpoints = checkpoints;
        stopping = claim.stopRequested();
    }

    /**
     * Does the work; once this has returned, {@link #ending} stores what has come of it.
     *
     * @return whether it is done; false: it was interrupted
     */
    abstract boolean work();

    /** Has {@link #work} return soon, also if it has not begun; by any thread. */
    abstract void interrupt();

    /** What stores the end of work that is done, or that somebody has stopped, possibly before it was begun. */
    abstract BooleanSupplier ending();

    /** What stores the end of work that cannot be done. */
    abstract BooleanSupplier failure(String message);

    /** Ends the work with what there is. */
    final void stop() {
        stopping = true;
        interrupt();
    }

    /** Ends the work and gives it back to the queue with what there is. */
    final void leave() {
        leaving = true;
        interrupt();
    }

    /** Whether nothing more is wanted of this worker. */
    final boolean isOver() {
        return stopping || leaving || lost;
    }

    /** Shows the store that this worker lives, and hears of what others want; to be called a few times a second. */
    final void beat() {
        try {
            Hold hold = checkpoints.keep();
            complained = false;
            if (hold == Hold.LOST) {
                lost = true;
                interrupt();
            } else if (hold == Hold.STOP_REQUESTED) {
                stop();
            }
        } catch (StoreUnavailable e) {
            if (!complained) {
                complained = true;
                LOG.warnf("The database does not answer; the %s %s is worked at in memory", name, claim.id());
            }
        } catch (RuntimeException e) {
            // a beat that throws would be the last one
            LOG.errorf(e, "The %s %s", name, claim.id());
        }
    }

    /** Time that all claims on it have worked, this one until now. */
    final Duration spent() {
        return checkpoints.spent();
    }

    /** Does the work, and stores how that ended. */
    final void run() {
        try {
            if (claim.deaths() >= MAX_DEATHS || claim.fence() > MAX_CLAIMS) {
                insist(failure(DEADLY));
            } else if (stopping || work()) {
                finish(true);
            } else {
                finish(stopping);
            }
        } catch (RuntimeException | Error e) {
            insist(failure(message(e)));
        }
    }

    private void finish(boolean ended) {
        if (lost) {
            // whoever has it now knows better
            return;
        }
        insist(ended ? ending() : () -> checkpoints.write() && leases.giveBack(claim, spent()));
    }

    private String message(Throwable e) {
        if (e instanceof OutOfMemoryError) {
            LOG.errorf(e, "The %s %s", name, claim.id());
            return "The service ran out of memory. Maybe start it with more, or plan fewer assets.";
        }
        UUID incident = UUID.randomUUID();
        LOG.errorf(e, "The %s %s failed, %s", name, claim.id(), incident);
        return "It failed; the log says why at %s. Maybe report this with the request: it is a defect of the planner."
                .formatted(incident);
    }

    /** Writes until the database answers, so that no result is lost with it; gives up when interrupted. */
    private void insist(BooleanSupplier write) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!write.getAsBoolean()) {
                    LOG.infof("The %s %s has been taken over by another worker", name, claim.id());
                }
                return;
            } catch (StoreUnavailable e) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
