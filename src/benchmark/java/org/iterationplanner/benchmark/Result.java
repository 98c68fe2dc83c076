package org.iterationplanner.benchmark;

import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.benchmark.instance.Instance;
import org.iterationplanner.benchmark.rival.Attempt;
import org.iterationplanner.check.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of one rival at one instance, as the independent checker sees it.
 *
 * @param verdict of the checker; null: there is no plan
 * @param trouble why the attempt counts for nothing, such as a plan that is not one; null: it counts
 */
public record Result(
        Instance instance,
        String rival,
        int threads,
        double cpuSeconds,
        double wallSeconds,
        @Nullable Attempt attempt,
        @Nullable Verdict verdict,
        @Nullable String trouble) {

    /** The same, which counts for nothing because of {@code reason}. */
    Result troubledBy(String reason) {
        return new Result(instance, rival, threads, cpuSeconds, wallSeconds, attempt, verdict, reason);
    }

    /** Whether there is a plan that breaks no hard rule. */
    public boolean feasible() {
        return verdict != null && trouble == null && verdict.feasible();
    }

    /** The checker's score; null without a plan. */
    public @Nullable Score score() {
        return verdict == null || trouble != null ? null : verdict.score();
    }

    /** The bound of a level in hundredths; null without one. */
    public @Nullable Long bound(Rule.Level level) {
        return attempt == null ? null : attempt.bounds().get(level);
    }

    /** Whether the rival says that no plan is better. */
    public boolean proved() {
        return attempt != null && attempt.proved() && trouble == null;
    }
}
