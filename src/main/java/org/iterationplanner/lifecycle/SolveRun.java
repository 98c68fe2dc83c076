package org.iterationplanner.lifecycle;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.TerminationReason;
import org.iterationplanner.plan.PlanException.StoreUnavailable;
import org.iterationplanner.solver.PlanSolver.Outcome;
import org.iterationplanner.store.Claim;
import org.iterationplanner.store.Ending;
import org.iterationplanner.store.Leases;
import org.iterationplanner.store.Leases.Hold;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One worker's solving of one claimed plan, from the claim to the end, the loss or the return of the claim. Runs once. */
final class SolveRun {
    private static final Logger LOG = Logger.getLogger(SolveRun.class);
    private static final int MAX_DEATHS = 3;

    /** Somebody who kills workers at random may well hit the same plan often, but not as often as this. */
    private static final int MAX_CLAIMS = 100;

    private static final String DEADLY =
            "Its worker has died at least three times. Maybe it needs more memory than the service has.";
    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

    private final Claim claim;
    private final LivePlan live;
    private final Leases leases;
    private final Checkpoints checkpoints;
    private final Search.Source searches;
    private final PlanMetrics metrics;
    private volatile @Nullable Search search;
    private volatile @Nullable Prover prover;
    private volatile boolean stopping;
    private volatile boolean leaving;
    private volatile boolean lost;
    private boolean complained;

    SolveRun(
            Claim claim,
            LivePlan live,
            Leases leases,
            Checkpoints checkpoints,
            Search.Source searches,
            PlanMetrics metrics) {
        this.claim = claim;
        this.live = live;
        this.leases = leases;
        this.checkpoints = checkpoints;
        this.searches = searches;
        this.metrics = metrics;
        this.stopping = claim.stopRequested();
    }

    /** Ends the search with the best plan. */
    void stop() {
        stopping = true;
        endSearch();
    }

    /** Ends the search and gives the plan back to the queue with what has been found. */
    void leave() {
        leaving = true;
        endSearch();
    }

    private void endSearch() {
        Search running = search;
        if (running != null) {
            running.stop().run();
        }
        Prover proving = prover;
        if (proving != null) {
            proving.abandon();
        }
    }

    /** Ends the search with a plan that cannot be better, unless its steps are to decide. */
    private void endIfProved() {
        Search running = search;
        if (running != null && live.resumable() && live.isProvedOptimal()) {
            running.proved().run();
        }
    }

    /** Shows the store that this worker lives, and hears of what others want; to be called a few times a second. */
    void beat() {
        try {
            Hold hold = checkpoints.keep();
            complained = false;
            if (hold == Hold.LOST) {
                lost = true;
                endSearch();
            } else if (hold == Hold.STOP_REQUESTED) {
                stop();
            }
        } catch (StoreUnavailable e) {
            if (!complained) {
                complained = true;
                LOG.warnf("The database does not answer; the plan %s is solved on in memory", claim.plan());
            }
        } catch (RuntimeException e) {
            // a beat that throws would be the last one
            LOG.errorf(e, "Plan %s", claim.plan());
        }
    }

    /** Solves, and stores how that ended. */
    void run() {
        try {
            if (claim.deaths() >= MAX_DEATHS || claim.fence() > MAX_CLAIMS) {
                end(new Ending.Failed(DEADLY));
            } else if (stopping) {
                end(unsearched());
            } else {
                finish(search());
            }
        } catch (RuntimeException | Error e) {
            end(failed(e));
        }
    }

    private Outcome search() {
        boolean resumable = live.resumable();
        Duration spent = resumable ? claim.spent() : Duration.ZERO;
        Search begun = searches.of(live.request(), resumable ? claim.best() : null, spent);
        search = begun;
        Duration limit = live.request().config().run().termination().spentLimit();
        try (Prover beside = new Prover(live.bounds(), limit.minus(spent))) {
            prover = beside;
            if (stopping || leaving || lost) {
                endSearch();
            }
            live.bounds().onBetter(this::endIfProved);
            beside.start();
            Outcome outcome = begun.solve().apply(this::improved);
            metrics.searched(outcome);
            return outcome;
        }
    }

    private void improved(Score score, Supplier<Plan> plan) {
        live.improved(score, plan);
        endIfProved();
    }

    private void finish(Outcome outcome) {
        if (lost) {
            // whoever has the plan now knows better
            return;
        }
        if (leaving && !stopping && outcome.reason() == TerminationReason.STOPPED) {
            insist(() -> checkpoints.write() && leases.giveBack(claim, checkpoints.spent()));
        } else {
            end(ending(outcome));
        }
    }

    private Ending unsearched() {
        Plan best = claim.best();
        if (best == null) {
            return new Ending.Incomplete();
        }
        Judged judged = Judged.of(live.request(), best, live.bounds());
        return new Ending.Completed(judged.result(), judged.score(), TerminationReason.STOPPED, judged.outlook());
    }

    private Ending ending(Outcome outcome) {
        Judged judged = Judged.of(live.request(), outcome.plan(), live.bounds());
        if (!judged.score().equals(outcome.score())) {
            String message = "The solver scores its plan %s, the independent checker %s."
                    .formatted(outcome.score(), judged.score());
            LOG.errorf("Plan %s: %s", claim.plan(), message);
            return new Ending.Failed(message + " Maybe report this with the request: it is a defect of the planner.");
        }
        boolean proved = live.resumable() && judged.provedOptimal() && outcome.reason() != TerminationReason.STOPPED;
        TerminationReason reason = proved ? TerminationReason.PROVED_OPTIMAL : outcome.reason();
        return new Ending.Completed(judged.result(), judged.score(), reason, judged.outlook());
    }

    private Ending failed(Throwable e) {
        if (e instanceof OutOfMemoryError) {
            LOG.errorf(e, "Plan %s", claim.plan());
            return new Ending.Failed("The service ran out of memory. Maybe start it with more, or plan fewer assets.");
        }
        UUID incident = UUID.randomUUID();
        LOG.errorf(e, "Plan %s failed, %s", claim.plan(), incident);
        return new Ending.Failed(
                "Solving failed; the log says why at %s. Maybe report this with the request: it is a defect"
                                .formatted(incident)
                        + " of the planner.");
    }

    private void end(Ending ending) {
        insist(() -> leases.end(claim, ending, checkpoints.spent()));
    }

    /** Writes until the database answers, so that no result is lost with it; gives up when interrupted. */
    private void insist(BooleanSupplier write) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!write.getAsBoolean()) {
                    LOG.infof("The plan %s has been taken over by another worker", claim.plan());
                }
                return;
            } catch (StoreUnavailable e) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
