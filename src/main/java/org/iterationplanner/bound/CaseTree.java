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
    private static final int STEPS = 40;

    private static final double FINE = 1e-4;

    private static final int MOST_CASES = 20_000;

    /** The part of the heap for what cases know. */
    private static final int PART_OF_HEAP = 16;

    /**
     * A case that is not split yet.
     *
     * @param split how to split it; null when no way is known
     */
    private record Leaf(@Nullable Case of, long bound, Ascent.Trail trail, Case.@Nullable Split split) {}

    private final Formulation formulation;
    private final Granule granule;
    private final Slotting slots;
    private final PriorityQueue<Leaf> leaves = new PriorityQueue<>(Comparator.comparingLong(Leaf::bound));
    private final long room = Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
    private long held;
    private int cuts;

    /** Begins with all plans as one case, and what is known of it. */
    CaseTree(Formulation formulation, Granule granule, Slotting slots, long bound, Ascent ascent, Relaxation all) {
        this.formulation = formulation;
        this.granule = granule;
        this.slots = slots;
        add(new Leaf(null, bound, ascent.trail(), split(ascent, all, formulation.relaxation())));
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
     * Splits the least case.
     *
     * @return whether there is more to do
     */
    boolean advance(BooleanSupplier stop) {
        Leaf least = leaves.peek();
        if (least == null || least.split() == null || leaves.size() >= MOST_CASES) {
            return false;
        }
        Leaf before = explore(least, new Case(least.of(), least.split(), false), stop);
        Leaf after = explore(least, new Case(least.of(), least.split(), true), stop);
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
            leaves.add(
                    held < room
                            ? leaf
                            : new Leaf(leaf.of(), leaf.bound(), leaf.trail().withoutKnown(), leaf.split()));
            held += held < room ? leaf.trail().size() : 0;
        }
    }

    private @Nullable Leaf explore(Leaf wider, Case narrower, BooleanSupplier stop) {
        Relaxation finest = formulation.relaxation(narrower);
        if (finest == null) {
            return null;
        }
        Relaxation relaxation = finest.coarsened(slots);
        Lagrangian lagrangian = new Lagrangian(relaxation);
        Ascent ascent = new Ascent(lagrangian, wider.trail(), relaxation.needs().squares(), stop);
        long bound = Math.max(wider.bound(), lagrangian.bound());
        for (int i = 0; i < STEPS && !isExhausted(ascent, bound) && !stop.getAsBoolean(); i++) {
            ascent.step(stop);
            bound = Math.max(bound, lagrangian.bound());
            cuts++;
        }
        return new Leaf(narrower, granule.roundUp(bound), ascent.trail(), split(ascent, relaxation, finest));
    }

    /** By the iterations that slots end with; when nothing is open but in which iteration of a slot, by that. */
    private Case.@Nullable Split split(Ascent ascent, Relaxation relaxation, Relaxation finest) {
        Case.Split split = ascent.split(relaxation);
        if (split instanceof Case.ByTime by) {
            return new Case.ByTime(by.variable(), slots.last(by.time()));
        }
        return split == null ? Disagreement.ofLargest(finest) : split;
    }

    /** Whether no better bound is in sight: between two numbers of the grid none is better. */
    private boolean isExhausted(Ascent ascent, long bound) {
        return ascent.isExhausted(FINE) || ascent.hope() <= granule.roundUp(bound);
    }
}
