package org.iterationplanner.bound;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound without an incumbent: the case whose bound is the least is split in two, each with a bound of its own, so
 * that the least of all rises. Not thread-safe.
 */
final class CaseTree {

    /** Steps for the bound of a case: its prices begin with those of the wider one. */
    private static final int STEPS = 60;

    /** The same where a case is looked at closely. */
    private static final int CLOSE_STEPS = 120;

    private static final double FINE = 1e-4;

    /** So often a bound that seems to be the best one is tried again further away. */
    private static final int STRETCHES = 2;

    private static final int MOST_CASES = 20_000;

    /** The part of the heap for what cases know. */
    private static final int PART_OF_HEAP = 16;

    /**
     * A case that is not split yet.
     *
     * @param slots of its relaxation
     * @param split how to split it; null when no way is known
     * @param isWithoutCost whether all ways found in it cost the same
     * @param isSettled whether it has been looked at closely
     */
    private record Leaf(
            @Nullable Case of,
            long bound,
            Slotting slots,
            Ascent.Trail trail,
            Case.@Nullable Split split,
            boolean isWithoutCost,
            boolean isSettled) {

        Leaf withoutKnown() {
            return new Leaf(of, bound, slots, trail.withoutKnown(), split, isWithoutCost, isSettled);
        }
    }

    private final Formulation formulation;
    private final Granule granule;
    private final PriorityQueue<Leaf> leaves = new PriorityQueue<>(Comparator.comparingLong(Leaf::bound));
    private final long room = Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
    private long held;
    private int cuts;

    /** Begins with all plans as one case, and what is known of it. */
    CaseTree(Formulation formulation, Granule granule, Slotting slots, long bound, Ascent ascent, Relaxation all) {
        this.formulation = formulation;
        this.granule = granule;
        add(leaf(null, bound, slots, false, ascent, all, formulation.relaxation()));
    }

    /** The least cost of any case, hence of any plan. */
    long bound() {
        Leaf least = leaves.peek();
        return least == null ? 0 : least.bound();
    }

    int cases() {
        return leaves.size();
    }

    int cuts() {
        return cuts;
    }

    /**
     * Splits the least case. One in which all ways found cost the same is first looked at closely, with slots that are
     * iterations and prices further away, as there may be no way at all.
     *
     * @return whether there is more to do
     */
    boolean advance(BooleanSupplier stop) {
        Leaf least = leaves.peek();
        if (least == null || least.split() == null || leaves.size() >= MOST_CASES) {
            return false;
        }
        boolean closely = least.isWithoutCost() && !least.isSettled();
        Leaf before = closely
                ? explore(least, least.of(), true, stop)
                : explore(least, new Case(least.of(), least.split(), false), false, stop);
        Leaf after = closely ? null : explore(least, new Case(least.of(), least.split(), true), false, stop);
        if (stop.getAsBoolean()) {
            return false;
        }
        leaves.remove();
        held -= least.trail().size();
        add(before);
        add(after);
        return !leaves.isEmpty();
    }

    private void add(@Nullable Leaf leaf) {
        if (leaf != null) {
            leaves.add(held < room ? leaf : leaf.withoutKnown());
            held += held < room ? leaf.trail().size() : 0;
        }
    }

    private @Nullable Leaf explore(Leaf wider, @Nullable Case narrower, boolean closely, BooleanSupplier stop) {
        Slotting slots = closely ? wider.slots().finest() : wider.slots();
        Relaxation finest = narrower == null ? formulation.relaxation() : formulation.relaxation(narrower);
        if (finest == null) {
            return null;
        }
        Relaxation relaxation = finest.coarsened(slots);
        Lagrangian lagrangian = new Lagrangian(relaxation);
        Ascent.Trail trail =
                slots.equals(wider.slots()) ? wider.trail() : wider.trail().spread(wider.slots(), slots);
        Ascent ascent = new Ascent(lagrangian, trail, relaxation.needs().squares(), stop);
        long bound = Math.max(wider.bound(), lagrangian.bound());
        int stretches = 0;
        for (int i = 0; i < (closely ? CLOSE_STEPS : STEPS) && !stop.getAsBoolean(); i++) {
            if (isExhausted(ascent, bound)) {
                if (!closely || stretches++ == STRETCHES) {
                    break;
                }
                ascent.stretch();
            }
            ascent.step(stop);
            bound = Math.max(bound, lagrangian.bound());
            cuts++;
        }
        return leaf(narrower, granule.roundUp(bound), slots, closely, ascent, relaxation, finest);
    }

    /** Splits by the last iteration of a slot; when nothing is open but where in its slot something is, by that. */
    private static Leaf leaf(
            @Nullable Case of,
            long bound,
            Slotting slots,
            boolean isSettled,
            Ascent ascent,
            Relaxation relaxation,
            Relaxation finest) {
        Disagreement disagreement = ascent.disagreement(relaxation);
        boolean isWithoutCost = disagreement.isWithoutCost();
        Case.Split split = disagreement.largest();
        if (split instanceof Case.ByTime by) {
            split = new Case.ByTime(by.variable(), slots.last(by.time()));
        }
        return new Leaf(
                of,
                bound,
                slots,
                ascent.trail(),
                split == null ? Disagreement.ofLargest(finest) : split,
                isWithoutCost,
                isSettled);
    }

    /** Whether no better bound is in sight: between two numbers of the grid none is better. */
    private boolean isExhausted(Ascent ascent, long bound) {
        return ascent.isExhausted(FINE) || ascent.hope() <= granule.roundUp(bound);
    }
}
