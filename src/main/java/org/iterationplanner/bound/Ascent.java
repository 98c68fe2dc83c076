package org.iterationplanner.bound;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the prices with the largest bound by a proximal bundle method (Kiwiel 1990): each step goes where the tangents
 * known promise most near the best prices so far. Not thread-safe.
 */
final class Ascent {

    /** A number for a variable and a slot. */
    private interface Measure {
        long of(int variable, int slot);
    }

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
        bundle = new Bundle(start, excess, lagrangian.slots(), weights);
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
        bundle.learn(rise, excess, lagrangian.slots(), serious);
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

    /**
     * The variable and time that the solutions found disagree about most: by what it costs, or if that is the same, by how far
     * they are apart. Null if they all agree.
     */
    Case.@Nullable Split split(TimeModel times) {
        Case.Split byCost = split(times, times::cost);
        return byCost != null ? byCost : split(times, (variable, slot) -> slot);
    }

    private Case.@Nullable Split split(TimeModel times, Measure measure) {
        Case.Split best = null;
        double most = 0;
        for (int v = 0; v < times.variables(); v++) {
            for (int time = times.first(v); time < times.last(v); time++) {
                double disagreement = disagreement(v, time, measure);
                if (disagreement > most) {
                    most = disagreement;
                    best = new Case.Split(v, time);
                }
            }
        }
        return best;
    }

    private double disagreement(int v, int time, Measure measure) {
        double shareBefore = 0;
        double shareAfter = 0;
        double costBefore = 0;
        double costAfter = 0;
        for (int k = 0; k < bundle.count(); k++) {
            double share = bundle.share(k);
            if (share > 0 && bundle.solution(k).length > 0) {
                int slot = bundle.solution(k)[v];
                double cost = share * measure.of(v, slot);
                if (slot <= time) {
                    shareBefore += share;
                    costBefore += cost;
                } else {
                    shareAfter += share;
                    costAfter += cost;
                }
            }
        }
        return Math.abs(costAfter * shareBefore - costBefore * shareAfter);
    }

    double[] prices() {
        return bundle.center();
    }

    int steps() {
        return steps;
    }
}
