package org.iterationplanner.bound;

import java.util.function.BooleanSupplier;
import org.iterationplanner.backlog.Rule;

/**
 * The Lagrangian bound of one level, first with several iterations to a slot, which is quick and gives good prices to begin
 * with, then with ever fewer. Not thread-safe.
 */
final class LevelAscent {

    private static final int FEWEST_SLOTS = 5;
    /** Pairs of a variable and a slot: so many take about 100 bytes each. */
    private static final int MOST_PAIRS = 700_000;

    private final Rule.Level level;
    private final Relaxation fine;
    private final Granule granule;
    private int size;
    private Lagrangian lagrangian;
    private Ascent ascent;
    private int cuts = 1;

    /** @throws ArithmeticException if numbers are too large for it */
    LevelAscent(Rule.Level level, Relaxation fine, BooleanSupplier stop) {
        this.level = level;
        this.fine = fine;
        granule = Granule.of(fine);
        size = Math.max(1, fine.times().never() / FEWEST_SLOTS);
        Relaxation coarse = fine.coarsened(size);
        lagrangian = new Lagrangian(coarse);
        ascent = new Ascent(
                lagrangian, new double[lagrangian.size()], coarse.needs().squares(), stop);
    }

    /**
     * Solves one minimum cut and offers what it proves.
     *
     * @return whether there is more to do
     */
    boolean advance(Ledger ledger, BooleanSupplier stop) {
        if (ascent.isExhausted() && !refine(stop)) {
            return false;
        }
        ascent.step(stop);
        cuts++;
        long bound = granule.roundUp(lagrangian.bound());
        if (bound > 0) {
            ledger.offer(level, bound, "Lagrangian relaxation of the capacities, minimum cut, " + cuts + " cuts");
        }
        return true;
    }

    private boolean refine(BooleanSupplier stop) {
        int finer = size / 2;
        if (size == 1 || (long) fine.times().size() / finer > MOST_PAIRS) {
            return false;
        }
        double[] known = ascent.prices();
        ResourceModel before = lagrangian.needs();
        Relaxation next = fine.coarsened(finer);
        lagrangian = new Lagrangian(next);
        double[] start = new double[lagrangian.size()];
        for (int r = 0; r < before.count(); r++) {
            for (int slot = 0; slot < next.needs().slots(); slot++) {
                start[next.needs().at(r, slot)] = known[before.at(r, slot * finer / size)];
            }
        }
        size = finer;
        ascent = new Ascent(lagrangian, start, next.needs().squares(), stop);
        return true;
    }
}
