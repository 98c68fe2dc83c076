package org.iterationplanner.conflict;

import java.util.function.BooleanSupplier;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.bound.Refutation;

/** What a plan should be. */
public enum Aim {
    /** No hard rule is broken. */
    FEASIBLE,
    /** No hard rule is broken and nothing is late. */
    PUNCTUAL;

    /** Whether a plan with this score is what it should be. */
    public boolean isReached(Score score) {
        return score.isFeasible() && (this == FEASIBLE || score.medium() == 0);
    }

    boolean isRefuted(PlanRequest request, BooleanSupplier stop) {
        return this == FEASIBLE ? Refutation.ofFeasible(request, stop) : Refutation.ofPunctual(request, stop);
    }
}
