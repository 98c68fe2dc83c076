package org.iterationplanner.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Timeline;

/**
 * Bounds of the medium and the soft level by Lagrangian relaxation of what is scarce, solved by minimum cuts (Möhring, Schulz,
 * Stork and Uetz 2003), with prices found by a bundle method. The levels take turns, so that both get the same time. Proves
 * nothing where numbers are too large to be exact, or the heap too small.
 */
final class LagrangianProof implements Proof {

    /** Bytes for each pair of an asset and an iteration while a request is read. */
    private static final long BYTES_PER_PAIR = 40;

    private final PlanRequest request;

    LagrangianProof(PlanRequest request) {
        this.request = request;
    }

    private static final class Turn {
        private final LevelAscent ascent;
        private long nanosSpent;

        Turn(LevelAscent ascent) {
            this.ascent = ascent;
        }

        long nanosSpent() {
            return nanosSpent;
        }
    }

    @Override
    public void prove(Ledger ledger, BooleanSupplier stop) {
        long pairs = (long) request.modelInput().assets().size()
                * new Timeline(request.modelInput().calendar()).size();
        if (pairs * BYTES_PER_PAIR > Runtime.getRuntime().maxMemory() / 4) {
            return;
        }
        List<Turn> turns = new ArrayList<>();
        for (Rule.Level level : List.of(Rule.Level.MEDIUM, Rule.Level.SOFT)) {
            try {
                Formulation formulation = Formulation.of(request, level, stop);
                if (formulation != null && !stop.getAsBoolean()) {
                    turns.add(new Turn(new LevelAscent(level, formulation, stop)));
                }
            } catch (ArithmeticException tooLarge) {
                // no bound of this level rather than a wrong one
            }
        }
        while (!turns.isEmpty() && !stop.getAsBoolean()) {
            Turn turn = turns.stream()
                    .min(Comparator.comparingLong(Turn::nanosSpent))
                    .orElseThrow();
            long start = System.nanoTime();
            if (!advance(turn.ascent, ledger, stop)) {
                turns.remove(turn);
            }
            turn.nanosSpent += System.nanoTime() - start;
        }
    }

    private static boolean advance(LevelAscent ascent, Ledger ledger, BooleanSupplier stop) {
        try {
            return ascent.advance(ledger, stop);
        } catch (ArithmeticException tooLarge) {
            return false;
        }
    }
}
