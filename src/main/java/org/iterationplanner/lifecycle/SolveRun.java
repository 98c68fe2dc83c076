package org.iterationplanner.lifecycle;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.TerminationReason;
import org.iterationplanner.solver.PlanSolver.Outcome;
import org.iterationplanner.store.Claim;
import org.iterationplanner.store.Ending;
import org.iterationplanner.store.PlanLeases;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One worker's solving of one claimed plan. Runs once. */
final class SolveRun extends Run {
    private static final Logger LOG = Logger.getLogger(SolveRun.class);

    private final LivePlan live;
    private final @Nullable Plan checkpoint;
    private final PlanLeases leases;
    private final Search.Source searches;
    private final PlanMetrics metrics;
    private volatile @Nullable Search search;
    private volatile @Nullable Prover prover;
    private @Nullable Outcome outcome;

    /** @param checkpoint the best plan of earlier workers */
    SolveRun(
            Claim claim,
            LivePlan live,
            @Nullable Plan checkpoint,
            PlanLeases leases,
            PlanCheckpoints checkpoints,
            Search.Source searches,
            PlanMetrics metrics) {
        super(claim, "plan", leases, checkpoints);
        this.live = live;
        this.checkpoint = checkpoint;
        this.leases = leases;
        this.searches = searches;
        this.metrics = metrics;
    }

    @Override
    void interrupt() {
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

    @Override
    boolean work() {
        boolean resumable = live.resumable();
        Duration before = resumable ? claim.spent() : Duration.ZERO;
        Search begun = searches.of(live.request(), resumable ? checkpoint : null, before);
        search = begun;
        Duration limit = live.request().config().run().termination().spentLimit();
        try (Prover beside = new Prover(live.bounds(), limit.minus(before))) {
            prover = beside;
            if (isOver()) {
                interrupt();
            }
            live.bounds().onBetter(this::endIfProved);
            beside.start();
            Outcome found = begun.solve().apply(this::improved);
            metrics.searched(found);
            outcome = found;
            return found.reason() != TerminationReason.STOPPED;
        }
    }

    private void improved(Score score, Supplier<Plan> plan) {
        live.improved(score, plan);
        endIfProved();
    }

    @Override
    BooleanSupplier ending() {
        Outcome found = outcome;
        return end(found == null ? unsearched() : searched(found));
    }

    private Ending unsearched() {
        if (checkpoint == null) {
            return new Ending.Incomplete();
        }
        Judged judged = Judged.of(live.request(), checkpoint, live.bounds());
        return new Ending.Completed(judged.result(), judged.score(), TerminationReason.STOPPED, judged.outlook());
    }

    private Ending searched(Outcome found) {
        Judged judged = Judged.of(live.request(), found.plan(), live.bounds());
        if (!judged.score().equals(found.score())) {
            String message = "The solver scores its plan %s, the independent checker %s."
                    .formatted(found.score(), judged.score());
            LOG.errorf("Plan %s: %s", claim.id(), message);
            return new Ending.Failed(message + " Maybe report this with the request: it is a defect of the planner.");
        }
        boolean proved = live.resumable() && judged.provedOptimal() && found.reason() != TerminationReason.STOPPED;
        TerminationReason reason = proved ? TerminationReason.PROVED_OPTIMAL : found.reason();
        return new Ending.Completed(judged.result(), judged.score(), reason, judged.outlook());
    }

    @Override
    BooleanSupplier failure(String message) {
        return end(new Ending.Failed(message));
    }

    private BooleanSupplier end(Ending ending) {
        return () -> leases.end(claim, ending, spent());
    }
}
