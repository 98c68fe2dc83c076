package org.iterationplanner.bound;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the prices with the largest bound by a proximal bundle method (Kiwiel 1990): each step goes where the tangents
 * known promise most near the best prices so far. Not thread-safe.
 */
final class Ascent {

    /** The least bound that is of interest, as a share of the largest cost. */
    private static final double SMALL = 0.01;

    /** How much the first step is to promise, as a share of the bound. */
    private static final double FIRST_STEP = 0.1;

    /** The share of a promise that makes prices the best, and the one that makes steps longer. */
    private static final double ENOUGH = 0.1;

    private static final double GOOD = 0.5;
    private static final double LONGER = 2;
    /** So many steps that were not enough make them shorter, but not much: short ones promise little anywhere. */
    private static final int PATIENCE = 10;

    private static final double SHORTER = 0.7;
    private static final double SHORTEST = 0.1;

    private final Lagrangian lagrangian;
    private final Bundle bundle;
    private final double[] excess;
    private final double shortest;
    private double best;
    private double step;
    private double promise;
    private int nulls;

    Ascent(Lagrangian lagrangian, double[] start, double[] weights, BooleanSupplier stop) {
        this.lagrangian = lagrangian;
        excess = new double[start.length];
        best = lagrangian.solve(start, stop);
        lagrangian.excess(excess);
        bundle = new Bundle(start, excess, lagrangian.slots(), weights);
        double steepness = 0;
        for (int i = 0; i < start.length; i++) {
            steepness += excess[i] * excess[i] / weights[i];
        }
        double wanted = FIRST_STEP * magnitude();
        step = steepness == 0 ? wanted : wanted / steepness;
        shortest = SHORTEST * step;
        promise = Double.MAX_VALUE;
    }

    /** One step: solves the relaxation once. */
    void step(BooleanSupplier stop) {
        promise = bundle.maximize(step);
        double value = lagrangian.solve(bundle.point(), stop);
        double rise = value - best;
        if (stop.getAsBoolean()) {
            return;
        }
        lagrangian.excess(excess);
        boolean serious = rise >= ENOUGH * promise && rise > 0;
        bundle.learn(rise, excess, lagrangian.slots(), serious);
        if (serious) {
            best = value;
            if (rise >= GOOD * promise) {
                step *= LONGER;
            }
            nulls = 0;
        } else if (++nulls % PATIENCE == 0) {
            step = Math.max(shortest, step * SHORTER);
        }
    }

    /**
     * Whether no much better prices are in sight.
     *
     * @param fineness what is not worth a step, as a share of the bound
     */
    boolean isExhausted(double fineness) {
        return promise < fineness * magnitude();
    }

    /** What the bound is, or may become. */
    private double magnitude() {
        return Math.max(SMALL * lagrangian.range(), Math.abs(best));
    }

    /** How to tell cases apart, by the solutions behind the best prices; null if they all agree. */
    Case.@Nullable Split split(Relaxation relaxation) {
        return new Disagreement(bundle, relaxation).largest();
    }

    /** The best prices found. */
    double[] prices() {
        return bundle.center();
    }
}
