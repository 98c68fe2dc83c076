package org.iterationplanner.lifecycle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.TerminationReason;
import org.iterationplanner.bound.Bounds;
import org.iterationplanner.bound.FakeBounds;
import org.iterationplanner.solver.PlanSolver.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Searches that find one plan, every asset in iteration 1, at once. One named "long" then goes on until it is stopped or
 * proved, one named "liar" has another score than the checker, one named "broken" throws. Nothing is proved of them, unless a
 * test says so.
 */
final class FakeSearch implements Search.Source {

    /** One search that was begun. */
    record Begun(String name, @Nullable Plan resumedFrom, Duration alreadySpent) {}

    final Queue<Begun> begun = new ConcurrentLinkedQueue<>();

    /** What is proved of the plan of that name. */
    final Map<String, Bounds> bounds = new ConcurrentHashMap<>();

    /** Counted down when a search has ended. */
    final CountDownLatch ended = new CountDownLatch(1);

    private final CountDownLatch released = new CountDownLatch(1);

    /** Lets the searches end that are held. */
    void release() {
        released.countDown();
    }

    List<String> names() {
        return begun.stream().map(Begun::name).toList();
    }

    static Plan planOf(PlanRequest request) {
        return new Plan(request.modelInput().assets().stream()
                .collect(Collectors.toMap(Asset::id, asset -> new Plan.Placement(1, null))));
    }

    private static String name(PlanRequest request) {
        return String.valueOf(request.config().run().name());
    }

    @Override
    public Bounds bounds(PlanRequest request) {
        return bounds.getOrDefault(name(request), FakeBounds.none());
    }

    @Override
    public Search of(PlanRequest request, @Nullable Plan resumeFrom, Duration alreadySpent) {
        String name = name(request);
        begun.add(new Begun(name, resumeFrom, alreadySpent));
        CompletableFuture<TerminationReason> end = new CompletableFuture<>();
        return new Search(
                listener -> {
                    if (name.equals("broken")) {
                        throw new IllegalStateException("the solver is broken");
                    }
                    if (name.equals("fruitless")) {
                        await(released);
                    }
                    Plan plan = planOf(request);
                    Score score = name.equals("liar")
                            ? new Score(0, 0, -1)
                            : Judged.of(request, plan, FakeBounds.none()).score();
                    listener.improved(score, () -> plan);
                    if (name.equals("long") || name.equals("fruitless")) {
                        end.join();
                    } else if (name.equals("held")) {
                        await(released);
                    }
                    ended.countDown();
                    TerminationReason reason = end.getNow(TerminationReason.UNIMPROVED);
                    return new Outcome(plan, score, reason, 1000, Duration.ofMillis(500));
                },
                () -> end.complete(TerminationReason.STOPPED),
                () -> end.complete(TerminationReason.PROVED_OPTIMAL));
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Nothing has happened for a minute.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
