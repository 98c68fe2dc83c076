package org.iterationplanner.check;

import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Weights;
import org.jspecify.annotations.Nullable;

/** Judges any plan of a valid backlog, whoever made it. Stateless. */
public final class Checker {

    private Checker() {}

    /**
     * Judges one plan.
     *
     * @param maxMoves budget of moved baseline assets; null: none
     * @throws IllegalArgumentException if the plan places an unknown or done asset, or outside F..L
     */
    @SuppressWarnings("DoNotCallSuggester")
    public static Verdict check(Backlog backlog, Plan plan, Weights weights, @Nullable Integer maxMoves) {
        throw new UnsupportedOperationException();
    }
}
