package org.iterationplanner.lifecycle;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.plan.PlanDocument;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.plan.PlanResult;
import org.iterationplanner.store.PlanRow;
import org.jspecify.annotations.Nullable;

/** A plan that this instance is solving: what the store has of it, and the best plan, which is fresher. Thread-safe. */
final class LivePlan {
    /** Judging a large plan takes a while; readers share what is as fresh as this. */
    private static final long FRESH_NANOS = Duration.ofMillis(500).toNanos();

    /** The best plan so far; it is made when somebody wants it. */
    record Best(long number, Score score, Supplier<Plan> plan) {}

    private record Shown(Best best, PlanResult result, long sinceNanos) {

        boolean servesFor(Best latest) {
            return best.number() == latest.number() || System.nanoTime() - sinceNanos < FRESH_NANOS;
        }
    }

    private final PlanRequest request;
    private final Lock showing = new ReentrantLock();
    private volatile PlanRow row;
    private volatile @Nullable Best best;
    private @Nullable Shown shown;

    LivePlan(PlanRequest request, PlanRow row) {
        this.request = request;
        this.row = row;
    }

    PlanRequest request() {
        return request;
    }

    /** Whether a search can go on where an earlier one ended: one that is to be reproducible has to begin anew. */
    boolean resumable() {
        return request.config().run().termination().stepCountLimit() == null;
    }

    /** Takes over what the store says now. */
    void stored(PlanRow now) {
        row = now;
    }

    /** Takes a better plan; for the solver's thread alone. */
    void improved(Score score, Supplier<Plan> plan) {
        Best last = best;
        best = new Best(last == null ? 1 : last.number() + 1, score, plan);
    }

    Optional<Best> best() {
        return Optional.ofNullable(best);
    }

    PlanMetadata metadata() {
        Best latest = best;
        PlanMetadata stored = row.metadata();
        return latest == null ? stored : stored.withScore(latest.score().toString());
    }

    /** The whole answer about the best plan; empty while there is none. */
    Optional<PlanDocument> document() {
        Best latest = best;
        if (latest == null) {
            return Optional.empty();
        }
        showing.lock();
        try {
            Shown fresh = shown;
            if (fresh == null || !fresh.servesFor(latest)) {
                PlanResult result = Judged.of(request, latest.plan().get()).result();
                fresh = new Shown(latest, result, System.nanoTime());
                shown = fresh;
            }
            return Optional.of(document(row, fresh));
        } finally {
            showing.unlock();
        }
    }

    private static PlanDocument document(PlanRow row, Shown shown) {
        return new PlanDocument(
                row.metadata().withScore(shown.best().score().toString()),
                shown.result().modelOutput(),
                shown.result().kpis(),
                row.inputMetrics(),
                shown.result().rules(),
                shown.result().certificate(),
                row.revision() + "." + shown.best().number());
    }
}
