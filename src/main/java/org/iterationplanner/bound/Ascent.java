package org.iterationplanner.bound;

import java.util.function.BooleanSupplier;

/**
 * Looks for the prices with the largest bound by a proximal bundle method (Kiwiel 1990): each step goes where the tangents
 * known promise most near the best prices so far. Not thread-safe.
 */
final class Ascent {

    private static final double ENOUGH = 0.1;
    private static final double FINE = 0.5;
    private static final int PATIENCE = 5;

    private final Lagrangian lagrangian;
    private final Bundle bundle;
    private final double[] excess;
    private double best;
    private double step;
    private double promise;
    private int nulls;
    private int steps;

    Ascent(Lagrangian lagrangian, double[] start, double[] weights, BooleanSupplier stop) {
        this.lagrangian = lagrangian;
        excess = new double[start.length];
        best = lagrangian.solve(start, stop);
        lagrangian.excess(excess);
        bundle = new Bundle(start, excess, weights);
        double steepness = 0;
        for (int i = 0; i < start.length; i++) {
            steepness += excess[i] * excess[i] / weights[i];
        }
        step = steepness == 0 ? 1 : 0.1 * Math.max(lagrangian.range() * 0.1, Math.abs(best)) / steepness;
        promise = Double.MAX_VALUE;
    }

    /** One step; returns whether it found a better bound. */
    boolean step(BooleanSupplier stop) {
        steps++;
        promise = bundle.maximize(step);
        double value = lagrangian.solve(bundle.point(), stop);
        double rise = value - best;
        if (stop.getAsBoolean()) {
            return rise > 0;
        }
        lagrangian.excess(excess);
        boolean serious = rise >= ENOUGH * promise && rise > 0;
        bundle.learn(rise, excess, serious);
        if (serious) {
            best = value;
            if (rise >= FINE * promise) {
                step *= 2;
            }
            nulls = 0;
        } else if (++nulls % PATIENCE == 0 || rise < -promise) {
            step *= 0.7;
        }
        return rise > 0;
    }

    /** Whether no better prices are in sight. */
    boolean isExhausted() {
        return promise < 1e-5 * Math.max(1, Math.abs(best));
    }

    double best() {
        return best;
    }

    double[] prices() {
        return bundle.center();
    }

    int steps() {
        return steps;
    }
}
