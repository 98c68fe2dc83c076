package org.iterationplanner.bound;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Timeline;

/**
 * Bounds of the medium and the soft level from when everything can be complete at the earliest: by what it waits for, windows,
 * freezes, and the capacity that it and all before it take together. Where that leaves no time at all, no plan is feasible. One
 * look at each level, for all but large requests.
 */
final class CompletionProof implements Proof {

    /** Pairs of an asset and an iteration: so many take some tenths of a second. */
    private static final long MOST_PAIRS = 50_000;

    /** What is not feasible is charged something. */
    private static final long LEAST_CHARGE = 1;

    private final PlanRequest request;

    CompletionProof(PlanRequest request) {
        this.request = request;
    }

    @Override
    public void prove(Ledger ledger, BooleanSupplier stop) {
        int iterations = new Timeline(request.modelInput().calendar()).size();
        if ((long) request.modelInput().assets().size() * iterations > MOST_PAIRS) {
            return;
        }
        for (Rule.Level level : List.of(Rule.Level.MEDIUM, Rule.Level.SOFT)) {
            try {
                prove(level, ledger, stop);
            } catch (ArithmeticException tooLarge) {
                // no bound of this level rather than a wrong one
            }
        }
    }

    private void prove(Rule.Level level, Ledger ledger, BooleanSupplier stop) {
        Formulation formulation = Formulation.of(request, level, stop);
        if (formulation == null) {
            ledger.offer(
                    Rule.Level.HARD,
                    LEAST_CHARGE,
                    "no plan is feasible: dependencies, windows and cumulative capacity leave"
                            + " some asset no iteration");
        } else if (!stop.getAsBoolean()) {
            Relaxation relaxation = formulation.relaxation();
            Lagrangian free = new Lagrangian(relaxation);
            free.solve(new double[free.size()], stop);
            long bound = Granule.of(relaxation).roundUp(free.bound());
            if (bound > 0) {
                ledger.offer(level, bound, "earliest completions by dependencies, windows and cumulative capacity");
            }
        }
    }
}
