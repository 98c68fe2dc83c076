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
 * Stork and Uetz 2003), with prices found by a bundle method. The levels take turns, the one that gains more often.
 * Proves nothing where numbers are too large to be exact, or the heap too small.
 */
final class LagrangianProof implements Proof {

    /** Bytes for each pair of an asset and an iteration while a request is read. */
    private static final long BYTES_PER_PAIR = 40;

    /**
     * Time without a better bound counts so much more, so that a level that is done leaves its time to the other. Not while
     * slots are several iterations, when lateness hardly costs anything yet, and prices are looked for.
     */
    private static final long PRICE_OF_NOTHING = 3;

    /** So does the lower level's: no plan is better for what it gains there and loses on the other. */
    private static final long PRICE_OF_SOFT = 3;

    /** As a share of the bound: with less a turn counts as one without a better bound. */
    private static final double LEAST_GAIN = 1e-4;

    private final PlanRequest request;

    LagrangianProof(PlanRequest request) {
        this.request = request;
    }

    /** Whether reading a request would need too much of the heap. */
    static boolean isTooLarge(PlanRequest request) {
        long pairs = (long) request.modelInput().assets().size()
                * new Timeline(request.modelInput().calendar()).size();
        return pairs * BYTES_PER_PAIR > Runtime.getRuntime().maxMemory() / 4;
    }

    /** One level, and what its turns so far count. */
    private static final class Turn {

        private final Rule.Level level;
        private final LevelAscent ascent;
        private long charged;

        Turn(Rule.Level level, LevelAscent ascent) {
            this.level = level;
            this.ascent = ascent;
        }

        long charged() {
            return charged;
        }

        /** Takes one; returns whether there is more to do. */
        boolean take(Ledger ledger, BooleanSupplier stop) {
            long before = best(ledger);
            long start = System.nanoTime();
            try {
                return ascent.advance(ledger, stop);
            } catch (ArithmeticException tooLarge) {
                return false;
            } finally {
                long spent = System.nanoTime() - start;
                boolean inVain = !ascent.isCoarse() && best(ledger) - before <= LEAST_GAIN * before;
                long price = level == Rule.Level.SOFT ? PRICE_OF_SOFT : 1;
                charged += spent * (inVain ? price * PRICE_OF_NOTHING : price);
            }
        }

        private long best(Ledger ledger) {
            Ledger.Entry best = ledger.best(level);
            return best == null ? 0 : best.penalty();
        }
    }

    @Override
    public void prove(Ledger ledger, BooleanSupplier stop) {
        if (isTooLarge(request)) {
            return;
        }
        List<Turn> turns = new ArrayList<>();
        for (Rule.Level level : List.of(Rule.Level.MEDIUM, Rule.Level.SOFT)) {
            try {
                Formulation formulation = Formulation.of(request, level, stop);
                if (formulation != null && !stop.getAsBoolean()) {
                    turns.add(new Turn(level, new LevelAscent(level, formulation, formulation.flat(), stop)));
                }
            } catch (ArithmeticException tooLarge) {
                // no bound of this level rather than a wrong one
            }
        }
        while (!turns.isEmpty() && !stop.getAsBoolean()) {
            Turn next =
                    turns.stream().min(Comparator.comparingLong(Turn::charged)).orElseThrow();
            if (!next.take(ledger, stop)) {
                turns.remove(next);
            }
        }
    }
}
