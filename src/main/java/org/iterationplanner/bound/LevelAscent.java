package org.iterationplanner.bound;

import java.util.function.BooleanSupplier;
import org.iterationplanner.backlog.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The Lagrangian bound of one level: first with several iterations to a slot, which is quick and gives good prices to begin
 * with, then with ever fewer, and at last, where a request is small enough, by distinguishing cases. The iterations before the
 * first date that counts can stay one slot: in which of them something is costs nothing. Not thread-safe.
 */
final class LevelAscent {

    private static final int FEWEST_SLOTS = 5;
    /** Pairs of a variable and a slot: with more a cut takes seconds. */
    private static final int MOST_PAIRS = 700_000;

    private static final int BYTES_PER_PAIR = 100;
    /** The part of the heap that may be used for one level. */
    private static final int PART_OF_HEAP = 8;

    /** With more pairs there is hardly time to distinguish cases. */
    private static final int MOST_PAIRS_OF_CASES = 40_000;

    /** When to go on, by the share of the bound that a step would gain: soon where prices are only to begin with. */
    private static final double COARSE = 1e-3;

    private static final double FINE = 1e-4;
    /** When to end where no cases are to follow. */
    private static final double FINEST = 1e-5;

    private final Rule.Level level;
    private final Formulation formulation;
    private final Granule granule;
    private final int together;
    private Slotting slots;
    private Lagrangian lagrangian;
    private Ascent ascent;
    private @Nullable CaseTree tree;
    private long best;
    private int cuts = 1;

    /**
     * Nothing is proved yet.
     *
     * @param together so many of the first iterations stay one slot
     * @throws ArithmeticException if numbers are too large for it
     */
    LevelAscent(Rule.Level level, Formulation formulation, int together, BooleanSupplier stop) {
        this.level = level;
        this.formulation = formulation;
        this.together = together;
        Relaxation fine = formulation.relaxation();
        granule = Granule.of(fine);
        int never = fine.times().never();
        slots = slotting(never, Math.max(1, (never - together + 1) / FEWEST_SLOTS));
        Relaxation coarse = fine.coarsened(slots);
        lagrangian = new Lagrangian(coarse);
        ascent = new Ascent(
                lagrangian, new double[lagrangian.size()], coarse.needs().squares(), stop);
    }

    private Slotting slotting(int never, int size) {
        return new Slotting(never, Math.max(together, size), size);
    }

    /**
     * Solves one minimum cut, or those of two cases, and offers what it proves.
     *
     * @return whether there is more to do
     */
    boolean advance(Ledger ledger, BooleanSupplier stop) {
        if (tree != null) {
            boolean goesOn = tree.advance(stop);
            offer(ledger, tree.bound(), tree.cuts() + cuts + " cuts, " + tree.cases() + " cases");
            return goesOn;
        }
        if (ascent.isExhausted(fineness())) {
            return refine(stop);
        }
        ascent.step(stop);
        cuts++;
        offer(ledger, granule.roundUp(lagrangian.bound()), cuts + " cuts");
        return true;
    }

    private double fineness() {
        if (isCoarse()) {
            return COARSE;
        }
        return hasCases() ? FINE : FINEST;
    }

    private boolean hasCases() {
        return lagrangian.pairs() <= MOST_PAIRS_OF_CASES;
    }

    /** Whether slots are still several iterations. */
    boolean isCoarse() {
        return slots.size() > 1;
    }

    /** Whether the prices of all plans are as good as they get. */
    boolean tellsCasesApart() {
        return tree != null;
    }

    /** The price of a resource at a time. */
    double price(int resource, int time) {
        return ascent.prices()[lagrangian.needs().at(resource, slots.of(time))];
    }

    private void offer(Ledger ledger, long bound, String effort) {
        if (bound > best) {
            best = bound;
            ledger.offer(level, bound, "Lagrangian relaxation of the capacities by minimum cuts (" + effort + ")");
        }
    }

    private boolean refine(BooleanSupplier stop) {
        if (slots.size() == 1) {
            tree = hasCases()
                    ? new CaseTree(
                            formulation,
                            granule,
                            slots,
                            best,
                            ascent,
                            formulation.relaxation().coarsened(slots))
                    : null;
            return tree != null;
        }
        Slotting finer = slotting(slots.iterations(), slots.size() / 2);
        Relaxation next = formulation.relaxation().coarsened(finer);
        long room = Runtime.getRuntime().maxMemory() / PART_OF_HEAP / BYTES_PER_PAIR;
        if (next.times().size() > Math.min(room, MOST_PAIRS)) {
            return false;
        }
        double[] start = slots.spread(ascent.prices(), finer);
        lagrangian = new Lagrangian(next);
        slots = finer;
        ascent = new Ascent(lagrangian, start, next.needs().squares(), stop);
        return true;
    }
}
