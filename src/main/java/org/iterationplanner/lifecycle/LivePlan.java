package org.iterationplanner.lifecycle;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.bound.Bounds;
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

    private record Shown(Best best, Judged judged, long sinceNanos) {

        boolean servesFor(Best latest) {
            return best.number() == latest.number() || System.nanoTime() - sinceNanos < FRESH_NANOS;
        }
    }

    private final PlanRequest request;
    private final Bounds bounds;
    private final Lock showing = new ReentrantLock();
    private volatile PlanRow row;
    private volatile @Nullable Best best;
    private @Nullable Shown shown;

    LivePlan(PlanRequest request, PlanRow row, Bounds bounds) {
        this.request = request;
        this.row = row;
        this.bounds = bounds;
    }

    PlanRequest request() {
        return request;
    }

    /** What is proved of it. */
    Bounds bounds() {
        return bounds;
    }

    /**
     * Whether the best plan so far is proved to be the best there is. To be asked after every better plan and after every
     * better bound: both are seen by all threads at once, so that whichever is the later one closes the gap.
     */
    boolean isProvedOptimal() {
        Best latest = best;
        return latest != null && bounds.certificate(latest.score()).provesOptimal();
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
                fresh = new Shown(latest, Judged.of(request, latest.plan().get(), bounds), System.nanoTime());
                shown = fresh;
            }
            return Optional.of(document(row, fresh));
        } finally {
            showing.unlock();
        }
    }

    private PlanDocument document(PlanRow row, Shown shown) {
        long proofs = bounds.improvements();
        PlanResult result = shown.judged().result();
        return new PlanDocument(
                row.metadata().withScore(shown.best().score().toString()),
                result.modelOutput(),
                result.kpis(),
                row.inputMetrics(),
                result.rules(),
                bounds.certificate(shown.judged().score()),
                row.revision() + "." + shown.best().number() + "." + proofs);
    }
}
